import browser from 'webextension-polyfill'
import { dropAddressPermission } from '../address-permission.ts'
import { changeErasing, countEverything, eraseEverything } from '../store/everything.ts'
import { getSetting, isStill, openStore, setSetting } from '../store/index.ts'
import type { EndpointErased, Erasing, Paired, Receipt, Store } from '../store/index.ts'
import { Refusal, requestMailboxErasing, requestEvents } from './endpoint.ts'
import { announce } from './gmail-tabs.ts'
import { inTurns } from './in-turns.ts'
import { changeMails } from './news.ts'
import { renewOwnPixelRules } from './own-pixel-rules.ts'
import { forgetPairing } from './pairing.ts'
import { pairingChanged } from './pairing-changed.ts'
import { endPush } from './push.ts'
import { renewShield } from './shield.ts'

const inTurn = inTurns()

/** The user wants everything erased: that is written down before anything is done, and holds until it was. */
export async function eraseAll(what: Erasing['what']): Promise<void> {
  const store = await openStore()
  const paired = await getSetting(store, 'paired')
  await store.delete('settings', 'receipt')
  await setSetting(store, 'erasingAll', { what, askedAt: Date.now(), ...(paired ? { paired } : {}) })
  await announce({ type: 'settings-changed' })
  await goOnErasing()
}

/** Goes on with what was begun; called at every wake. */
export function goOnErasing(): Promise<void> {
  return inTurn(carryOut)
}

/** The user does not want to wait for the endpoint any longer; what it has erased stays erased. */
export async function stopErasing(): Promise<void> {
  const store = await openStore()
  if ((await getSetting(store, 'erasingAll'))?.endpoint === undefined)
    await store.delete('settings', 'erasingAll')
  await announce({ type: 'settings-changed' })
}

/** The user has the proof. */
export async function dropReceipt(): Promise<void> {
  await (await openStore()).delete('settings', 'receipt')
  await announce({ type: 'settings-changed' })
}

async function carryOut(): Promise<void> {
  const store = await openStore()
  const wish = await getSetting(store, 'erasingAll')
  if (!wish) return
  if (wish.what !== 'here' && wish.paired && !wish.endpoint) {
    const endpoint = await eraseThere(store, wish.paired, wish.tried ?? false)
    // It is asked again at the next wake.
    if (!endpoint) return
    await changeErasing(store, (erasing) => ({ ...erasing, endpoint }))
  }
  const erasing = await getSetting(store, 'erasingAll')
  if (!erasing) return
  await endPush()
  if (erasing.what === 'here') await forgetPairing()
  if (erasing.what === 'endpoint') await settle(store, erasing)
  else await eraseHere(erasing)
  await pairingChanged()
  await announce({ type: 'mails-changed' })
}

/**
 * @param tried whether it was asked before
 * @returns undefined where the endpoint did not say that it did
 */
async function eraseThere(store: Store, paired: Paired, tried: boolean): Promise<EndpointErased | undefined> {
  const address = paired.endpoint
  await changeErasing(store, (erasing) => ({ ...erasing, tried: true }))
  try {
    const { erased } = await requestMailboxErasing(paired)
    return { address, ...(erased ? { counts: erased } : {}), isRefused: await isRefused(paired) }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 401) return undefined
    // Asked before, it erased, and its answer was lost. Else this browser was removed, and nothing was erased.
    return { address, isRefused: true, ...(tried ? {} : { isStillThere: true }) }
  }
}

/** Whether the key, which opened the mailbox until now, opens nothing any more. */
async function isRefused(paired: Paired): Promise<boolean> {
  const refusal = await requestEvents(paired, '').catch((error: unknown) => error)
  return refusal instanceof Refusal && refusal.status === 401
}

/** Only the endpoint was to forget: what this browser knows of mails stays. */
async function settle(store: Store, { what, askedAt, endpoint, paired }: Erasing): Promise<void> {
  const tx = store.transaction('settings', 'readwrite')
  const receipt: Receipt = { what, askedAt, doneAt: Date.now(), ...(endpoint ? { endpoint } : {}) }
  await tx.store.put(receipt, 'receipt')
  await tx.store.delete('erasingAll')
  if (paired && !endpoint?.isStillThere && (await isStill(tx.store, paired)))
    for (const name of ['paired', 'cursor', 'titles'] as const) await tx.store.delete(name)
  await tx.done
}

async function eraseHere({ what, askedAt, endpoint }: Erasing): Promise<void> {
  await dropHosts()
  await dropAddressPermission()
  const shown = Object.keys(await browser.notifications.getAll())
  await Promise.all(shown.map((id) => browser.notifications.clear(id)))
  await changeMails(async (store) => {
    const waiting = await countOutbox()
    const receiptOf = (counts: Record<string, number>): Receipt => ({
      what,
      askedAt,
      doneAt: Date.now(),
      ...(endpoint ? { endpoint } : {}),
      here: { counts: { ...counts, waiting } },
    })
    await eraseEverything(store, receiptOf)
    await announce({ type: 'settings-changed' })
    // Last, since a tab may have filed something until it heard; within the turn, since nobody is to take it over.
    await browser.storage.local.clear()
    return true
  })
  await renewShield()
  const store = await openStore()
  const kept = Object.values(await countEverything(store)).reduce((sum, count) => sum + count, 0)
  const left = kept + (await countOutbox())
  const receipt = await getSetting(store, 'receipt')
  if (receipt?.here) await setSetting(store, 'receipt', { ...receipt, here: { ...receipt.here, left } })
}

/**
 * Takes away what is not to be where nobody has agreed: whoever erased everything may have been interrupted, or a tab
 * was late.
 */
export async function clearLeftovers(): Promise<void> {
  await browser.storage.local.clear()
  await renewOwnPixelRules()
  await announce({ type: 'settings-changed' })
}

async function countOutbox(): Promise<number> {
  return Object.keys(await browser.storage.local.get(null)).length
}

/** Gives back the permissions for endpoints; those that the extension needs in Gmail stay. */
async function dropHosts(): Promise<void> {
  const { host_permissions: needed = [], content_scripts: scripts = [] } = browser.runtime.getManifest() as {
    host_permissions?: string[]
    content_scripts?: { matches: string[] }[]
  }
  const own = [...needed, ...scripts.flatMap(({ matches }) => matches)]
  const { origins = [] } = await browser.permissions.getAll()
  const given = origins.filter((origin) => !own.includes(origin))
  // One that the browser's owner has set cannot be given back.
  if (given.length > 0) await browser.permissions.remove({ origins: given }).catch(() => false)
}
