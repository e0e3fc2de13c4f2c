import { openFirstRun } from '../own-pages/first-run.ts'
import { say } from '../words.ts'

/** Says to whom has not agreed to tracking that the rest of Doublecheck waits for that. */
export function NotSetUp() {
  return (
    <div class="notice" data-not-set-up>
      <p>{say('shield_not_set_up')}</p>
      <button type="button" class="button" onClick={() => void openFirstRun()}>
        {say('first_run_go_on')}
      </button>
    </div>
  )
}
