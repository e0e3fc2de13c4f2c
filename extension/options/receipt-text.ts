import type { ErasedCounts } from '../../shared/api.ts'
import type { Receipt } from '../store/index.ts'
import { language, say } from '../words.ts'

/** The tables of the store that people know something of; the others are said together. */
const TABLES = ['mails', 'events', 'notes', 'settings', 'waiting', 'shielded']
const KINDS: (keyof ErasedCounts)[] = ['mails', 'events', 'notes', 'views', 'browsers', 'letters', 'erased']

/** @returns the proof of what was erased, line by line */
export function linesOfReceipt({ askedAt, doneAt, here, endpoint }: Receipt): string[] {
  return [
    say('receipt_asked', moment(askedAt)),
    say('receipt_done', moment(doneAt)),
    ...(here ? ['', say('receipt_here'), ...linesOfCounts(here.counts)] : []),
    ...(here?.left === undefined
      ? []
      : [say(here.left === 0 ? 'receipt_none_left' : 'receipt_left', count(here.left))]),
    ...(endpoint ? ['', say('receipt_endpoint', endpoint.address)] : []),
    ...(endpoint?.isStillThere ? [say('receipt_still_there')] : []),
    ...(endpoint && !endpoint.counts && !endpoint.isStillThere ? [say('receipt_no_counts')] : []),
    ...KINDS.flatMap((kind) =>
      endpoint?.counts ? [`${say(`receipt_there_${kind}`)}: ${count(endpoint.counts[kind])}`] : [],
    ),
    ...(endpoint && !endpoint.isStillThere
      ? [say(endpoint.isRefused ? 'receipt_refused' : 'receipt_not_refused')]
      : []),
  ]
}

/** @returns how many records there are of each kind, in words */
export function linesOfCounts(counts: Record<string, number>): string[] {
  const others = Object.entries(counts)
    .filter(([table]) => !TABLES.includes(table))
    .reduce((sum, [, records]) => sum + records, 0)
  return [
    ...TABLES.map((table) => `${say(`receipt_here_${table}`)}: ${count(counts[table] ?? 0)}`),
    `${say('receipt_here_others')}: ${count(others)}`,
  ]
}

function count(number: number): string {
  return new Intl.NumberFormat(language()).format(number)
}

function moment(time: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeStyle: 'long' }).format(time)
}
