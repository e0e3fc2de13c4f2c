import { useEffect, useState } from 'preact/hooks'
import type { TargetedSubmitEvent } from 'preact'
import { LONGEST_BROWSER_NAME } from '../../shared/api.ts'
import { parsePairing } from '../../shared/pairing.ts'
import type { PairingFailure } from '../messages.ts'
import { ask } from '../own-pages/background.ts'
import { askForHost } from './host-permission.ts'
import { nameOfThisBrowser } from './this-browser.ts'
import { say } from '../words.ts'

/** One string to paste; a wrong one says what is wrong with it. */
export function PairingForm({ revoked }: { revoked: boolean }) {
  const [failure, setFailure] = useState<PairingFailure | null>(null)
  const [busy, setBusy] = useState(false)
  const [name, setName] = useState('')
  useEffect(() => {
    // Whoever types faster than the browser answers keeps what they typed.
    void nameOfThisBrowser().then((own) => setName((typed) => typed || own))
  }, [])

  async function submit(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('pairing') ?? '')
    const pairing = parsePairing(text)
    if ('problem' in pairing) return setFailure(pairing)
    // Has to be asked for within the click. Pairing does not wait for the answer and works without it.
    void askForHost(pairing.endpoint)
    setBusy(true)
    setFailure(await ask<'pair'>({ type: 'pair', text, name }))
    setBusy(false)
  }

  return (
    <section aria-labelledby="pairing-title">
      <h2 id="pairing-title">{say('pairing_title')}</h2>
      {revoked && <p class="notice">{say('obstacle_revoked')}</p>}
      <form onSubmit={(event) => void submit(event)}>
        <label for="pairing">{say('pairing_label')}</label>
        <p id="pairing-hint" class="quiet">
          {say('pairing_hint')} {say('pairing_hint_join')}
        </p>
        <div class="line">
          <input
            id="pairing"
            name="pairing"
            type="text"
            autocomplete="off"
            spellcheck={false}
            placeholder="http://localhost:8787#…"
            aria-describedby="pairing-hint pairing-problem"
            aria-invalid={failure !== null}
          />
          <button type="submit" class="button main" disabled={busy}>
            {say('pair')}
          </button>
        </div>
        <div class="line name">
          <label for="browser-name">{say('pairing_name')}</label>
          <input
            id="browser-name"
            name="browser-name"
            type="text"
            autocomplete="off"
            maxLength={LONGEST_BROWSER_NAME}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </div>
        <p id="pairing-problem" class="problem" role="alert" data-problem={failure?.problem}>
          {failure && say(`pairing_${failure.problem}`, failure.detail ?? '')}
        </p>
      </form>
    </section>
  )
}
