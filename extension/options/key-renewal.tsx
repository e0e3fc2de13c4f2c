import { useState } from 'preact/hooks'
import type { Asked } from '../messages.ts'
import { ask } from '../own-pages/background.ts'
import { Trouble } from './trouble.tsx'
import { say } from '../words.ts'

/** Another key to sign mails with, for when somebody else may have the present one. */
export function KeyRenewal() {
  const [renewed, setRenewed] = useState<Asked<null>>()
  const [busy, setBusy] = useState(false)
  async function renew(): Promise<void> {
    setBusy(true)
    setRenewed(await ask<'renew-key'>({ type: 'renew-key' }))
    setBusy(false)
  }
  return (
    <section aria-labelledby="key-title" data-renewed={renewed && 'answer' in renewed}>
      <h2 id="key-title">{say('key_title')}</h2>
      <p id="key-hint" class="quiet">
        {say('key_hint')}
      </p>
      <button
        type="button"
        class="button"
        data-action="renew-key"
        aria-describedby="key-hint"
        disabled={busy}
        onClick={() => void renew()}
      >
        {say('key_renew')}
      </button>
      <p role="status">{renewed && 'answer' in renewed && say('key_renewed')}</p>
      <Trouble of={renewed} />
    </section>
  )
}
