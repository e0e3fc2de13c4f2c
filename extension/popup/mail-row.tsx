import { moment, sentenceOf } from '../mark-words.ts'
import { ask } from '../own-pages/background.ts'
import { Mark } from '../own-pages/mark.tsx'
import { say } from '../own-pages/start.ts'
import type { MarkOfMail } from '../messages.ts'
import type { Mail } from '../store/index.ts'

/** One mail: its mark, subject, recipients, and what became of it. A click opens its conversation. */
export function MailRow({ mail, mark }: { mail: Mail; mark: MarkOfMail }) {
  const sentence = sentenceOf(mark)
  const isKnown = mail.account !== undefined
  const subject = isKnown ? mail.subject || say('no_subject') : say('unknown_mail', moment(mail.sentAt))
  const people = mail.recipients.map((person) => person.name ?? person.address).join(', ')
  return (
    <li>
      <button
        type="button"
        class="mail"
        data-mark={mail.status.mark}
        disabled={!isKnown}
        onClick={() => void ask<'open-conversation'>({ type: 'open-conversation', mail: mail.key })}
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
    </li>
  )
}
