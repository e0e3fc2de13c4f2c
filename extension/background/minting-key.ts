import { getSetting, openStore } from '../store/index.ts'
import type { Paired } from '../store/index.ts'
import { requestKey, requestRotation } from './endpoint.ts'
import { announce } from './gmail-tabs.ts'
import { keepKey } from './pairing.ts'

/**
 * Fetches the key with which mails are signed, where the endpoint has another than this browser; mails that are sent
 * until then are counted for ten minutes after it was renewed.
 * @param generation the present one, as the endpoint says
 * @throws Refusal, or TypeError where the endpoint cannot be reached
 */
export async function renewKey(paired: Paired, generation: number): Promise<void> {
  const present = await getSetting(await openStore(), 'paired')
  if (present?.generation === generation) return
  if (await keepKey(paired, await requestKey(paired))) void announce({ type: 'settings-changed' })
}

/**
 * Has the endpoint make another key: whoever has the old one cannot sign for new mails.
 * @throws Refusal, or TypeError where the endpoint cannot be reached
 */
export async function rotateKey(paired: Paired): Promise<void> {
  if (await keepKey(paired, await requestRotation(paired))) void announce({ type: 'settings-changed' })
}
