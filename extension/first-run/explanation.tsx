import { LimitList } from '../options/limits.tsx'
import { say } from '../words.ts'
import { CannotKnow, Does, Recipients } from './pictures.tsx'

/** What Doublecheck does, what it cannot know, and what recipients are told. */
export function Explanation() {
  return (
    <>
      <section class="told">
        <Does />
        <div>
          <h2>{say('first_run_does')}</h2>
          <p>{say('first_run_does_text')}</p>
        </div>
      </section>
      <section class="told">
        <CannotKnow />
        <div>
          <h2>{say('first_run_cannot')}</h2>
          <LimitList />
        </div>
      </section>
      <section class="told">
        <Recipients />
        <div>
          <h2>{say('first_run_recipients')}</h2>
          <p>{say('first_run_recipients_text')}</p>
          <p>{say('first_run_recipients_law')}</p>
        </div>
      </section>
    </>
  )
}
