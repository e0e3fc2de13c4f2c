import { moment, sentenceOf } from '../mark-words.ts'
import { ask } from '../own-pages/background.ts'
import { Mark } from '../own-pages/mark.tsx'
import { say } from '../own-pages/start.ts'
import type { MarkOfMail } from '../messages.ts'
import { isStranger } from '../store/index.ts'
import type { Mail } from '../store/index.ts'
import { MailHistory } from './mail-history.tsx'
import { OutsideMailParts } from './outside-mail-parts.tsx'
import { MailReminder } from './reminder.tsx'

interface Row {
  mail: Mail
  mark: MarkOfMail
  isOpen: boolean
  /** It was made here a moment ago. */
  isNew: boolean
  onToggle(): void
}

/**
 * One mail: its mark, subject, recipients, and what became of it. A click opens its conversation; where Gmail has none,
 * the mail's history below it.
 */
export function MailRow({ mail, mark, isOpen, isNew, onToggle }: Row) {
  const sentence = sentenceOf(mark)
  const isInGmail = mail.account !== undefined
  const subject = isStranger(mail)
    ? say('unknown_mail', moment(mail.sentAt))
    : mail.subject || say('no_subject')
  const people = mail.recipients.map((person) => person.name ?? person.address).join(', ')
  const openConversation = () => void ask<'open-conversation'>({ type: 'open-conversation', mail: mail.key })
  return (
    <li>
      <button
        type="button"
        class="mail"
        data-mark={mail.status.mark}
        aria-expanded={isInGmail ? undefined : isOpen}
        onClick={isInGmail ? openConversation : onToggle}
      >
        <Mark mark={mail.status.mark} sentence={sentence} />
        <span class="subject">{subject}</span>
        <time class="quiet" dateTime={new Date(mail.sentAt).toISOString()}>
          {moment(mail.sentAt)}
        </time>
        {people && <span class="people quiet">{say('to', people)}</span>}
        <span class="fate" aria-hidden="true">
          {sentence}
        </span>
      </button>
      {!isStranger(mail) && <MailReminder mail={mail} subject={subject} />}
      {isOpen && !isInGmail && (
        <div class="details" role="group" aria-label={subject}>
          {mail.outside !== undefined && <OutsideMailParts mail={mail.key} isNew={isNew} />}
          <MailHistory
            mail={mail.key}
            begun={say(mail.outside === undefined ? 'history_sent' : 'outside_made')}
          />
        </div>
      )}
    </li>
  )
}
