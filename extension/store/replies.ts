import { showsReading } from '../../shared/reply/index.ts'
import type { Answer } from '../../shared/reply/index.ts'
import type { Mail, Store } from './index.ts'
import { othersOf } from './recipients.ts'
import { refresh } from './refresh.ts'
import { TABLES } from './transaction.ts'

/** So long after a mail its answer may still be on its way when the next one is sent. */
const STILL_ANSWERED_MS = 3_600_000

/** A message that came in, and where. */
export interface SeenReply extends Answer {
  account: string
  /** The conversation's ids, in any of Gmail's forms. */
  conversation: readonly string[]
  /** The sender's address. */
  from: string
}

/**
 * Keeps that a recipient answered: the mail was read, whatever was fetched of it. A mail is answered once, by the
 * first answer that was seen.
 * @returns whether a mail counts as answered now that did not before
 */
export async function keepReply(store: Store, reply: SeenReply): Promise<boolean> {
  const tx = store.transaction(TABLES, 'readwrite')
  const index = tx.objectStore('mails').index('byConversation')
  const account = reply.account.toLowerCase()
  const found = new Map<string, Mail>()
  for (const id of reply.conversation) {
    for (const mail of await index.getAll(`${account} ${id}`)) found.set(mail.key, mail)
  }
  const answered = answeredMail([...found.values()], reply)
  if (!answered || answered.reply) return false
  const by = nameOf(answered, reply.from.toLowerCase())
  await refresh(tx, { ...answered, reply: { at: reply.at, by } })
  await tx.done
  return true
}

/**
 * @param mails those of one conversation
 * @returns the newest of them that the message shows to have been read; none where an answer of its time is known, or
 * where it comes from an address that one of them was sent from
 */
export function answeredMail(mails: readonly Mail[], reply: Omit<SeenReply, 'account'>): Mail | undefined {
  const from = reply.from.toLowerCase()
  if (mails.some((mail) => mail.reply?.at === reply.at || mail.from?.toLowerCase() === from)) return undefined
  const toThem = mails
    .filter((mail) => othersOf(mail).includes(from))
    .toSorted((one, other) => one.sentAt - other.sentAt)
  return toThem.findLast((mail) => {
    const mayBeToAnother = toThem.some(
      (other) => crosses(other, mail) && !wasAnsweredBefore(other, from, mail),
    )
    return showsReading(reply, mail, mayBeToAnother)
  })
}

/** Whether a mail was sent so soon after another that the other's answer may still come. */
function crosses(earlier: Mail, mail: Mail): boolean {
  return earlier.sentAt < mail.sentAt && mail.sentAt - earlier.sentAt < STILL_ANSWERED_MS
}

function wasAnsweredBefore(earlier: Mail, from: string, mail: Mail): boolean {
  const { reply } = earlier
  return reply !== undefined && reply.by === nameOf(earlier, from) && reply.at <= mail.sentAt
}

/** @returns what a recipient is called, by their address in lower case */
function nameOf({ recipients }: Mail, from: string): string {
  return recipients.find(({ address }) => address.toLowerCase() === from)?.name ?? from
}
