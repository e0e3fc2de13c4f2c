import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import type { HostName } from '../../../.scripts/hosts.ts'
import { openDataFolder } from '../../../backend/node/data-folder.ts'
import { Registry } from '../../../backend/registry.ts'
import * as workerd from '../../../backend/workerd/data-folder.ts'
import { EventsAnswer, PairingAnswer } from '../../../shared/api.ts'

/** Makes setup codes as `npm run invite` does, many at a time. */
export function newCodes(host: HostName, data: string, count: number): string[] {
  const each = <T>(make: () => T) => Array.from({ length: count }, make)
  if (host === 'workerd') {
    const { codes } = workerd.openDataFolder(data)
    return each(() => workerd.newCode(codes, 'invite'))
  }
  const { database } = openDataFolder(data)
  const random = (length: number) => new Uint8Array(randomBytes(length))
  const registry = new Registry(database, { now: Date.now, random })
  const codes = database.transaction(() => each(() => registry.newCode('invite')))
  database.close()
  return codes
}

/** Pairs a browser with a new mailbox for each code, over the API as a browser does. */
export async function pairAll(url: string, codes: readonly string[]): Promise<PairingAnswer[]> {
  const paired: PairingAnswer[] = []
  for (const setupCode of codes) {
    const body = JSON.stringify({ setupCode })
    const answer = await fetch(`${url}/v1/mailboxes`, { method: 'POST', body })
    paired.push(v.parse(PairingAnswer, await answer.json()))
  }
  return paired
}

/** What a browser asks for that was away; it is answered after everything that was answered before. */
export async function eventsAfter(
  url: string,
  apiKey: string,
  after: string,
  limit = 500,
): Promise<EventsAnswer> {
  const headers = { authorization: `Bearer ${apiKey}` }
  const answer = await fetch(`${url}/v1/events?after=${after}&limit=${limit}`, { headers })
  return v.parse(EventsAnswer, await answer.json())
}
