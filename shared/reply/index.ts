import { AUTO_REPLY_WORDS } from './auto-replies.ts'

/** A message that came in, as far as it is looked at to tell whether a recipient answered. */
export interface Answer {
  /** When it came, in Unix milliseconds. */
  at: number
  /** The conversation's subject. */
  subject: string
  /** Its first lines. */
  opening: string
  /** Whether it quotes another message. */
  quotes: boolean
}

const MINUTE = 60_000
/** Nobody reads and answers so soon; vacation responders do. */
const TOO_SOON = 2 * MINUTE
/** After so long an answer needs no quote to be believed. */
const LONG_AFTER = 10 * MINUTE
/** Where they may still have been answering an earlier mail: whoever writes for so long has seen the later one. */
const LONG_AFTER_ANOTHER = 60 * MINUTE
/** An automatic answer says so at once; further down its words may be a quote's. */
const OPENING = 400

/**
 * Decides whether a message shows that its sender has read a mail: it came after it, a person wrote it, and it
 * answers this mail and not an earlier one. In doubt it does not: a missed answer is better than a false "read".
 * @param answer a message of one of the mail's recipients in the same conversation
 * @param mail when it was delivered, in Unix milliseconds, and its own subject
 * @param mayBeToAnother whether a mail shortly before was still without their answer: a quote may be that one's
 */
export function showsReading(
  answer: Answer,
  mail: { sentAt: number; subject: string },
  mayBeToAnother = false,
): boolean {
  const after = answer.at - mail.sentAt
  if (after < (mayBeToAnother ? LONG_AFTER_ANOTHER : TOO_SOON)) return false
  if (after < LONG_AFTER && !answer.quotes) return false
  // A mail about an office that is out makes its answers no automatic ones.
  const isOwnSubject = answer.subject.trim() === mail.subject.trim()
  return !isAutoReply(isOwnSubject ? '' : answer.subject) && !isAutoReply(answer.opening)
}

/** Whether a subject or the first lines of a message are those of an automatic answer. */
export function isAutoReply(text: string): boolean {
  const opening = text.slice(0, OPENING).normalize('NFC').replace(/\s+/gu, ' ')
  return AUTO_REPLY_WORDS.some(({ words }) => words.test(opening))
}
