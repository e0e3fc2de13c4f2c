import { useState } from 'preact/hooks'
import { ask } from '../own-pages/background.ts'
import { focusAtFirst } from '../own-pages/focus.ts'
import { say } from '../words.ts'
import '../history.css'
import './mail-history.css'

/**
 * What can be done with a mail for good: to erase it, which is asked for once.
 * @param onErased the mail is gone
 */
export function MailActions({ mail, onErased }: { mail: string; onErased(): void }) {
  const [state, setState] = useState<'new' | 'asked' | 'kept'>('new')

  async function erase(): Promise<void> {
    await ask<'erase'>({ type: 'erase', mail })
    onErased()
  }

  if (state === 'asked') return <Question onKeep={() => setState('kept')} onErase={() => void erase()} />
  return (
    <div class="actions">
      <button
        type="button"
        data-action="erase"
        ref={state === 'kept' ? focusAtFirst : null}
        onClick={() => setState('asked')}
      >
        {say('erase')}
      </button>
    </div>
  )
}

function Question({ onKeep, onErase }: { onKeep(): void; onErase(): void }) {
  return (
    <div
      class="actions"
      role="group"
      aria-labelledby="erase-question"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // The popup's own Escape would close it.
        event.preventDefault()
        onKeep()
      }}
    >
      <p id="erase-question">{say('erase_ask')}</p>
      <button type="button" aria-describedby="erase-question" ref={focusAtFirst} onClick={onKeep}>
        {say('erase_keep')}
      </button>
      <button type="button" class="danger" aria-describedby="erase-question" onClick={onErase}>
        {say('erase')}
      </button>
    </div>
  )
}
