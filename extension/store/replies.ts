import { showsReading } from '../../shared/reply/index.ts'
import type { Answer } from '../../shared/reply/index.ts'
import type { Mail, Store } from './index.ts'
import { othersOf } from './recipients.ts'
import { refresh } from './refresh.ts'
import { TABLES } from './transaction.ts'

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
  const from = reply.from.toLowerCase()
  const person = answered.recipients.find(({ address }) => address.toLowerCase() === from)
  await refresh(tx, { ...answered, reply: { at: reply.at, by: person?.name ?? reply.from } })
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
  const unanswered = toThem.find((mail) => mail.reply === undefined || mail.reply.at > reply.at)
  return toThem.findLast((mail) =>
    showsReading(reply, mail, mail.sentAt > (unanswered?.sentAt ?? mail.sentAt)),
  )
}
