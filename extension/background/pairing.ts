import { parsePairing } from '../../shared/pairing.ts'
import { visibleLine } from '../../shared/visible-line.ts'
import type { GmailSettings, PairingFailure } from '../messages.ts'
import { obstacleOf } from '../obstacle.ts'
import { getSetting, isStill, openStore } from '../store/index.ts'
import type { Paired } from '../store/index.ts'
import { wordsOf } from '../chosen-words.ts'
import { requestPairing, requestRemoval } from './endpoint.ts'
import { wasReached } from './public-reach.ts'

/**
 * Pairs this browser with an endpoint: with a mailbox of its own, or with that of another browser.
 * @param text the pairing string that a person pasted
 * @param name what the browser is called in the list of those that share the mailbox
 * @returns null when it worked, else what is wrong
 */
export async function pair(text: string, name: string): Promise<PairingFailure | null> {
  const pairing = parsePairing(text)
  if ('problem' in pairing) return pairing
  if (await getSetting(await openStore(), 'erasingAll')) return { problem: 'erasing' }
  const outcome = await requestPairing(pairing, name)
  if ('failure' in outcome) return outcome.failure
  const { mailbox, generation, browser, apiKey, pixelKey, publicUrl, endpoint } = outcome.answer
  const store = await openStore()
  const own = (await getSetting(store, 'ownMailboxes')) ?? []
  const tx = store.transaction('settings', 'readwrite')
  const paired: Paired = {
    endpoint: pairing.endpoint,
    mailbox,
    generation,
    ...(browser === undefined ? {} : { browser }),
    since: endpoint.now,
    apiKey,
    pixelKey,
    publicUrl,
  }
  await Promise.all([
    tx.store.put(paired, 'paired'),
    tx.store.put([...new Set([...own, mailbox])], 'ownMailboxes'),
    tx.store.put('', 'cursor'),
    tx.store.put(endpoint.now - Date.now(), 'clockOffset'),
    tx.done,
  ])
  return null
}

/**
 * Forgets the endpoint and its keys; mails and what became of them stay, and own pixels are still kept out. The
 * endpoint forgets this browser too, if it can be reached.
 */
export async function forgetPairing(): Promise<void> {
  const store = await openStore()
  const paired = await getSetting(store, 'paired')
  await store.delete('settings', 'paired')
  // Nobody waits for an endpoint that does not answer.
  if (paired?.browser !== undefined) void requestRemoval(paired, paired.browser).catch(() => undefined)
}

/** The same because the user wants it; not while everything is being erased, which needs the key. */
export async function unpair(): Promise<void> {
  if (!(await getSetting(await openStore(), 'erasingAll'))) await forgetPairing()
}

/**
 * Keeps the key with which mails are signed from now on.
 * @returns whether it is another one; not when the browser was paired otherwise meanwhile
 */
export async function keepKey(
  asked: Paired,
  { generation, pixelKey }: Pick<Paired, 'generation' | 'pixelKey'>,
): Promise<boolean> {
  const tx = (await openStore()).transaction('settings', 'readwrite')
  if (!(await isStill(tx.store, asked))) return false
  const paired = (await tx.store.get('paired')) as Paired
  await tx.store.put({ ...paired, generation, pixelKey }, 'paired')
  await tx.done
  return paired.pixelKey !== pixelKey
}

/** A clock that moved by more than this is told to the tabs that mint tokens. */
const CLOCK_MOVED_MS = 5_000

/**
 * Keeps what an endpoint says of itself with every answer, unless the browser was paired otherwise meanwhile.
 * @returns whether anything has changed that matters for a mail, or that the user is shown
 */
export async function keepEndpoint(
  asked: Paired,
  said: { publicUrl: string; now: number; lost?: number | undefined },
): Promise<boolean> {
  const tx = (await openStore()).transaction('settings', 'readwrite')
  if (!(await isStill(tx.store, asked))) return false
  const offset = said.now - Date.now()
  const before = (await tx.store.get('clockOffset')) as number | undefined
  const { revoked, lost, ...paired } = (await tx.store.get('paired')) as Paired
  const lostNow = said.lost ?? 0
  await tx.store.put(offset, 'clockOffset')
  await tx.store.put(
    { ...paired, publicUrl: said.publicUrl, ...(lostNow > 0 ? { lost: lostNow } : {}) },
    'paired',
  )
  await tx.done
  const clockMoved = Math.abs(offset - (before ?? 0)) > CLOCK_MOVED_MS
  const lossesChanged = (lost ?? 0) !== lostNow
  return clockMoved || lossesChanged || revoked === true || paired.publicUrl !== said.publicUrl
}

/** Remembers that the endpoint refused this pairing's key. */
export async function keepRevoked(asked: Paired): Promise<void> {
  const tx = (await openStore()).transaction('settings', 'readwrite')
  if (await isStill(tx.store, asked)) {
    const paired = (await tx.store.get('paired')) as Paired
    await tx.store.put({ ...paired, revoked: true }, 'paired')
  }
  await tx.done
}

/** @returns what the content script needs; the key that signs pixels, but none that reads events */
export async function gmailSettings(): Promise<GmailSettings> {
  const store = await openStore()
  const paired = await getSetting(store, 'paired')
  const obstacle = (await getSetting(store, 'erasingAll')) ? 'erasing' : obstacleOf(paired)
  const settings: GmailSettings = {
    own: (await getSetting(store, 'ownMailboxes')) ?? [],
    trackByDefault: (await getSetting(store, 'trackByDefault')) ?? true,
    choices: (await getSetting(store, 'choices')) ?? [],
  }
  const words = await wordsOf(await getSetting(store, 'language'))
  if (words) settings.words = words
  const neverFor = await getSetting(store, 'neverFor')
  if (neverFor) settings.neverFor = neverFor
  const accounts = (await getSetting(store, 'accounts')) ?? []
  settings.accountsOff = accounts.filter(({ isOff }) => isOff).map(({ address }) => address)
  const line = await getSetting(store, 'line')
  if (line) settings.line = { ...visibleLine(line.text), isOn: line.isOn }
  const paused = await getSetting(store, 'paused')
  if (paused) settings.paused = paused
  const testSubject = await getSetting(store, 'testSubject')
  if (testSubject !== undefined) settings.testSubject = testSubject
  if (obstacle !== undefined) return { ...settings, obstacle }
  if (!paired) return settings
  const { mailbox, generation, pixelKey, publicUrl } = paired
  const clockOffset = (await getSetting(store, 'clockOffset')) ?? 0
  if (await wasReached(store, paired)) {
    settings.links = {
      byDefault: (await getSetting(store, 'trackLinks')) ?? false,
      choices: (await getSetting(store, 'linkChoices')) ?? [],
    }
  }
  return { ...settings, minting: { mailbox, generation, pixelKey, publicUrl, clockOffset } }
}
