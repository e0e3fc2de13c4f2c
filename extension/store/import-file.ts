import * as v from 'valibot'
import { Export } from '../../shared/export.ts'
import type { MessageId } from '../../shared/token/index.ts'
import {
  ExportHead,
  ExportedEvent,
  ExportedMail,
  ExportedNote,
  FORMAT,
  FORMAT_VERSION,
} from './export-format.ts'
import type { ImportRows } from './export-format.ts'

/** A larger file is none that Doublecheck wrote: 100,000 events take a third of it. */
export const LARGEST_FILE = 64 * 1024 * 1024

/** What a file holds, ready to be put into the store. */
export interface Readable extends ImportRows {
  /** Who wrote it: a browser, or an endpoint, which knows no mails. */
  from: 'browser' | 'endpoint'
  /** Unix milliseconds. */
  exportedAt: number
}

/** A file cannot be imported: `text` is the key of the sentence that says why, `values` is what goes into it. */
export class NotImportable extends Error {
  readonly text: string
  readonly values: readonly string[]

  constructor(text: string, ...values: readonly string[]) {
    super(text)
    this.text = text
    this.values = values
  }
}

const ROWS_AT_ONCE = 500
/** How the tables for spreadsheets begin. */
const TABLE = /^\uFEFF?(?:mail|event),/

/** What stands above the events of an endpoint's export. */
const EndpointHead = v.object({ ...Export.entries, events: v.array(v.unknown()) })

/**
 * Reads a file that a browser or an endpoint exported.
 * @param pause is awaited between pieces of the work, so that the page may do something else
 * @throws NotImportable
 */
export async function readExport(text: string, pause: () => Promise<void>): Promise<Readable> {
  if (TABLE.test(text)) throw new NotImportable('data_is_table')
  const file = parsed(text.replace(/^\uFEFF/, ''))
  const { format, version } = v.is(v.looseObject({ format: v.string(), version: v.number() }), file)
    ? file
    : { format: '', version: 0 }
  if (format !== FORMAT && format !== 'doublecheck-export') throw new NotImportable('data_not_ours')
  if (version > FORMAT_VERSION) throw new NotImportable('data_newer')
  return format === FORMAT ? readStores(file, pause) : readEndpoints(file, pause)
}

async function readStores(file: unknown, pause: () => Promise<void>): Promise<Readable> {
  const { exportedAt, settings, silences, withdrawn, erased, mails, events, notes } = checked(
    ExportHead,
    file,
    '',
  )
  return {
    from: 'browser',
    exportedAt,
    settings,
    silences,
    withdrawn,
    erased,
    mails: lastOfEach(await rowsOf(ExportedMail, mails, 'mails', pause), ({ key }) => key),
    events: lastOfEach(await rowsOf(ExportedEvent, events, 'events', pause), ({ id }) => id),
    notes: lastOfEach(await rowsOf(ExportedNote, notes, 'notes', pause), ({ message }) => message),
    stopped: [],
  }
}

async function readEndpoints(file: unknown, pause: () => Promise<void>): Promise<Readable> {
  const { exportedAt, mailbox, events, erased, stopped = [] } = checked(EndpointHead, file, '')
  const gone = new Set<MessageId>(erased)
  const all = await rowsOf(ExportedEvent, events, 'events', pause)
  return {
    from: 'endpoint',
    exportedAt,
    settings: { ownMailboxes: [mailbox] },
    silences: [],
    withdrawn: [],
    erased: [],
    mails: [],
    // One that changed while it was written stands there twice, in its last form last.
    events: lastOfEach(all, ({ id }) => id).filter(({ message }) => !gone.has(message)),
    notes: [],
    stopped: stopped.filter((message) => !gone.has(message)),
  }
}

async function rowsOf<Row>(
  schema: v.GenericSchema<unknown, Row>,
  rows: readonly unknown[],
  name: string,
  pause: () => Promise<void>,
): Promise<Row[]> {
  const all: Row[] = []
  for (const [at, row] of rows.entries()) {
    all.push(checked(schema, row, `${name}[${at}]`))
    if (at % ROWS_AT_ONCE === 0) await pause()
  }
  return all
}

function checked<Output>(schema: v.GenericSchema<unknown, Output>, value: unknown, path: string): Output {
  const found = v.safeParse(schema, value, { abortEarly: true })
  if (found.success) return found.output
  const [issue] = found.issues
  const within = v.getDotPath(issue) ?? ''
  const place = [path, within].filter(Boolean).join('.')
  throw new NotImportable('data_damaged', place, issue.message)
}

/** @throws NotImportable with the line that is wrong, where the browser says it */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    const [, line] = /line (\d+) column/.exec(said) ?? []
    const [, position] = /position (\d+)/.exec(said) ?? []
    const number = line ?? (position && text.slice(0, Number(position)).split('\n').length.toString())
    // A file that was cut off is wrong where it ends.
    throw new NotImportable('data_no_json', number ?? text.trimEnd().split('\n').length.toString())
  }
}

function lastOfEach<Row>(rows: readonly Row[], nameOf: (row: Row) => string): Row[] {
  return [...new Map(rows.map((row) => [nameOf(row), row])).values()]
}
