import type { Kind } from '../../shared/shield/services/service.ts'
import type { Shielded, Store } from './index.ts'
import { piecesOf } from './pieces.ts'

const ROWS_AT_ONCE = 1_000

/** In how many received mails, and when: Unix milliseconds of the first and of the last. */
interface Seen {
  mails: number
  since: number
  last: number
}

/** What was seen of a service by which senders learn of an open. */
export interface ServiceFigures extends Seen {
  /** Absent for all those that are known by their look alone. */
  service?: string
  kind?: Kind
  trackers: number
}

/** What was seen of somebody whose mails carry trackers. */
export interface SenderFigures extends Seen {
  /** In lower case. */
  address: string
  /** As their newest mail has it; it may be empty. */
  name: string
  trackers: number
  /** Each once. */
  services: string[]
}

/** Who tracks the user, how often, and since when. */
export interface ShieldFigures {
  /** Received mails with trackers. */
  mails: number
  /** Nothing was fetched of these trackers. */
  stopped: number
  /** Of these it may have been. */
  perhapsFetched: number
  /** Links that tell of a click. */
  links: number
  /** When the first was seen, in Unix milliseconds; absent while there is none. */
  since?: number
  /** Those in the most mails first; so too the senders. */
  services: ServiceFigures[]
  senders: SenderFigures[]
}

/** Counts all that is remembered of received mails. */
export async function shieldFigures(store: Store): Promise<ShieldFigures> {
  const services = new Map<string | undefined, ServiceFigures>()
  const senders = new Map<string, SenderFigures>()
  const figures: ShieldFigures = {
    mails: 0,
    stopped: 0,
    perhapsFetched: 0,
    links: 0,
    services: [],
    senders: [],
  }
  const load = (range: IDBKeyRange | null) => store.getAll('shielded', range, ROWS_AT_ONCE)
  for await (const rows of piecesOf(load, ({ key }) => key)) {
    for (const row of rows) {
      figures.links += row.links
      if (row.trackers.length === 0) continue
      figures.mails += 1
      const stopped = row.trackers.filter((tracker) => tracker.stopped).length
      figures.stopped += stopped
      figures.perhapsFetched += row.trackers.length - stopped
      figures.since = Math.min(figures.since ?? row.at, row.at)
      addServices(services, row)
      addSender(senders, row)
    }
  }
  const byMails = (one: Seen, other: Seen) => other.mails - one.mails || other.last - one.last
  return {
    ...figures,
    services: [...services.values()].sort(byMails),
    senders: [...senders.values()].sort(byMails),
  }
}

function addServices(services: Map<string | undefined, ServiceFigures>, { trackers, at }: Shielded): void {
  for (const service of new Set(trackers.map((tracker) => tracker.service))) {
    const ofService = trackers.filter((tracker) => tracker.service === service)
    const kind = ofService[0]?.kind
    const known = services.get(service)
    services.set(service, {
      ...(service === undefined ? {} : { service }),
      ...(kind === undefined ? {} : { kind }),
      ...seenAgain(known, at),
      trackers: (known?.trackers ?? 0) + ofService.length,
    })
  }
}

function addSender(senders: Map<string, SenderFigures>, { account, from, trackers, at }: Shielded): void {
  const address = from.address.toLowerCase()
  // An answer of the user's own quotes a mail with its trackers.
  if (address === account || address === '') return
  const known = senders.get(address)
  const isNewest = !known || at >= known.last
  const services = trackers.flatMap(({ service }) => service ?? [])
  senders.set(address, {
    address,
    name: isNewest ? from.name : known.name,
    ...seenAgain(known, at),
    trackers: (known?.trackers ?? 0) + trackers.length,
    services: [...new Set([...(known?.services ?? []), ...services])],
  })
}

function seenAgain(known: Seen | undefined, at: number): Seen {
  return {
    mails: (known?.mails ?? 0) + 1,
    since: Math.min(known?.since ?? at, at),
    last: Math.max(known?.last ?? at, at),
  }
}
