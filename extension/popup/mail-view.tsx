import { useCallback, useEffect } from 'preact/hooks'
import { peopleOf, titleOf } from '../mail-words.ts'
import { sentenceOf } from '../mark-words.ts'
import { ask, useFresh } from '../own-pages/background.ts'
import { Mark } from '../own-pages/mark.tsx'
import { isStranger, openStore } from '../store/index.ts'
import { listedMail } from '../store/lists.ts'
import { BackHeader } from './back-header.tsx'
import { MailActions } from './mail-actions.tsx'
import { MailHistory } from './mail-history.tsx'
import { MailNews } from './mail-news.tsx'
import { OutsideMailParts } from './outside-mail-parts.tsx'
import { MailReminder } from './reminder.tsx'
import { say } from '../words.ts'

interface Viewed {
  /** Its name in the store. */
  mail: string
  /** It was made here a moment ago. */
  isNew: boolean
  onBack(): void
  /** There is no such mail any more. */
  onGone(): void
}

/** One mail: what became of it, how it came to that, and what to do now. */
export function MailView({ mail: key, isNew, onBack, onGone }: Viewed) {
  const load = useCallback(async () => listedMail(await openStore(), key, Date.now()), [key])
  const listed = useFresh(load)
  useEffect(() => {
    if (listed === null) onGone()
  }, [listed])
  const isUnseen = listed?.mail.unseen !== undefined
  useEffect(() => {
    // In a tab behind another one nobody looks at it.
    const see = () => {
      if (isUnseen && !document.hidden) void ask<'seen'>({ type: 'seen', mails: [key] })
    }
    see()
    document.addEventListener('visibilitychange', see)
    return () => document.removeEventListener('visibilitychange', see)
  }, [key, isUnseen])
  if (!listed) return null
  const { mail, mark } = listed
  const title = titleOf(mail)
  const people = peopleOf(mail)
  const sentence = sentenceOf(mark)
  return (
    <>
      <BackHeader takesFocus={!isNew} onBack={onBack}>
        {mail.account !== undefined && (
          <button
            type="button"
            class="button main"
            data-action="open-conversation"
            onClick={() => void ask<'open-conversation'>({ type: 'open-conversation', mail: key })}
          >
            {say('open_in_gmail')}
          </button>
        )}
      </BackHeader>
      <main>
        <article class="view" data-mark={mail.status.mark} aria-labelledby="mail-title">
          <h1 id="mail-title" dir="auto">
            {title}
          </h1>
          {people && <p class="quiet">{people}</p>}
          <p class="fate">
            <Mark mark={mail.status.mark} sentence="" />
            <span>{sentence}</span>
          </p>
          {!isStranger(mail) && <MailReminder mail={mail} subject={title} />}
          <div class="details">
            {mail.outside !== undefined && <OutsideMailParts mail={key} isNew={isNew} />}
            <MailHistory mail={key} />
          </div>
          <MailNews mail={mail} />
          <MailActions mail={key} onErased={onGone} />
        </article>
      </main>
    </>
  )
}
