import { useEffect, useState } from 'preact/hooks'
import type { Asked, Invitation } from '../messages.ts'
import { ask } from '../own-pages/background.ts'
import { QrCode } from './qr-code.tsx'
import { Trouble } from './trouble.tsx'
import { say } from '../words.ts'

/** A string to paste into another browser; it goes away when it was used or is over. */
export function BrowserInvitation({ shown, show }: { shown: boolean; show: (on: boolean) => void }) {
  const [invited, setInvited] = useState<Asked<Invitation>>()
  const [copied, setCopied] = useState(false)
  const invitation = shown && invited && 'answer' in invited ? invited.answer : undefined

  useEffect(() => {
    if (!invitation) return undefined
    const end = setTimeout(() => show(false), invitation.validFor)
    return () => clearTimeout(end)
  }, [invitation])

  async function invite(): Promise<void> {
    const answer = await ask<'invite-browser'>({ type: 'invite-browser' })
    setInvited(answer)
    setCopied(false)
    show('answer' in answer)
  }

  async function copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }

  return (
    <>
      <button type="button" class="button" data-action="invite-browser" onClick={() => void invite()}>
        {say('browser_add')}
      </button>
      {invitation && (
        <div class="invitation">
          <label for="join-string">{say('browser_add_label')}</label>
          <p id="join-hint" class="quiet">
            {say('browser_add_hint')}
          </p>
          <div class="line">
            <input
              id="join-string"
              name="join-string"
              type="text"
              readOnly
              value={invitation.text}
              aria-describedby="join-hint"
              onFocus={(event) => event.currentTarget.select()}
            />
            <button
              type="button"
              class="button main"
              data-action="copy"
              onClick={() => void copy(invitation.text)}
            >
              {say('copy')}
            </button>
          </div>
          <p role="status">{copied && say('copied')}</p>
          <QrCode text={invitation.text} size={200} />
        </div>
      )}
      <Trouble of={invited} />
    </>
  )
}
