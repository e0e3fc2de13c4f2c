import type { Person, WrittenMail } from '../mail/mailbox.ts'
import { at, list, text, texts } from './json.ts'

interface OperationBase {
  seq: number
  threadId: string
}

export interface WriteOperation extends OperationBase {
  kind: 'save' | 'send' | 'schedule'
  mail: WrittenMail
}

export interface LabelOperation extends OperationBase {
  kind: 'label'
  mailIds: string[]
  add: string[]
  remove: string[]
}

export type Operation = WriteOperation | LabelOperation | (OperationBase & { kind: 'other' })

/**
 * Reads the operations of a request to `/i/s` (array format of 2022).
 * Throws on a body that is no JSON; what it does not know becomes `other`.
 */
export function readOperations(body: string): Operation[] {
  return list(at(JSON.parse(body), 1, 0)).map(readOperation)
}

function readOperation(entry: unknown): Operation {
  const seq = Number(at(entry, 0))
  const threadId = text(at(entry, 1, 0)) ?? ''
  const operation = at(entry, 1, 1)
  const message = [at(operation, 2, 0, 4, 0), at(operation, 1, 0), at(operation, 13, 0)].find(Array.isArray)
  if (message) return { seq, threadId, kind: kindOf(texts(message[10])), mail: readMail(message) }
  const change = at(operation, 6)
  if (!Array.isArray(change)) return { seq, threadId, kind: 'other' }
  return {
    seq,
    threadId,
    kind: 'label',
    add: texts(change[0]),
    remove: texts(change[1]),
    mailIds: texts(change[2]),
  }
}

function kindOf(labels: string[]): WriteOperation['kind'] {
  if (labels.includes('^r') && labels.includes('^r_bt')) return 'save'
  if (labels.includes('^pfg')) return 'send'
  return labels.includes('^scheduled') ? 'schedule' : 'save'
}

function readMail(message: unknown[]): WrittenMail {
  return {
    id: text(message[0]) ?? '',
    from: readPerson(message[1]),
    to: list(message[2]).map(readPerson),
    cc: list(message[3]).map(readPerson),
    bcc: list(message[4]).map(readPerson),
    clientTime: Number(message[6]),
    subject: text(message[7]) ?? '',
    html: list(at(message, 8, 1))
      .map((part) => text(at(part, 1)) ?? '')
      .join(''),
    plain: at(message, 8, 6) !== 1,
    labels: texts(message[10]),
    inReplyTo: text(message[15]),
  }
}

function readPerson(person: unknown): Person {
  return { address: text(at(person, 1)) ?? '', name: text(at(person, 2)) ?? '' }
}
