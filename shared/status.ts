import type { Event } from './events.ts'

/** What a mail's mark shows: ✓ sent, a mark of its own for what cannot be told, ✓✓ read. */
export type Mark = 'sent' | 'unsure' | 'read'

/** What became of one mail, as far as it is known. Times are Unix milliseconds by the endpoint's clock. */
export interface Status {
  mark: Mark
  /** How many events count as a reader's. */
  reads: number
  firstRead?: number
  lastRead?: number
  /** The event that made it "read": what a notification speaks of, and what takes it back. */
  firstReadEvent?: string
}

/**
 * Folds all events of one mail into its status. The order does not matter, and an event that comes twice (the
 * same `id`) counts once, in its last form.
 */
export function statusOf(events: readonly Event[]): Status {
  const latest = new Map(events.map((event) => [event.id, event]))
  const reads = [...latest.values()]
    .filter((event) => event.verdict.by === 'recipient')
    .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1))
  const [first] = reads
  const last = reads.at(-1)
  if (first && last) {
    return {
      mark: 'read',
      reads: reads.length,
      firstRead: first.at,
      lastRead: last.at,
      firstReadEvent: first.id,
    }
  }
  const unsure = [...latest.values()].some((event) => event.verdict.by === 'unsure')
  return { mark: unsure ? 'unsure' : 'sent', reads: 0 }
}
