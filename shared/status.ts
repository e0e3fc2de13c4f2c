import type { Event } from './events.ts'

/** What a mail's mark shows: ✓ sent, a mark of its own for what cannot be told, ✓✓ read. */
export type Mark = 'sent' | 'unsure' | 'read'

/** What became of one mail, as far as it is known. Times are Unix milliseconds by the endpoint's clock. */
export interface Status {
  mark: Mark
  /** How many opens count as a reader's. */
  reads: number
  /** How many clicks on tracked links count as a reader's: they show even where images are off. */
  clicks: number
  /** Of opens and clicks, as is `lastRead`. */
  firstRead?: number
  lastRead?: number
  /** The event that made it "read": what a notification speaks of, and what takes it back. */
  firstReadEvent?: string
  /** When a recipient answered, by Gmail's clock: who answers has read, whatever was fetched. */
  replied?: number
  /** The rule of everything that cannot be told, where it is one: what the third mark may speak of. */
  unsureRule?: string
}

/** What counts of an event. */
export type Counted = Pick<Event, 'id' | 'at' | 'kind' | 'verdict'>

/**
 * Folds all events of one mail into its status. The order does not matter, and an event that comes twice (the
 * same `id`) counts once, in its last form.
 * @param replied when a recipient answered, in Unix milliseconds
 */
export function statusOf(events: readonly Counted[], replied?: number): Status {
  const latest = [...new Map(events.map((event) => [event.id, event])).values()]
  const readers = latest
    .filter((event) => event.verdict.by === 'recipient')
    .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1))
  const unsure = new Set(
    latest.filter(({ verdict }) => verdict.by === 'unsure').map(({ verdict }) => verdict.rule),
  )
  const clicks = readers.filter((event) => event.kind === 'link').length
  const [first] = readers
  const last = readers.at(-1)
  const isRead = first !== undefined || replied !== undefined
  const [unsureRule, ...otherRules] = unsure
  return {
    mark: isRead ? 'read' : unsure.size > 0 ? 'unsure' : 'sent',
    reads: readers.length - clicks,
    clicks,
    ...(first && last ? { firstRead: first.at, lastRead: last.at, firstReadEvent: first.id } : {}),
    ...(replied === undefined ? {} : { replied }),
    ...(!isRead && unsureRule !== undefined && otherRules.length === 0 ? { unsureRule } : {}),
  }
}
