import { statusOf } from '../../shared/status.ts'
import type { Verdict } from '../../shared/verdict/index.ts'
import { ELSEWHERE, effectiveVerdict, isFromBrowser, isSameVerdict } from './effective-verdict.ts'
import { keepImprovement } from './improvement.ts'
import { isStranger } from './index.ts'
import type { KeptEvent, Mail } from './index.ts'
import { keepNotes } from './notes.ts'
import { noticesOf, withdrawNotices } from './notices.ts'
import { domainOf, othersOf } from './recipients.ts'
import { learnPerson, learnScanner } from './silence.ts'
import type { Transaction } from './transaction.ts'

/** What events were taken for before they were put into the store; undefined for one that is new. */
export type Before = ReadonlyMap<string, Verdict | undefined>

/** An event that was judged again. */
interface Judged {
  event: KeptEvent
  /** Absent for a new one. */
  before: Verdict | undefined
}

/**
 * Works out what became of a mail from its events, and what the user has to be told now that it changed.
 * @param before of the events that were put anew: what they were taken for
 */
export async function refresh(tx: Transaction, mail: Mail, before: Before = new Map()): Promise<void> {
  const mails = tx.objectStore('mails')
  const known = await mails.get(mail.key)
  const judged = await judgedEvents(tx, mail, before)
  const events = judged.map(({ event }) => event)
  const status = statusOf(events, mail.reply?.at)
  await tellImprovement(tx, mail, judged, status.mark === 'read')
  const notices = await noticesOf(tx, { ...mail, status }, judged)
  const recipient = await aloneOf(tx, mail, events)
  const { announced: _, told: __, unseen: ___, alone: ____, aloneSeen: _____, ...others } = mail
  const present = { ...others, ...recipient, status, ...notices }
  await mails.put(present)
  await keepNotes(tx, present)
  await learnRecipients(tx, known, present)
}

/**
 * A mail's row goes: nothing of it is told to the user any more, and nothing is concluded from it. What becomes of its
 * notes is for the caller to say.
 */
export async function forgetMail(tx: Transaction, mail: Mail): Promise<void> {
  await withdrawNotices(tx, mail)
  await tx.objectStore('mails').delete(mail.key)
  if (mail.alone !== undefined) await learnPerson(tx, mail.alone)
}

/** Judges a mail's events with what is known of it, and keeps what came of that. */
async function judgedEvents(tx: Transaction, mail: Mail, before: Before): Promise<Judged[]> {
  const mails = tx.objectStore('mails')
  const events = tx.objectStore('events')
  const domains = [...new Set(othersOf(mail).map(domainOf))]
  const judged: Judged[] = []
  for (const message of mail.messages) {
    for (const event of await events.index('byMessage').getAll(message)) {
      const verdict = effectiveVerdict(event, domains, mail.scheduled)
      const { asTold: told = event.verdict, ...rest } = event
      const isTold = isSameVerdict(verdict, told)
      const toReport = verdict.rule === ELSEWHERE && told.rule !== ELSEWHERE && !event.isReported
      const present: KeptEvent = {
        ...rest,
        verdict,
        ...(isTold ? {} : { asTold: told }),
        ...(toReport ? { isReported: true } : {}),
      }
      if (toReport) await tx.objectStore('elsewhere').put({ event: event.id })
      if (toReport || !isSameVerdict(verdict, event.verdict)) await events.put(present)
      judged.push({
        event: present,
        before: before.has(event.id) ? before.get(event.id) : event.verdict,
      })
    }
    if (isStranger(mail)) continue
    // What was a stranger's until now is this mail's.
    const strange = await mails.get(`? ${message}`)
    if (strange) await takeOver(tx, mail, strange)
  }
  return judged
}

/** What was told of a stranger was told of the mail that it is, and what was chosen for it holds. */
async function takeOver(tx: Transaction, mail: Mail, strange: Mail): Promise<void> {
  if (strange.announced !== undefined) mail.announced = strange.announced
  if (strange.told) mail.told = [...(mail.told ?? []), ...strange.told]
  if (strange.tell) mail.tell ??= strange.tell
  if (strange.stopped) mail.stopped = strange.stopped
  await tx.objectStore('mails').delete(strange.key)
}

/** Keeps whether it was newer rules alone that made a mail count as read, or not any more. */
async function tellImprovement(
  tx: Transaction,
  mail: Mail,
  judged: readonly Judged[],
  isRead: boolean,
): Promise<void> {
  const risen = judged.filter(({ event: { verdict }, before }) => before && isImproved(before, verdict))
  if (risen.length === 0) return
  const asBefore = judged.map((one) => {
    return risen.includes(one) && one.before ? { ...one.event, verdict: one.before } : one.event
  })
  const wasRead = statusOf(asBefore, mail.reply?.at).mark === 'read'
  if (wasRead === isRead) return
  const version = Math.max(...risen.map(({ event }) => event.verdict.rulesVersion))
  await keepImprovement(tx.objectStore('settings'), version, mail.key, isRead ? 'rose' : 'fell')
}

/** Whether newer rules judged; the word of a browser of the user's is no rule's. */
function isImproved(before: Verdict, now: Verdict): boolean {
  return now.rulesVersion > before.rulesVersion && !isFromBrowser(before) && !isFromBrowser(now)
}

/** @returns the mail's only recipient, and whether anything of them was seen */
async function aloneOf(
  tx: Transaction,
  mail: Mail,
  events: readonly KeptEvent[],
): Promise<Pick<Mail, 'alone' | 'aloneSeen'>> {
  const [alone, ...others] = othersOf(mail)
  if (alone === undefined || others.length > 0) return {}
  await learnScanner(tx, alone, events)
  const isSeen = events.some(({ verdict: { by } }) => by === 'recipient' || by === 'unsure')
  return isSeen ? { alone, aloneSeen: alone } : { alone }
}

async function learnRecipients(tx: Transaction, before: Mail | undefined, now: Mail): Promise<void> {
  const isAsBefore =
    before?.alone === now.alone && before?.aloneSeen === now.aloneSeen && before?.sentAt === now.sentAt
  if (isAsBefore) return
  const people = new Set([before?.alone, now.alone].filter((address) => address !== undefined))
  for (const address of people) await learnPerson(tx, address)
}
