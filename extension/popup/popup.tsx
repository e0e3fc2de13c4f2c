import { useEffect, useMemo, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { obstacleOf } from '../obstacle.ts'
import { useFresh } from '../own-pages/background.ts'
import { focusAtFirst } from '../own-pages/focus.ts'
import { later } from '../own-pages/later.tsx'
import { hasConsented } from '../store/consent.ts'
import { improvementTold } from '../store/improvement.ts'
import { getSetting, openStore } from '../store/index.ts'
import { Find, NOTHING_SOUGHT, found, isSought } from './find.tsx'
import { IconButton } from './icon-button.tsx'
import { Improvement } from './improvement.tsx'
import { useKnownMails } from './known-mails.ts'
import type { KnownMail } from './known-mails.ts'
import { MailList } from './mail-list.tsx'
import { Losses, Obstacles } from './obstacles.tsx'
import { Pausing } from './pausing.tsx'
import { usePlace } from './place.ts'
import { unseenFirst } from './unseen-first.ts'
import { say } from '../words.ts'

const MailView = later(async () => (await import('./mail-view.tsx')).MailView)
const OutsideMailForm = later(async () => (await import('./outside-mail-form.tsx')).OutsideMailForm)

/** What stands in the store needs no background that has to wake first. */
const loadStanding = async () => {
  const store = await openStore()
  const [paired, consented, paused, improved] = await Promise.all([
    getSetting(store, 'paired'),
    hasConsented(store),
    getSetting(store, 'paused'),
    improvementTold(store),
  ])
  return {
    endpoint: paired?.endpoint ?? '',
    obstacle: consented ? obstacleOf(paired) : ('not-consented' as const),
    lost: paired?.lost ?? 0,
    paused,
    improved,
  }
}

/** The newest tracked mails and what became of them, or one of them; first, whatever stands in the way. */
export function Popup() {
  const standing = useFresh(loadStanding)
  const known = useKnownMails()
  const [place, go] = usePlace()
  const [sought, setSought] = useState(NOTHING_SOUGHT)
  const [made, setMade] = useState('')
  const [left, setLeft] = useState<readonly string[]>([])
  const [gone, setGone] = useState('')
  const all = useMemo(
    () => (known ? without(unseenFirst(known.mails, known.unseen), gone) : []),
    [known, gone],
  )
  const mails = useMemo(() => found(all, sought, Date.now()), [all, sought])
  useEffect(() => {
    if (place.at === 'mail') setLeft(around(mails, place.mail))
  }, [place])
  if (!standing || !known) return null
  const back = () => go({ at: 'list' })
  if (place.at === 'mail') {
    const { mail } = place
    const leave = () => {
      setGone(mail)
      back()
    }
    return <MailView key={mail} mail={mail} isNew={mail === made} onBack={back} onGone={leave} />
  }
  if (place.at === 'outside') {
    const show = (mail: string) => {
      setMade(mail)
      go({ at: 'mail', mail })
    }
    return <OutsideMailForm onMade={show} onBack={back} />
  }
  const { obstacle, endpoint, lost, improved, paused } = standing
  const begin = left.find((key) => mails.some(({ mail }) => mail.key === key))
  const isBack = left.length > 0
  return (
    <>
      <header>
        <img src="/icons/32.png" width="24" height="24" alt="" />
        <h1>{say('name')}</h1>
        <IconButton
          icon="settings"
          title={say('open_settings')}
          data-action="settings"
          onClick={() => void openOptions()}
        />
      </header>
      {all.length > 0 && (
        <Find sought={sought} takesFocus={isBack && begin === undefined} onSeek={setSought} />
      )}
      <MailList
        mails={mails}
        sought={sought}
        isCut={known.isCut}
        isComplete={known.isComplete}
        begin={begin ?? ''}
        onOpen={(mail) => go({ at: 'mail', mail })}
      >
        <Obstacles obstacle={obstacle} endpoint={endpoint} onSettings={() => void openOptions()} />
        <Losses lost={lost} />
        {improved && <Improvement improved={improved} />}
        {all.length === 0 && !obstacle && (
          <p class="empty quiet" tabIndex={-1} ref={isBack ? focusAtFirst : null}>
            {say('no_mails')}
          </p>
        )}
        {all.length > 0 && mails.length === 0 && isSought(sought) && (
          <p class="empty quiet">{say('none_found')}</p>
        )}
      </MailList>
      {!obstacle && (
        <footer>
          <Pausing paused={paused} />
          <button type="button" class="button" data-action="outside" onClick={() => go({ at: 'outside' })}>
            {say('outside_button')}
          </button>
        </footer>
      )}
    </>
  )
}

function without(mails: KnownMail[], key: string): KnownMail[] {
  return key === '' ? mails : mails.filter(({ mail }) => mail.key !== key)
}

/** @returns the mail, and in whose place one goes on where it is gone: the one after it, or the one before */
function around(mails: readonly KnownMail[], key: string): string[] {
  const at = mails.findIndex(({ mail }) => mail.key === key)
  const near = at < 0 ? [mails[0]] : [mails[at + 1], mails[at - 1]]
  return [key, ...near.flatMap((known) => (known ? [known.mail.key] : []))]
}

async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage()
  window.close()
}
