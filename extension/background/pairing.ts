import { publicAddressProblem } from '../../shared/address.ts'
import { parsePairing } from '../../shared/pairing.ts'
import type { GmailSettings, Obstacle, PairingFailure } from '../messages.ts'
import { getSetting, openStore, setSetting } from '../store/index.ts'
import type { Paired } from '../store/index.ts'
import { requestPairing } from './endpoint.ts'

/**
 * Pairs this browser with an endpoint.
 * @param text the pairing string that a person pasted
 * @returns null when it worked, else what is wrong
 */
export async function pair(text: string): Promise<PairingFailure | null> {
  const pairing = parsePairing(text)
  if ('problem' in pairing) return pairing
  const outcome = await requestPairing(pairing)
  if ('failure' in outcome) return outcome.failure
  const { mailbox, generation, apiKey, pixelKey, publicUrl, endpoint } = outcome.answer
  const store = await openStore()
  const own = (await getSetting(store, 'ownMailboxes')) ?? []
  const tx = store.transaction('settings', 'readwrite')
  const paired: Paired = { endpoint: pairing.endpoint, mailbox, generation, apiKey, pixelKey, publicUrl }
  await Promise.all([
    tx.store.put(paired, 'paired'),
    tx.store.put([...new Set([...own, mailbox])], 'ownMailboxes'),
    tx.store.put('', 'cursor'),
    tx.store.put(endpoint.now - Date.now(), 'clockOffset'),
    tx.done,
  ])
  return null
}

/** Forgets the endpoint and its keys; mails and what became of them stay, and own pixels are still kept out. */
export async function unpair(): Promise<void> {
  const store = await openStore()
  await store.delete('settings', 'paired')
}

/** Keeps what an endpoint says of itself with every answer. */
export async function keepEndpoint(said: { publicUrl: string; now: number }): Promise<{ changed: boolean }> {
  const store = await openStore()
  const paired = await getSetting(store, 'paired')
  await setSetting(store, 'clockOffset', said.now - Date.now())
  if (!paired || (paired.publicUrl === said.publicUrl && !paired.revoked)) return { changed: false }
  const { revoked: _, ...others } = paired
  await setSetting(store, 'paired', { ...others, publicUrl: said.publicUrl })
  return { changed: true }
}

/** Remembers that the endpoint refused this browser's key. */
export async function keepRevoked(): Promise<void> {
  const store = await openStore()
  const paired = await getSetting(store, 'paired')
  if (paired) await setSetting(store, 'paired', { ...paired, revoked: true })
}

/** @returns why nothing goes into mails at present, or undefined where it does */
export function obstacleOf(paired: Paired | undefined): Obstacle | undefined {
  return paired ? publicAddressProblem(paired.publicUrl) : 'not-paired'
}

/** @returns what the content script needs; the key that signs pixels, but none that reads events */
export async function gmailSettings(): Promise<GmailSettings> {
  const store = await openStore()
  const paired = await getSetting(store, 'paired')
  const obstacle = obstacleOf(paired)
  const settings: GmailSettings = {
    own: (await getSetting(store, 'ownMailboxes')) ?? [],
    trackByDefault: (await getSetting(store, 'trackByDefault')) ?? true,
  }
  const testSubject = await getSetting(store, 'testSubject')
  if (testSubject !== undefined) settings.testSubject = testSubject
  if (obstacle !== undefined) return { ...settings, obstacle }
  if (!paired) return settings
  const { mailbox, generation, pixelKey, publicUrl } = paired
  const clockOffset = (await getSetting(store, 'clockOffset')) ?? 0
  return { ...settings, minting: { mailbox, generation, pixelKey, publicUrl, clockOffset } }
}
