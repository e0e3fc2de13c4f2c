// What lies in the store of the pictures: a few mails of every kind, and half a year of them.
import { RULES_VERSION } from '../../shared/verdict/index.ts'
import type { By } from '../../shared/verdict/index.ts'
import { PROGRAMS } from '../stage/outsider.ts'
import { storedEvent, storedKey, storedMail } from '../stage/stored-mail.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const ANNA = { address: 'anna.lindqvist@example.org', name: 'Anna Lindqvist' }
const BORIS = { address: 'boris@example.net' }
const SEMYON = { address: 'semyon.petrov@example.ru', name: 'Семён Петров' }
const ZOE = { address: 'zoe@example.de', name: 'Zoë Müller' }
const TARO = { address: 'taro@example.jp', name: '山田太郎' }
const RANA = { address: 'rana@example.com', name: 'رنا حداد' }

interface Told {
  subject: string
  to: readonly { address: string; name?: string }[]
  /** How long ago, in milliseconds. */
  ago: number
  status?: Record<string, unknown>
  more?: Record<string, unknown>
}

function mailOf(n: number, now: number, { ago, ...told }: Told) {
  return storedMail(n, { sentAt: now - ago, ...told })
}

function read(now: number, reads: number, first: number, last: number, more: Record<string, unknown> = {}) {
  return { mark: 'read', reads, firstRead: now - first, lastRead: now - last, firstReadEvent: 'e1', ...more }
}

/** @returns one mail that was sent a moment ago */
export function oneMail(now: number) {
  return [mailOf(1, now, { subject: 'My résumé', to: [ANNA], ago: 2 * MINUTE })]
}

const LONG =
  'Re: Fwd: Re: The minutes of last Monday’s meeting about the new office, with all remarks, the changed floor plan and two questions of mine'

/** @returns mails of every kind: new and old, long, in several scripts, with a reminder, with many recipients */
export function mixedMails(now: number) {
  const mails: Told[] = [
    {
      subject: 'My résumé',
      to: [ANNA],
      ago: 3 * HOUR,
      status: read(now, 3, 2 * HOUR, 12 * MINUTE),
      more: { unseen: now - 12 * MINUTE, tell: { how: 'watch', kinds: {} } },
    },
    {
      subject: 'Предложение по вашему запросу от понедельника, со всеми приложениями и сроками',
      to: [SEMYON, ANNA],
      ago: 2 * DAY,
      status: read(now, 1, 30 * MINUTE, 30 * MINUTE, { clicks: 2 }),
      more: { unseen: now - 30 * MINUTE },
    },
    { subject: 'Lunch on Friday? 🥗🎉', to: [ZOE], ago: 5 * MINUTE },
    { subject: LONG, to: [ANNA, BORIS, SEMYON, ZOE, TARO, RANA], ago: 20 * MINUTE },
    {
      subject: 'Your question of Monday',
      to: [BORIS],
      ago: 40 * MINUTE,
      status: { mark: 'unsure', unsureRule: 'apple-privacy' },
    },
    {
      subject: 'عرض السعر المعدّل',
      to: [RANA],
      ago: DAY + HOUR,
      status: read(now, 1, 20 * HOUR, 20 * HOUR),
    },
    { subject: '見積書の件', to: [TARO], ago: DAY + 3 * HOUR },
    {
      subject: 'Invoice 2026-118',
      to: [{ address: 'a.very.long.address.of.the.accounting.department@subsidiary.example.org' }],
      ago: 3 * DAY,
      more: { remind: { at: now + DAY, unless: 'answered', dueAt: now + DAY } },
    },
    {
      subject: 'Договор на подпись 📝',
      to: [SEMYON],
      ago: 4 * DAY,
      status: read(now, 12, 4 * DAY - HOUR, HOUR, { replied: now - 2 * DAY }),
      more: { reply: { at: now - 2 * DAY, by: SEMYON.address } },
    },
    { subject: '', to: [BORIS], ago: 6 * DAY, more: { stopped: true } },
    { subject: 'Photos 👨‍👩‍👧‍👦🏔️', to: [ZOE, BORIS], ago: 30 * DAY, status: read(now, 2, 29 * DAY, 28 * DAY) },
  ]
  return mails.map((mail, n) => mailOf(n + 1, now, mail))
}

