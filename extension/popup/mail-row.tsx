import { hourOf, hourOrDay, sentenceOf } from '../mark-words.ts'
import { peopleOf, titleOf } from '../mail-words.ts'
import { ask } from '../own-pages/background.ts'
import { Mark } from '../own-pages/mark.tsx'
import type { ListedMail } from '../store/lists.ts'
import { IconButton } from './icon-button.tsx'
import { reminderWords } from './reminder-words.ts'
import { say } from '../words.ts'

interface Row {
  listed: ListedMail
  /** The Tab key reaches it. */
  isCurrent: boolean
  onFocus(mail: string): void
  onOpen(mail: string): void
}

/** One mail: its mark, subject, recipients, and what became of it. A click shows it, another one its conversation in Gmail. */
export function MailRow({ listed: { mail, mark }, isCurrent, onFocus, onOpen }: Row) {
  const { key, status, sentAt, account, remind, unseen } = mail
  const sentence = sentenceOf(mark)
  const title = titleOf(mail)
  const people = peopleOf(mail)
  const tabIndex = isCurrent ? 0 : -1
  return (
    <li class="row" onFocusIn={() => onFocus(key)}>
      <button
        type="button"
        class="mail"
        data-mail={key}
        data-mark={status.mark}
        tabIndex={tabIndex}
        onClick={() => onOpen(key)}
      >
        <Mark mark={status.mark} sentence={sentence} />
        <span class="subject" dir="auto">
          {title}
        </span>
        <time class="quiet" dir="auto" dateTime={new Date(sentAt).toISOString()}>
          {unseen === undefined ? hourOf(sentAt) : hourOrDay(sentAt)}
        </time>
        {people && (
          <span class="people quiet" dir="auto">
            {people}
          </span>
        )}
        <span class="fate" dir="auto" aria-hidden="true">
          {sentence}
        </span>
        {remind && <span class="people quiet">{reminderWords(remind)}</span>}
      </button>
      {account !== undefined && (
        <IconButton
          icon="open"
          class="icon open"
          tabIndex={tabIndex}
          title={say('open_in_gmail')}
          aria-label={`${say('open_in_gmail')}: ${title}`}
          onClick={() => void ask<'open-conversation'>({ type: 'open-conversation', mail: key })}
        />
      )}
    </li>
  )
}
