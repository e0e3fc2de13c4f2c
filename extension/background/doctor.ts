import browser from 'webextension-polyfill'
import { API_LEVEL } from '../../shared/api.ts'
import type { HealthAnswer } from '../../shared/api.ts'
import { GMAIL, IMAGE_PROXY } from '../hosts.ts'
import type { Finding } from '../messages.ts'
import { getSetting, openStore } from '../store/index.ts'
import type { Paired } from '../store/index.ts'
import { newestMails } from '../store/lists.ts'
import { requestHealth, requestPush } from './endpoint.ts'
import { gmailAccounts } from './gmail-tabs.ts'
import { reachPublicly } from './public-reach.ts'
import type { Reached } from './public-reach.ts'
import { canBePushed, isSubscribed } from './push.ts'
import { TELL_AT } from './unrecognised-sends.ts'

/** Scheduled mails stand before the one that was sent last. */
const LOOKED_THROUGH = 50

const HOSTS = [GMAIL, IMAGE_PROXY]

/** Looks at everything that has to work, each by itself, and says how it is and what to do. */
export async function examine(): Promise<Finding[]> {
  const paired = await getSetting(await openStore(), 'paired')
  const health = paired && (await requestHealth(paired.endpoint))
  const reached = paired && (await reachPublicly(paired))
  return [
    pairedFinding(paired),
    await permissionFinding(),
    endpointFinding(paired, health),
    await gmailFinding(),
    await sendsFinding(),
    await ownPixelsFinding(),
    publicAddressFinding(paired, reached),
    addressesFinding(reached),
    await pushFinding(paired),
  ]
}

function pairedFinding(paired: Paired | undefined): Finding {
  if (!paired) return { what: 'paired', state: 'bad', text: 'doctor_not_paired' }
  if (paired.revoked) return { what: 'paired', state: 'bad', text: 'obstacle_revoked' }
  return { what: 'paired', state: 'good', text: 'doctor_paired', value: paired.endpoint }
}

async function permissionFinding(): Promise<Finding> {
  const given = await browser.permissions.contains({ origins: HOSTS })
  return {
    what: 'permissions',
    state: given ? 'good' : 'bad',
    text: given ? 'doctor_permitted' : 'doctor_not_permitted',
  }
}

function endpointFinding(paired: Paired | undefined, health: HealthAnswer | undefined): Finding {
  const what = 'endpoint'
  if (!paired) return { what, state: 'unknown', text: 'doctor_needs_pairing' }
  if (!health) return { what, state: 'bad', text: 'doctor_endpoint_silent' }
  const ahead = health.endpoint.api - API_LEVEL
  if (ahead > 1) return { what, state: 'bad', text: 'doctor_update_extension' }
  if (ahead < -1) return { what, state: 'bad', text: 'doctor_update_endpoint' }
  if (health.lost > 0)
    return { what, state: 'bad', text: 'doctor_endpoint_loses', value: String(health.lost) }
  return { what, state: 'good', text: 'doctor_endpoint_answers' }
}

async function gmailFinding(): Promise<Finding> {
  const { tabs, accounts } = await gmailAccounts()
  if (tabs === 0) return { what: 'gmail', state: 'unknown', text: 'doctor_gmail_closed' }
  const known = accounts.filter((account) => account !== '')
  if (known.length === 0) return { what: 'gmail', state: 'bad', text: 'doctor_gmail_unknown' }
  return { what: 'gmail', state: 'good', text: 'doctor_gmail', value: [...new Set(known)].join(', ') }
}

async function sendsFinding(): Promise<Finding> {
  const store = await openStore()
  if (((await getSetting(store, 'unrecognisedSends')) ?? 0) >= TELL_AT) {
    return { what: 'sends', state: 'bad', text: 'gmail_changed' }
  }
  const newest = await newestMails(store, LOOKED_THROUGH)
  const last = Math.max(0, ...newest.flatMap(({ handedOver }) => Object.values(handedOver)))
  if (last === 0) return { what: 'sends', state: 'unknown', text: 'doctor_no_send' }
  return { what: 'sends', state: 'good', text: 'doctor_last_send', value: String(last) }
}

async function ownPixelsFinding(): Promise<Finding> {
  const what = 'own-pixels'
  const own = (await getSetting(await openStore(), 'ownMailboxes')) ?? []
  if (own.length === 0) return { what, state: 'unknown', text: 'doctor_needs_pairing' }
  const rules = await browser.declarativeNetRequest.getDynamicRules()
  const blocked = rules.length === own.length && (await browser.permissions.contains({ origins: HOSTS }))
  return { what, state: blocked ? 'good' : 'bad', text: blocked ? 'doctor_blocked' : 'doctor_not_blocked' }
}

function publicAddressFinding(paired: Paired | undefined, reached: Reached | undefined): Finding {
  const what = 'public-address'
  if (!paired || !reached) return { what, state: 'unknown', text: 'doctor_needs_pairing' }
  if ('problem' in reached) return { what, state: 'bad', text: reached.problem, value: paired.publicUrl }
  return { what, state: 'good', text: 'doctor_public', value: paired.publicUrl }
}

/** Behind a proxy or tunnel everybody comes from the same address. */
function addressesFinding(reached: Reached | undefined): Finding {
  const what = 'addresses'
  if (!reached || 'problem' in reached) return { what, state: 'unknown', text: 'doctor_needs_public' }
  const seen = reached.health.seenFrom === 'public'
  return {
    what,
    state: seen ? 'good' : 'unknown',
    text: seen ? 'doctor_addresses' : 'doctor_addresses_hidden',
  }
}

/** Never bad: the stream and the alarm tell everything without it. */
async function pushFinding(paired: Paired | undefined): Promise<Finding> {
  const what = 'push'
  if (!canBePushed()) return { what, state: 'good', text: 'doctor_push_not_needed' }
  if (!paired) return { what, state: 'unknown', text: 'doctor_needs_pairing' }
  const answer = await requestPush(paired).catch(() => undefined)
  if (!answer) return { what, state: 'unknown', text: 'doctor_push_unknown' }
  if (answer.subscribed && (await isSubscribed())) return { what, state: 'good', text: 'doctor_push' }
  const text = answer.vapidKey === undefined ? 'doctor_push_off' : 'doctor_push_waiting'
  return { what, state: 'unknown', text }
}