/** The keys of those that are looked at one by one. */
export const KEYS = {
  read: storedKey(1),
  long: storedKey(4),
  reminded: storedKey(8),
  stopped: storedKey(10),
}

/** @returns what met the first of the mixed mails */
export function mixedEvents(now: number) {
  const sentAt = now - 3 * HOUR
  const happened: [by: By, rule: string, after: number, userAgent: string, kind?: 'link'][] = [
    ['machine', 'head-request', MINUTE / 6, PROGRAMS.firefox],
    ['machine', 'mail-scanner', MINUTE / 4, PROGRAMS.chrome],
    ['machine', 'gmail-prefetch', MINUTE / 3, PROGRAMS.gmailPrefetch],
    ['sender', 'own-view', 10 * MINUTE, PROGRAMS.googleProxy],
    ['unsure', 'apple-privacy', 20 * MINUTE, PROGRAMS.appleProxy],
    ['recipient', 'google-image-proxy', HOUR, PROGRAMS.googleProxy],
    ['recipient', 'browser', 2 * HOUR, PROGRAMS.firefox],
    ['recipient', 'link-clicked', 2 * HOUR + MINUTE, PROGRAMS.firefox, 'link'],
    ['recipient', 'google-image-proxy', 3 * HOUR - 12 * MINUTE, PROGRAMS.googleProxy],
  ]
  return happened.map(([by, rule, after, userAgent, kind = 'open'], n) =>
    storedEvent(n + 1, 1, sentAt + after, {
      kind,
      ...(kind === 'link' ? { target: 'https://example.org/cv?of=maria' } : {}),
      count: n === 5 ? 3 : 1,
      verdict: { by, rule, why: '', rulesVersion: RULES_VERSION },
      facts: { method: 'GET', userAgent, sinceSending: after },
    }),
  )
}

const PEOPLE = [ANNA, BORIS, SEMYON, ZOE, TARO, RANA]
/** Hours at which mails are read, those of the office more often. */
const READ_AT = [8, 9, 9, 9, 10, 10, 11, 13, 14, 14, 16, 17, 21]

/** @returns half a year of mails with their reads, as the activity shows them */
export function halfAYear(now: number) {
  const events: ReturnType<typeof storedEvent>[] = []
  const mails = Array.from({ length: 260 }, (_, n) => {
    const number = n + 1
    const ago = n * 0.7 * DAY + HOUR
    const person = PEOPLE[(n * 7) % PEOPLE.length] ?? ANNA
    const readAt = firstReadOf(n, now - ago)
    const isRead = n % 5 < 3 && readAt < now
    if (isRead) events.push(storedEvent(number, number, readAt))
    const status = {
      mark: 'read',
      reads: 1,
      firstRead: readAt,
      lastRead: readAt,
      firstReadEvent: `e${number}`,
    }
    return mailOf(number, now, {
      subject: `Offer ${n}`,
      to: [person],
      ago,
      ...(isRead ? { status, more: { aloneSeen: person.address } } : {}),
    })
  })
  return { mails, events }
}

/** @returns when the mail was first read: at an hour of the office, some days after it was sent */
function firstReadOf(n: number, sentAt: number): number {
  const day = new Date(sentAt + ((n * 13) % 4) * DAY)
  day.setHours(READ_AT[(n * 5) % READ_AT.length] ?? 9, (n * 17) % 60)
  return Math.max(day.getTime(), sentAt + (1 + (n % 9)) * 20 * MINUTE)
}
