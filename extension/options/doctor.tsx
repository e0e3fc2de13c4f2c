import { useState } from 'preact/hooks'
import type { Finding } from '../messages.ts'
import { moment } from '../mark-words.ts'
import { ask } from '../own-pages/background.ts'
import { TestMail } from './test-mail.tsx'
import { say } from '../words.ts'

const SIGNS = { good: '✓', bad: '✗', unknown: '?' }

/** What works and what does not, each with what to do about it. */
export function Doctor() {
  const [findings, setFindings] = useState<Finding[]>()
  const [busy, setBusy] = useState(false)
  async function examine(): Promise<void> {
    setBusy(true)
    setFindings(await ask<'examine'>({ type: 'examine' }))
    setBusy(false)
  }
  return (
    <>
      <p class="quiet">{say('doctor_hint')}</p>
      <button
        type="button"
        class="button"
        disabled={busy}
        data-action="examine"
        onClick={() => void examine()}
      >
        {say('doctor_examine')}
      </button>
      <ul class="findings" aria-live="polite">
        {findings?.map((finding) => (
          <li key={finding.what} data-what={finding.what} data-state={finding.state}>
            <span class="sign" role="img" aria-label={say(`doctor_${finding.state}`)}>
              {SIGNS[finding.state]}
            </span>
            {sentenceOf(finding)}
          </li>
        ))}
      </ul>
      <TestMail />
    </>
  )
}

function sentenceOf({ what, text, value = '' }: Finding): string {
  return say(text, what === 'sends' && value ? moment(Number(value)) : value)
}
