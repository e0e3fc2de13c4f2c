import { EXPORTED_SETTINGS, FORMAT, FORMAT_VERSION } from './export-format.ts'
import type { KeptEvent, Mail, Note, Store } from './index.ts'
import { piecesOf } from './pieces.ts'

const ROWS_AT_ONCE = 500

/** What was written, and how much of it. */
export interface Written {
  /** The text of a file, in pieces. */
  text: string[]
  mails: number
  events: number
}

/**
 * Writes down everything that the store holds of sent mails but secrets, as one moment had it: JSON with one row on each line.
 * @param now Unix milliseconds
 */
export async function exportStore(store: Store, now: number): Promise<Written> {
  const tx = store.transaction([
    'settings',
    'silences',
    'withdrawn',
    'erased',
    'mails',
    'events',
    'notes',
    'elsewhere',
  ])
  const settings: Record<string, unknown> = {}
  for (const name of EXPORTED_SETTINGS) {
    const value = await tx.objectStore('settings').get(name)
    if (value !== undefined) settings[name] = value
  }
  const head = {
    format: FORMAT,
    version: FORMAT_VERSION,
    exportedAt: now,
    settings,
    silences: await tx.objectStore('silences').getAll(),
    withdrawn: await tx.objectStore('withdrawn').getAllKeys(),
    erased: await tx.objectStore('erased').getAll(),
  }
  const untold = new Set(await tx.objectStore('elsewhere').getAllKeys())
  // Of what the endpoint was not told yet, whoever has it then tells it.
  const asReported = ({ isReported, ...event }: KeptEvent): KeptEvent =>
    isReported && !untold.has(event.id) ? { ...event, isReported } : event

  const text = [JSON.stringify(head).slice(0, -1)]
  const mails = tx.objectStore('mails')
  const events = tx.objectStore('events')
  const notes = tx.objectStore('notes')
  const counts = {
    mails: await writeRows<Mail>(
      text,
      'mails',
      (range) => mails.getAll(range, ROWS_AT_ONCE),
      ({ key }) => key,
    ),
    events: await writeRows<KeptEvent>(
      text,
      'events',
      async (range) => (await events.getAll(range, ROWS_AT_ONCE)).map(asReported),
      ({ id }) => id,
    ),
  }
  await writeRows<Note>(
    text,
    'notes',
    (range) => notes.getAll(range, ROWS_AT_ONCE),
    ({ message }) => message,
  )
  text.push('}\n')
  return { text, ...counts }
}

async function writeRows<Row>(
  text: string[],
  name: string,
  load: (range: IDBKeyRange | null) => Promise<Row[]>,
  nameOf: (row: Row) => string,
): Promise<number> {
  let written = 0
  text.push(`,\n"${name}":[`)
  for await (const rows of piecesOf(load, nameOf)) {
    text.push(`${written > 0 ? ',' : ''}\n${rows.map((row) => JSON.stringify(row)).join(',\n')}`)
    written += rows.length
  }
  text.push('\n]')
  return written
}
