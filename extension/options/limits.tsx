import { say } from '../words.ts'

const LIMITS = ['limit_images_off', 'limit_apple', 'limit_group', 'limit_phone']

/** What nobody can know: said before anybody draws a conclusion. */
export function Limits() {
  return (
    <section aria-labelledby="limits-title">
      <h2 id="limits-title">{say('limits_title')}</h2>
      <LimitList />
    </section>
  )
}

export function LimitList() {
  return (
    <ul>
      {LIMITS.map((key) => (
        <li key={key}>{say(key)}</li>
      ))}
    </ul>
  )
}
