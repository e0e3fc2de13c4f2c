import type { AlertsAnswer, AlertsRequest, Channel } from '../../shared/alerts.ts'
import type { Answers, AlertsState } from '../messages.ts'
import { getSetting, openStore } from '../store/index.ts'
import type { Paired } from '../store/index.ts'
import { allowTitles, forbidTitles } from '../store/notes.ts'
import { askedOfNew } from './asked.ts'
import { putAlerts, requestAlerts, requestDeliveries, requestTestAlert } from './endpoint.ts'
import { mayNameTitles, tellNotes } from './notes.ts'

/** @returns what is set up at the endpoint */
export function alerts(): Promise<Answers['alerts']> {
  return askedOfNew(async (paired) => {
    const answer = await requestAlerts(paired)
    if (!mayNameTitles(answer)) await stopTitles()
    return state(paired, answer)
  })
}

/**
 * Sets up alerts. Subjects leave this browser only after the user has allowed it here; that they stop does not wait
 * for the endpoint.
 */
export async function keepAlerts(wanted: AlertsRequest): Promise<Answers['keep-alerts']> {
  if (!mayNameTitles({ alerts: wanted })) await stopTitles()
  return askedOfNew(async (paired) => {
    const answer = await putAlerts(paired, wanted)
    // What the endpoint says alone, or another browser has set meanwhile, is no word of this user's.
    if (mayNameTitles({ alerts: wanted }) && mayNameTitles(answer))
      await allowTitles(await openStore(), paired.mailbox, Date.now())
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

async function stopTitles(): Promise<void> {
  await forbidTitles(await openStore())
  void tellNotes()
}

async function state(paired: Paired, { alerts: setUp, channels }: AlertsAnswer): Promise<AlertsState> {
  const titles = await getSetting(await openStore(), 'titles')
  return { alerts: setUp, channels, tellsTitles: titles?.mailbox === paired.mailbox }
}
