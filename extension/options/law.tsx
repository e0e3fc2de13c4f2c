import { say } from '../words.ts'

/** What the law may ask of somebody who wants to know that a mail was opened. */
export function Law() {
  return (
    <section aria-labelledby="law-title">
      <h2 id="law-title">{say('law_title')}</h2>
      <p>{say('law')}</p>
    </section>
  )
}
