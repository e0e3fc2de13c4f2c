import { analytics } from './analytics.ts'
import type { Entry } from './entry.ts'
import { events } from './events.ts'
import { GATHERED, seenBefore } from './gathered.ts'
import { newsletters } from './newsletters.ts'
import { personal } from './personal.ts'
import { sales } from './sales.ts'
import { sending } from './sending.ts'
import type { Kind, Service } from './service.ts'
import { shop } from './shop.ts'
import { support } from './support.ts'

/** Every service that is known, each once. */
export const services: readonly Service[] = [
  ...of('newsletters', newsletters),
  ...of('sales', sales),
  ...of('sending', sending),
  ...of('shop', shop),
  ...of('support', support),
  ...of('events', events),
  ...of('analytics', analytics),
  ...of('personal', personal),
]

function of(kind: Kind, entries: readonly Entry[]): Service[] {
  return entries.map((entry) => ({ ...entry, kind, seen: seenBefore[entry.name] ?? entry.seen ?? GATHERED }))
}
