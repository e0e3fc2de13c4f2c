import { unparse } from 'papaparse'
import type { MessageId } from '../../shared/token/index.ts'
import type { KeptEvent, Mail, Store } from './index.ts'
import { piecesOf } from './pieces.ts'
import type { Written } from './exported.ts'

const ROWS_AT_ONCE = 500
/** Excel takes a file without it for one in an old code page. */
const BYTE_ORDER_MARK = '\uFEFF'
const LINE_END = '\r\n'
/** A cell that begins so would be a formula to a spreadsheet, which may send what stands beside it anywhere. */
const FORMULA = /^[=+\-@\t\r\n]/

type Cell = string | number | boolean | undefined

const MAIL_COLUMNS: Record<string, (mail: Mail) => Cell> = {
  mail: ({ key }) => key,
  account: ({ account }) => account,
  from: ({ from }) => from,
  sent_at: ({ sentAt }) => isoTime(sentAt),
  scheduled: ({ scheduled }) => scheduled,
  subject: ({ subject }) => subject,
  recipients: ({ recipients }) =>
    recipients.map(({ address, name }) => (name ? `${name} <${address}>` : address)).join('; '),
  mark: ({ status }) => status.mark,
  reads: ({ status }) => status.reads,
  clicks: ({ status }) => status.clicks,
  first_read_at: ({ status }) => isoTime(status.firstRead),
  last_read_at: ({ status }) => isoTime(status.lastRead),
  answered_at: ({ status }) => isoTime(status.replied),
  remind_at: ({ remind }) => isoTime(remind?.at),
}

/** An event, and the mail that it belongs to, where that is known. */
interface EventOfMail {
  event: KeptEvent
  mail: Pick<Mail, 'key' | 'subject'> | undefined
}

const EVENT_COLUMNS: Record<string, (row: EventOfMail) => Cell> = {
  event: ({ event }) => event.id,
  mail: ({ mail }) => mail?.key,
  subject: ({ mail }) => mail?.subject,
  at: ({ event }) => isoTime(event.at),
  kind: ({ event }) => event.kind,
  fetches: ({ event }) => event.count,
  by: ({ event }) => event.verdict.by,
  rule: ({ event }) => event.verdict.rule,
  why: ({ event }) => event.verdict.why,
  link: ({ event }) => event.target,
}

/** Writes all mails as a table: CSV as RFC 4180 has it, times as ISO 8601 has them, in UTC. */
export async function exportMails(store: Store): Promise<Written> {
  const tx = store.transaction('mails')
  const text = [BYTE_ORDER_MARK, lineOf(Object.keys(MAIL_COLUMNS))]
  let written = 0
  for await (const mails of piecesOf((range) => tx.store.getAll(range, ROWS_AT_ONCE), keyOf)) {
    text.push(linesOf(MAIL_COLUMNS, mails))
    written += mails.length
  }
  return { text, mails: written, events: 0 }
}

/** Writes everything that was fetched as a table, with what it was taken for: the same form as {@link exportMails}. */
export async function exportEvents(store: Store): Promise<Written> {
  const tx = store.transaction(['mails', 'events'])
  const mails = tx.objectStore('mails')
  const events = tx.objectStore('events')
  const mailOf = new Map<MessageId, Pick<Mail, 'key' | 'subject'>>()
  let known = 0
  for await (const some of piecesOf((range) => mails.getAll(range, ROWS_AT_ONCE), keyOf)) {
    known += some.length
    for (const { key, subject, messages } of some) {
      for (const message of messages) mailOf.set(message, { key, subject })
    }
  }
  const text = [BYTE_ORDER_MARK, lineOf(Object.keys(EVENT_COLUMNS))]
  let written = 0
  for await (const some of piecesOf(
    (range) => events.getAll(range, ROWS_AT_ONCE),
    ({ id }) => id,
  )) {
    const rows = some.map((event) => ({ event, mail: mailOf.get(event.message) }))
    text.push(linesOf(EVENT_COLUMNS, rows))
    written += some.length
  }
  return { text, mails: known, events: written }
}

const keyOf = ({ key }: Mail): string => key

function linesOf<Row>(columns: Record<string, (row: Row) => Cell>, rows: readonly Row[]): string {
  const cells = Object.values(columns)
  return csv(rows.map((row) => cells.map((cellOf) => cellOf(row))))
}

function lineOf(cells: string[]): string {
  return csv([cells])
}

function csv(rows: Cell[][]): string {
  return unparse(rows, { newline: LINE_END, escapeFormulae: FORMULA }) + LINE_END
}

/** @param time Unix milliseconds */
function isoTime(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString()
}
