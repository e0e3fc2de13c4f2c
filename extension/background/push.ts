import { getSetting, isStill, openStore, pairedInForce } from '../store/index.ts'
import type { Paired, SettingValues } from '../store/index.ts'
import { dropPush, keepPush, requestPush } from './endpoint.ts'

const DAY_MS = 86_400_000
const FIRST_WAIT_MS = 60_000
/** Without Google's service `subscribe` may never come back (seen in Chromium 156). */
const PATIENCE_MS = 60_000

let renewing: Promise<void> | undefined

/**
 * Whether this browser can wake extensions by push. Chrome can, without showing anything of its own, since 121;
 * Firefox has no push for extensions (w3c/webextensions issue 208): there the stream and the alarm tell.
 */
export function canBePushed(): boolean {
  return pushManager() !== undefined
}

/** Whether this browser has given out an address by which it can be woken. */
export async function isSubscribed(): Promise<boolean> {
  return Boolean(await pushManager()?.getSubscription())
}

/** @param catchUp is called when the endpoint wakes this browser: a push says only that there is something to ask for */
export function listenForPushes(catchUp: () => Promise<unknown>): void {
  if (!canBePushed()) return
  const listen = (type: string, work: () => Promise<unknown>) =>
    self.addEventListener(type, (event) => {
      if (event instanceof ExtendableEvent) event.waitUntil(work())
    })
  listen('push', catchUp)
  listen('pushsubscriptionchange', renewPushNow)
}

/**
 * Sees to it that the endpoint can wake this browser, when it is time to look. Called at every wake; nobody waits for
 * it, since nothing depends on it.
 */
export function renewPush(): void {
  if (!canBePushed()) return
  renewing ??= renew()
    // No push service, or the endpoint is out of reach: the time of the next look is written down already.
    .catch(() => undefined)
    .finally(() => (renewing = undefined))
}

/** The same, whenever the next look would have been: the pairing or the subscription changed. */
export async function renewPushNow(): Promise<void> {
  await (await openStore()).delete('settings', 'push')
  renewPush()
}

/** The pairing ends: this browser is to be woken no more. Returns before anybody has answered. */
export async function endPush(): Promise<void> {
  const manager = pushManager()
  const paired = await getSetting(await openStore(), 'paired')
  if (!manager || !paired) return
  void dropPush(paired).catch(() => undefined)
  void manager
    .getSubscription()
    .then((subscription) => subscription?.unsubscribe())
    .catch(() => undefined)
}

/** @returns how long to wait after so many looks in a row that gave nothing, in milliseconds */
export function waitAfter(failures: number): number {
  return Math.min(DAY_MS, FIRST_WAIT_MS * 2 ** failures)
}

async function renew(): Promise<void> {
  const store = await openStore()
  const paired = await pairedInForce(store)
  const manager = pushManager()
  if (!manager || !paired) return
  const { failures, lookAgainAt } = (await getSetting(store, 'push')) ?? { failures: 0, lookAgainAt: 0 }
  if (Date.now() < lookAgainAt) return
  // Before, not after: the background may be killed while nobody answers.
  await keep(paired, { failures: failures + 1, lookAgainAt: Date.now() + waitAfter(failures) })
  const { vapidKey } = await requestPush(paired)
  if (vapidKey !== undefined) {
    const subscription = await inTime(subscribe(manager, vapidKey))
    await keepPush(paired, subscription.toJSON())
  }
  await keep(paired, { failures: 0, lookAgainAt: Date.now() + DAY_MS })
}

async function subscribe(manager: PushManager, vapidKey: string): Promise<PushSubscription> {
  const present = await manager.getSubscription()
  const key = present?.options.applicationServerKey
  if (present && key && base64url(new Uint8Array(key)) === vapidKey) return present
  // Another endpoint's: a second one beside it is refused.
  await present?.unsubscribe()
  return manager.subscribe({ userVisibleOnly: false, applicationServerKey: vapidKey })
}

async function keep(paired: Paired, state: SettingValues['push']): Promise<void> {
  const tx = (await openStore()).transaction('settings', 'readwrite')
  if (await isStill(tx.store, paired)) await tx.store.put(state, 'push')
  await tx.done
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('The push service does not answer.')), PATIENCE_MS),
  )
  return Promise.race([work, late])
}

function pushManager(): PushManager | undefined {
  const registration: unknown = Reflect.get(self, 'registration')
  const isOne = 'ServiceWorkerRegistration' in self && registration instanceof ServiceWorkerRegistration
  return isOne ? (registration.pushManager as PushManager | undefined) : undefined
}

function base64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes))
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
