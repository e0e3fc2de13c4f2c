import { improvementWords } from '../improvement-words.ts'
import { ask } from '../own-pages/background.ts'
import type { Improved } from '../store/improvement.ts'
import { say } from '../words.ts'

/** Says once how many mails count otherwise since the rules got better, until the user puts it away. */
export function Improvement({ improved }: { improved: Improved }) {
  const { version } = improved
  return (
    <div class="notice" role="status" data-improvement={version}>
      <p>
        <strong>{say('rules_better_title')}.</strong> {improvementWords(improved)}
      </p>
      <button
        type="button"
        class="button"
        onClick={() => void ask<'dismiss-improvement'>({ type: 'dismiss-improvement', version })}
      >
        {say('rules_better_dismiss')}
      </button>
    </div>
  )
}
