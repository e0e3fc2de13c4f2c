import type { PushAnswer } from '../../shared/api.ts'
import type { Caller } from '../caller.ts'
import { present } from '../caller.ts'
import type { Host } from '../host.ts'
import { Problem } from '../problems.ts'
import type { PushSubscription } from './subscription.ts'
import { vapidOf } from './vapid.ts'

/** What to subscribe with, as part of an answer; empty where the endpoint sends no pushes. */
export function vapidKeyOf(host: Host): { vapidKey?: string } {
  const vapid = vapidOf(host.master, host.publicUrl)
  return vapid ? { vapidKey: vapid.publicKey } : {}
}

/** `GET /v1/push` */
export async function pushState(host: Host, { mailbox, browser }: Caller): Promise<Response> {
  return answer(host, await mailbox.hasSubscription(browser))
}

/** `PUT /v1/push`: the one subscription of the browser that asks. */
export async function keepPush(
  host: Host,
  { mailbox, browser }: Caller,
  subscription: PushSubscription,
): Promise<Response> {
  if (!vapidOf(host.master, host.publicUrl)) {
    throw new Problem(
      409,
      'no-push',
      'This endpoint sends no pushes: its address is not public https. Set PUBLIC_URL, or go without.',
    )
  }
  await mailbox.keepSubscription(browser, subscription, host.publicUrl)
  return answer(host, true)
}

/** `DELETE /v1/push` */
export async function dropPush(host: Host, { mailbox, browser }: Caller): Promise<Response> {
  await mailbox.dropSubscription(browser)
  return answer(host, false)
}

function answer(host: Host, subscribed: boolean): Response {
  const body: PushAnswer = { ...vapidKeyOf(host), subscribed, endpoint: present(host) }
  return Response.json(body)
}
