import { moment } from './mark-words.ts'
import { isStranger } from './store/index.ts'
import type { Mail } from './store/index.ts'
import { say } from './words.ts'

/** What a mail is called: its subject, or when it was sent where no more is known. */
export function titleOf(mail: Pick<Mail, 'account' | 'outside' | 'subject' | 'sentAt'>): string {
  if (isStranger(mail)) return say('unknown_mail', moment(mail.sentAt))
  return mail.subject || say('no_subject')
}

/** To whom a mail went, by name where there is one; '' where nobody is known. */
export function peopleOf({ recipients }: Pick<Mail, 'recipients'>): string {
  const people = recipients.map(({ name, address }) => name ?? address).join(', ')
  return people && say('to', people)
}
