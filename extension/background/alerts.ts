import type { AlertsAnswer, AlertsRequest, Channel } from '../../shared/alerts.ts'
import type { Answers, AlertsState } from '../messages.ts'
import { getSetting, openStore } from '../store/index.ts'
import type { Paired } from '../store/index.ts'
import { allow, forbid } from '../store/notes.ts'
import type { Leaves } from '../store/notes.ts'
import { askedOfNew } from './asked.ts'
import { putAlerts, requestAlerts, requestDeliveries, requestTestAlert } from './endpoint.ts'
import { hasAlerts, mayNameTitles, tellNotes } from './notes.ts'

/** @returns what is set up at the endpoint */
export function alerts(): Promise<Answers['alerts']> {
  return askedOfNew(async (paired) => {
    const answer = await requestAlerts(paired)
    await stopUnwanted(answer)
    return state(paired, answer)
  })
}

/**
 * Sets up alerts. Subjects, and whether a mail went to no Gmail, leave this browser only after the user has allowed it
 * here; that they stop does not wait for the endpoint.
 */
export async function keepAlerts(wanted: AlertsRequest): Promise<Answers['keep-alerts']> {
  await stopUnwanted({ alerts: wanted })
  return askedOfNew(async (paired) => {
    const answer = await putAlerts(paired, wanted)
    // What the endpoint says alone, or another browser has set meanwhile, is no word of this user's.
    for (const [what, isWanted] of NEEDED) {
      if (!isWanted({ alerts: wanted }) || !isWanted(answer)) continue
      await allow(await openStore(), what, paired.mailbox, Date.now())
    }
    return state(paired, answer)
  })
}

/** @returns the id of a test letter that is on its way */
export function testAlert(channel: Channel): Promise<Answers['test-alert']> {
  return askedOfNew((paired) => requestTestAlert(paired, channel))
}

export function deliveries(): Promise<Answers['deliveries']> {
  return askedOfNew(requestDeliveries)
}

/** What goes to the endpoint, and when it is wanted there. */
const NEEDED: readonly (readonly [keyof Leaves, typeof hasAlerts])[] = [
  ['titles', mayNameTitles],
  ['alerted', hasAlerts],
]

async function stopUnwanted(setUp: Parameters<typeof hasAlerts>[0]): Promise<void> {
  const unwanted = NEEDED.filter(([, isWanted]) => !isWanted(setUp))
  for (const [what] of unwanted) await forbid(await openStore(), what)
  if (unwanted.length > 0) void tellNotes()
}

async function state(paired: Paired, { alerts: setUp, channels }: AlertsAnswer): Promise<AlertsState> {
  const titles = await getSetting(await openStore(), 'titles')
  return { alerts: setUp, channels, tellsTitles: titles?.mailbox === paired.mailbox }
}
