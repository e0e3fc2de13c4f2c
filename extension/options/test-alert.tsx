import { useState } from 'preact/hooks'
import type { Channel } from '../../shared/alerts.ts'
import { ask } from '../own-pages/background.ts'
import { complaintsOf } from './alerts-draft.ts'
import type { Complaint } from './alerts-draft.ts'
import { Problem } from './problem.tsx'
import { say } from '../words.ts'

/** Told to the list of letters when one more is on its way. */
export const LETTER_SENT = 'letter-sent'

/** Sends a letter by what is set up, to see that it arrives. */
export function TestAlert({ channel }: { channel: Channel }) {
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState<Complaint>()
  const [busy, setBusy] = useState(false)

  async function test(): Promise<void> {
    setBusy(true)
    const asked = await ask<'test-alert'>({ type: 'test-alert', channel })
    setBusy(false)
    setSaid('answer' in asked ? say('alerts_test_sent') : '')
    if ('answer' in asked) {
      setProblem(undefined)
      document.dispatchEvent(new Event(LETTER_SENT))
    } else if (asked.problem === 'refused') {
      setProblem(Object.values(complaintsOf(asked.code, asked.detail))[0])
    } else setProblem({ text: `alerts_${asked.problem}` })
  }

  return (
    <div>
      <button
        type="button"
        class="button"
        data-action={`test-${channel}`}
        disabled={busy}
        onClick={() => void test()}
      >
        {say('alerts_test')}
      </button>{' '}
      <span class="quiet">{say('alerts_test_hint')}</span>
      <p role="status">{said}</p>
      <Problem id={`test-${channel}-problem`} of={problem} />
    </div>
  )
}
