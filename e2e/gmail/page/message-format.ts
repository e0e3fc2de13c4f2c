import { isMe } from './account.ts'
import type { RepliedTo } from './compose-start.ts'
import type { Person } from './mail.ts'

/** A message as it stands when it is saved or sent. */
export interface OutgoingMail {
  threadId: string
  id: string
  /** The account, or one of its aliases. */
  from: Person
  to: Person[]
  cc: Person[]
  bcc: Person[]
  subject: string
  /** The user's own part, and quoted text that they have not unfolded. */
  html: string
  quotedHtml: string | undefined
  /** Whether `html` is plain text in truth. */
  plain: boolean
  confidential: boolean
  repliedTo: RepliedTo | undefined
  /** Whether a save of it was sent before. */
  saved: boolean
  revision: number
  /** The random part of the compose session. */
  session: string
  /** Its legacy id after the last save, if there was one. */
  legacyId: string | undefined
}

/** `archive`: the messages that leave the inbox with a "Send & archive". */
export type Action =
  { kind: 'save' } | { kind: 'send'; archive?: string[] } | { kind: 'schedule'; at: number; legacyId: string }

/** One entry of a request: `[seq, [thread, operation]]`. */
export type Operation = [seq: number, [threadId: string, operation: unknown[]]]

const DRAFT_LABELS = ['^all', '^r', '^r_bt']
const SEND_LABELS = ['^all', '^pfg', '^f_bt', '^f_btns', '^f_cl']
const TO_MYSELF_LABELS = ['^i', '^u', '^io_im', '^io_imc3']
const CONFIDENTIAL_LABEL = '^irm_outbound'
const SCHEDULE_LABELS = '^all ^io_unim ^smartlabel_personal ^scheduled ^f_bt ^f_btns ^f_cl ^a'.split(' ')

/**
 * The operation that carries a message, at the place where Gmail puts it: OP[1] for a reply's first request,
 * OP[2] for a new message's first, OP[13] for all later ones.
 */
export function messageOperation(seq: number, mail: OutgoingMail, action: Action, now: number): Operation {
  const message = messageOf(mail, action, now)
  const reply = mail.repliedTo ? [message, mail.repliedTo.id, 1, null, [now + 9]] : [message, null, 1]
  if (mail.saved) return [seq, [mail.threadId, [...nulls(13), reply]]]
  if (mail.repliedTo) return [seq, [mail.threadId, [null, reply]]]
  return [seq, [mail.threadId, [null, null, [['', null, now, mail.threadId, [message]]]]]]
}

/** The operation that changes labels of messages (captures: cvOnReplySend_request, second operation). */
export function labelOperation(
  seq: number,
  threadId: string,
  { add = [], remove = [], mails }: { add?: string[]; remove?: string[]; mails: string[] },
): Operation {
  return [seq, [threadId, [...nulls(6), [add, remove, mails]]]]
}

/** A whole request to `/i/s`. */
export function requestOf(
  operations: Operation[],
  { isSend, cursor, since, now }: { isSend: boolean; cursor: number; since: number; now: number },
): unknown[] {
  const clock = [since, operations.length, now, isSend ? 1 : 0, 205]
  if (isSend) return [[null, null, 2], [operations], null, clock, 2]
  return [null, [operations], [1, cursor, null, null, [null, 0], null, 1], clock, 2]
}

function messageOf(mail: OutgoingMail, action: Action, now: number): unknown[] {
  const time = action.kind === 'schedule' ? action.at : now
  const message: unknown[] = nulls(action.kind === 'schedule' ? 75 : 52)
  message[0] = mail.id
  message[1] = [1, mail.from.address, mail.from.name, ...nulls(6), mail.from.address]
  message[2] = people(mail.to)
  message[3] = people(mail.cc)
  message[4] = people(mail.bcc)
  message[6] = time
  message[7] = mail.subject
  message[8] = [null, bodyParts(mail), ...nulls(4), mail.plain ? 0 : 1]
  message[10] = [...labelsOf(mail, action), ...(mail.confidential ? [CONFIDENTIAL_LABEL] : [])]
  message[15] = mail.repliedTo?.rfcId ?? null
  message[17] = time
  if (mail.saved || action.kind === 'save') {
    message[35] = [...nulls(5), 0]
    message[36] = [...nulls(3), 0]
  }
  message[41] = 0
  message[42] = [0, 0, mail.revision, 0]
  message[51] = `s:${mail.session}|#${mail.id}|0`
  if (action.kind === 'schedule') {
    message[51] = `s:${mail.session}|#${mail.id}|${action.legacyId}`
    message[53] = time
    message[55] = action.legacyId
    message[74] = 1
  }
  return message
}

function bodyParts({ html, quotedHtml }: OutgoingMail): unknown[] {
  return quotedHtml === undefined
    ? [[0, html]]
    : [
        [0, html],
        [2, quotedHtml],
      ]
}

function labelsOf(mail: OutgoingMail, action: Action): string[] {
  if (action.kind === 'save') return DRAFT_LABELS
  if (action.kind === 'schedule') return SCHEDULE_LABELS
  const recipients = [...mail.to, ...mail.cc, ...mail.bcc]
  const toMyself = recipients.some(isMe)
  return toMyself ? [...SEND_LABELS, ...TO_MYSELF_LABELS] : SEND_LABELS
}

function people(persons: Person[]): unknown[] | null {
  if (persons.length === 0) return null
  return persons.map(({ address, name }) => (name === '' ? [1, address] : [1, address, name]))
}

function nulls(count: number): null[] {
  return Array.from({ length: count }, () => null)
}
