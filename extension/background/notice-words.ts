import type { Event } from '../../shared/events.ts'
import { HOT_READS } from '../news-kinds.ts'
import { moment } from '../mark-words.ts'
import { isStranger } from '../store/index.ts'
import type { Mail, Notice } from '../store/index.ts'
import { counted, say } from '../words.ts'

/** So many subjects are named where several mails are told of at once. */
const MOST_NAMED = 3

const DAY_MS = 86_400_000

/** What a notification says. */
export interface Said {
  title: string
  message: string
}

/**
 * Says what happened to a mail.
 * @param kind of news
 * @param readings everything that counts as a reader's of that mail
 */
export function wordsOf(
  kind: Exclude<Notice['kind'], 'withdrawn'>,
  mail: Mail,
  event: Event,
  readings: readonly Pick<Event, 'kind' | 'at'>[],
): Said {
  const before = readings.filter(({ at }) => at < event.at)
  switch (kind) {
    case 'read':
      return { title: say('notice_title_read', nameOf(mail)), message: firstReadOf(mail) }
    case 'again':
      return { title: say('notice_title_again', nameOf(mail)), message: fetchedOf(mail, event) }
    case 'clicked':
      return { title: say('notice_title_clicked', nameOf(mail)), message: fetchedOf(mail, event) }
    case 'hot': {
      const within = before.filter((one) => one.kind === 'open' && one.at > event.at - DAY_MS)
      const times = counted('times', Math.max(HOT_READS, within.length + 1))
      return { title: say('notice_title_hot', nameOf(mail), times), message: fetchedOf(mail, event) }
    }
    case 'revived': {
      const last = Math.max(...before.map(({ at }) => at))
      const silent = counted('notice_silent', Math.floor((event.at - last) / DAY_MS))
      const title = say('notice_title_revived', nameOf(mail))
      return { title, message: `${fetchedOf(mail, event)} ${silent}` }
    }
  }
}

/**
 * Says that much happened at once.
 * @param mails of each thing that happened: the mail
 */
export function wordsOfSeveral(mails: readonly Mail[]): Said {
  const names = [...new Map(mails.map((mail) => [mail.key, nameOf(mail)])).values()]
  const named = names.slice(0, MOST_NAMED).join(', ')
  const others = names.length - MOST_NAMED
  return {
    title: counted('notice_several', mails.length),
    message: others > 0 ? `${named} ${counted('notice_others', others)}` : named,
  }
}

function nameOf(mail: Mail): string {
  if (isStranger(mail)) return say('unknown_mail', moment(mail.sentAt))
  return mail.subject ? say('notice_mail', mail.subject) : say('notice_mail_no_subject')
}

/** The first read is told as it is known now: it may be another than the one that was heard of first. */
function firstReadOf(mail: Mail): string {
  const { reads, firstRead } = mail.status
  return peopleOf(mail, reads > 0 ? 'open' : 'link', firstRead ?? mail.sentAt)
}

function fetchedOf(mail: Mail, { kind, at }: Event): string {
  return peopleOf(mail, kind, at)
}

function peopleOf({ recipients }: Mail, kind: Event['kind'], at: number): string {
  const time = moment(at)
  const [first] = recipients
  const of = kind === 'open' ? 'notice' : 'notice_clicked'
  if (recipients.length > 1) return say(`${of}_group`, String(recipients.length), time)
  return first ? say(`${of}_one`, first.name ?? first.address, time) : say(`${of}_plain`, time)
}
