import type { Runtime } from 'webextension-polyfill'
import type { FromGmail, ShieldJudgement, Tracker, TrackerFound, TrackersSeen } from '../messages.ts'
import { getSetting, openStore } from '../store/index.ts'
import type { Shield, Shielded } from '../store/index.ts'
import { shieldOf } from '../store/shield.ts'
import { keepShielded, namesOf, shieldedMessage, trackersSeen } from '../store/shielded.ts'
import { announce } from './gmail-tabs.ts'
import { showTrackers } from './shield-badge.ts'
import { linksIn, trackersIn } from './shield-judge.ts'

const NOTHING: ShieldJudgement = { isAllowed: false, trackers: [], links: [] }

/** Judges a received message that the user opened, and remembers it where it carries trackers. */
export async function judgeReceived(
  received: Extract<FromGmail, { type: 'shield-judge' }>,
  sender: Runtime.MessageSender,
): Promise<ShieldJudgement> {
  const store = await openStore()
  const shield = await shieldOf(store)
  if (!shield.on) return NOTHING
  const { account, message, thread, from, images } = received
  const allowed = allowedBy(shield, await shieldedMessage(store, account, message.messageId), from.address)
  const own = (await getSetting(store, 'ownMailboxes')) ?? []
  const isAllowed = allowed !== undefined
  const trackers = trackersIn({ images, own, isAllowed })
  const links = linksIn(received.links)
  const clicks = links.filter(({ service }) => service !== undefined).length
  if (account !== '' && trackers.length + clicks > 0) {
    const found = {
      account,
      messageId: message.messageId,
      conversations: namesOf(account, [thread.threadId, thread.legacyThreadId]),
      from,
      trackers: trackers.map(withoutPlace),
      links: clicks,
    }
    if (await keepShielded(store, found, Date.now())) void announce({ type: 'shield-changed' })
  }
  if (shield.badge) {
    const { threadId = '', legacyThreadId } = thread
    const [seen] = await trackersSeen(store, account, [{ threadId, legacyThreadId }])
    await showTrackers(sender, seen?.trackers ?? 0)
  }
  return { isAllowed, ...(isAllowed ? { allowed } : {}), trackers, links }
}

/** @returns of each conversation what is known of its trackers; nothing while the shield is off */
export async function seenInLists({
  account,
  conversations,
}: Extract<FromGmail, { type: 'shield-seen' }>): Promise<(TrackersSeen | null)[]> {
  const store = await openStore()
  const { on } = await shieldOf(store)
  return on ? trackersSeen(store, account, conversations) : conversations.map(() => null)
}

function withoutPlace(found: TrackerFound): Tracker {
  const { image: _, ...tracker } = found
  return tracker
}

function allowedBy(
  { senders }: Shield,
  known: Shielded | undefined,
  address: string,
): ShieldJudgement['allowed'] {
  if (senders.includes(address.toLowerCase())) return 'sender'
  return known?.isAllowed ? 'message' : undefined
}
