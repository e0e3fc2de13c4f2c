import { useState } from 'preact/hooks'
import { focusAtFirst } from '../own-pages/focus.ts'
import { say } from '../words.ts'

/** A webhook's signing secret, which was made here and is never shown again. */
export function SecretOnce({ secret }: { secret: string }) {
  const [copied, setCopied] = useState(false)
  return (
    <div class="notice" data-secret>
      <label for="alerts-secret">{say('alerts_secret')}</label>
      <p id="alerts-secret-hint">{say('alerts_secret_once')}</p>
      <div class="line">
        <input
          id="alerts-secret"
          type="text"
          readOnly
          dir="ltr"
          value={secret}
          aria-describedby="alerts-secret-hint"
          ref={focusAtFirst}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button
          type="button"
          class="button main"
          onClick={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true))}
        >
          {say('copy')}
        </button>
      </div>
      <p role="status">{copied && say('copied')}</p>
    </div>
  )
}
