import { publicAddressProblem } from '../../shared/address.ts'
import type { HealthAnswer } from '../../shared/api.ts'
import { getSetting, openStore, setSetting } from '../store/index.ts'
import type { Paired, Store } from '../store/index.ts'
import { requestHealth } from './endpoint.ts'
import { announce } from './gmail-tabs.ts'

/** What came of going to the endpoint by its public address: the key of a sentence, or its answer. */
export type Reached = { problem: string } | { health: HealthAnswer }

/**
 * Goes the way that recipients go, as far as this browser can: by the public address. That it led there is remembered
 * for as long as the address stays the same.
 */
export async function reachPublicly({ publicUrl }: Paired): Promise<Reached> {
  const problem = publicAddressProblem(publicUrl)
  if (problem) return { problem: `obstacle_${problem.replaceAll('-', '_')}` }
  const health = await requestHealth(publicUrl)
  if (!health) return { problem: 'doctor_public_silent' }
  if (health.endpoint.publicUrl !== publicUrl) return { problem: 'doctor_public_other' }
  const store = await openStore()
  if ((await getSetting(store, 'reachedAt')) !== publicUrl) {
    await setSetting(store, 'reachedAt', publicUrl)
    void announce({ type: 'settings-changed' })
  }
  return { health }
}

/** Finds out whether the endpoint can be reached at its public address, until it was. */
export async function learnReach(): Promise<void> {
  const store = await openStore()
  const paired = await getSetting(store, 'paired')
  if (paired && !(await wasReached(store, paired))) await reachPublicly(paired)
}

/** Whether the endpoint was ever reached at the public address that it has now: before, no link leads there. */
export async function wasReached(store: Store, { publicUrl }: Paired): Promise<boolean> {
  return (await getSetting(store, 'reachedAt')) === publicUrl
}
