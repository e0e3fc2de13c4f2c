import { useCallback, useEffect, useState } from 'preact/hooks'
import type { BrowserListed } from '../../shared/api.ts'
import type { Asked } from '../messages.ts'
import { ask } from '../own-pages/background.ts'
import { BrowserInvitation } from './browser-invitation.tsx'
import { BrowserRow } from './browser-row.tsx'
import { Trouble } from './trouble.tsx'
import { say } from '../words.ts'

/** While a code is shown, another browser may use it at any moment. */
const LOOK_AGAIN_MS = 3_000

/** The browsers that share the mailbox: who they are, how one is removed, and how another one joins. */
export function Browsers({ connected }: { connected: boolean }) {
  const [listed, setListed] = useState<Asked<BrowserListed[]>>()
  const [trouble, setTrouble] = useState<Asked<unknown>>()
  const [inviting, setInviting] = useState(false)
  const [said, setSaid] = useState('')

  const look = useCallback(async () => {
    const before = listed && 'answer' in listed ? listed.answer : undefined
    const present = await ask<'browsers'>({ type: 'browsers' })
    setListed(present)
    if (!before || !('answer' in present)) return
    const joined = present.answer.find(({ id }) => before.every((known) => known.id !== id))
    if (!joined) return
    setInviting(false)
    setSaid(say('browser_joined', nameOf(joined)))
  }, [listed])

  useEffect(() => void look(), [connected])
  useEffect(() => {
    if (!inviting) return undefined
    const again = setInterval(() => void look(), LOOK_AGAIN_MS)
    return () => clearInterval(again)
  }, [inviting, look])

  async function remove(id: string): Promise<void> {
    const removed = await ask<'remove-browser'>({ type: 'remove-browser', id })
    setTrouble(removed)
    if ('answer' in removed) setSaid(say('browser_removed'))
    await look()
  }

  const browsers = listed && 'answer' in listed ? listed.answer : []
  return (
    <section aria-labelledby="browsers-title">
      <h2 id="browsers-title">{say('browsers_title')}</h2>
      <p class="quiet">{say('browsers_hint')}</p>
      <ul class="browsers">
        {browsers.map((browser) => (
          <BrowserRow
            key={browser.id}
            browser={browser}
            name={nameOf(browser)}
            isLast={browsers.length === 1}
            remove={() => remove(browser.id)}
          />
        ))}
      </ul>
      <p role="status">{said}</p>
      <Trouble of={trouble && 'problem' in trouble ? trouble : listed} />
      {/* Below a list that is still to come, the button would move away from under the pointer. */}
      {listed && (
        <BrowserInvitation
          shown={inviting}
          show={(on) => {
            setSaid('')
            setInviting(on)
          }}
        />
      )}
    </section>
  )
}

function nameOf({ name }: BrowserListed): string {
  return name || say('browser_unnamed')
}
