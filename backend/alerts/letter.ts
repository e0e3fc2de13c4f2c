import type { MailboxId, MessageId } from '../../shared/token/index.ts'

/** The languages that the endpoint writes in. */
export type Language = 'en' | 'ru'

/** A mail as a letter may name it: by the moment of its sending, and by a title only where its user gave one. */
export interface NamedMail {
  message: MessageId
  /** When it was to be delivered, in Unix milliseconds. */
  sentAt: number
  title?: string
}

/** One thing that happened to a mail, or that its user wants to be reminded of. Times are Unix milliseconds. */
export type News =
  /** Somebody read it: `times` until now, first at `at`. */
  | { kind: 'read'; mail: NamedMail; at: number; times: number }
  /** Somebody followed a link in it; `target` only where the user lets links be named. */
  | { kind: 'clicked'; mail: NamedMail; at: number; times: number; target?: string }
  /** It is still not read, or not answered, at the time that the user set for it. */
  | { kind: 'reminder'; mail: NamedMail; at: number; missing: 'read' | 'answer' }

/** What a day was like, told at the user's hour. */
export interface Digest {
  kind: 'digest'
  /** The day that it closes, in the user's time zone: `2026-11-24`. */
  day: string
  /** Mails that were read or clicked since the last digest. */
  read: { mail: NamedMail; at: number; times: number; clicked: boolean }[]
  /** Mails that nobody has read yet, the oldest first. */
  waiting: NamedMail[]
  /** Mails whose reminder is due or overdue. */
  remind: { mail: NamedMail; missing: 'read' | 'answer' }[]
}

/** What goes out over one channel in one piece. Whoever gets it twice, after a crash, knows it by its id. */
export interface Letter {
  /** The same at every try. */
  id: string
  mailbox: MailboxId
  language: Language
  /** An IANA time zone, in which times are written: `Europe/Berlin`. */
  timeZone: string
  /** When it was put together, in Unix milliseconds. */
  at: number
  content: { kind: 'news'; news: readonly News[] } | Digest | { kind: 'test' }
}

/** The one mail that an address gets before its owner has said yes. */
export interface Confirmation {
  /** The same at every try. */
  id: string
  mailbox: MailboxId
  language: Language
  timeZone: string
  /** When it was asked for, in Unix milliseconds. */
  at: number
  content: { kind: 'confirmation' }
}

/** What became of one try to deliver a letter. */
export type Delivery =
  | { kind: 'delivered' }
  /** Worth another try, not before so many milliseconds where the receiver said so. */
  | { kind: 'failed'; reason: string; after?: number }
  /** No try will help until the user changes something. */
  | { kind: 'refused'; reason: string }
