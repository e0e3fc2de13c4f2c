import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { loadState, useFresh } from '../own-pages/background.ts'
import { say } from '../own-pages/start.ts'
import { improvementTold } from '../store/improvement.ts'
import { openStore } from '../store/index.ts'
import { newestMarkedMails } from '../store/mails.ts'
import { Improvement } from './improvement.tsx'
import { MailRow } from './mail-row.tsx'
import { Losses, Obstacles } from './obstacles.tsx'
import { OutsideMailForm } from './outside-mail-form.tsx'

const SHOWN = 30

const loadMails = async () => newestMarkedMails(await openStore(), SHOWN)

const loadImprovement = async () => (await improvementTold(await openStore())) ?? null

/** A notification's click opens the popup in a tab, with the mail that it speaks of. */
const askedFor = () => decodeURIComponent(location.hash.slice(1))

/** The newest tracked mails and what became of them; first, whatever stands in the way. */
export function Popup() {
  const state = useFresh(loadState)
  const mails = useFresh(loadMails)
  const improved = useFresh(loadImprovement)
  const [opened, setOpened] = useState(askedFor)
  const [made, setMade] = useState('')
  useEffect(() => {
    const follow = () => setOpened(askedFor())
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  const show = (mail: string) => {
    setMade(mail)
    setOpened(mail)
  }
  if (!state || !mails) return null
  return (
    <>
      <header>
        <img src="/icons/32.png" width="24" height="24" alt="" />
        <h1>{say('name')}</h1>
        <button type="button" class="button settings" onClick={() => void openOptions()}>
          {say('open_settings')}
        </button>
      </header>
      <main>
        <Obstacles state={state} onSettings={() => void openOptions()} />
        <Losses lost={state.lost} />
        {improved && <Improvement improved={improved} />}
        {!state.obstacle && <OutsideMailForm onMade={show} />}
        {mails.length === 0 ? (
          <p class="empty quiet">{say('no_mails')}</p>
        ) : (
          <ul aria-label={say('mails')}>
            {mails.map(({ mail, mark }) => (
              <MailRow
                key={mail.key}
                mail={mail}
                mark={mark}
                isOpen={mail.key === opened}
                isNew={mail.key === made}
                onToggle={() => setOpened(mail.key === opened ? '' : mail.key)}
              />
            ))}
          </ul>
        )}
      </main>
    </>
  )
}

async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage()
  window.close()
}
