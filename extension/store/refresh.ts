import { statusOf } from '../../shared/status.ts'
import type { Status } from '../../shared/status.ts'
import type { Verdict } from '../../shared/verdict/index.ts'
import { ELSEWHERE, effectiveVerdict, isFromBrowser, isSameVerdict } from './effective-verdict.ts'
import { keepImprovement } from './improvement.ts'
import { isStranger } from './index.ts'
import type { KeptEvent, Mail, Paired } from './index.ts'
import { dropNotes, keepNotes } from './notes.ts'
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
  const announced = await notice(tx, { ...mail, status })
  const recipient = await aloneOf(tx, mail, events)
  const { announced: _, alone: __, aloneSeen: ___, ...others } = mail
  const present = { ...others, ...recipient, status, ...(announced === undefined ? {} : { announced }) }
  await mails.put(present)
  await keepNotes(tx, present)
  await learnRecipients(tx, known, present)
}

/** A mail's row goes: nothing of it is told any more, and nothing is concluded from it. */
export async function forgetMail(tx: Transaction, mail: Mail): Promise<void> {
  if (mail.announced !== undefined) {
    await tx.objectStore('notices').put({ id: mail.announced, kind: 'withdrawn', mail: mail.key })
  }
  await tx.objectStore('mails').delete(mail.key)
  await dropNotes(tx, mail.messages)
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
      const verdict = effectiveVerdict(event, domains)
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
    if (strange?.announced !== undefined) mail.announced = strange.announced
    if (strange) await mails.delete(strange.key)
  }
  return judged
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

/** @returns the event that the user was told of, or is to be told of now */
async function notice(tx: Transaction, { key, status, announced }: Mail): Promise<string | undefined> {
  const notices = tx.objectStore('notices')
  const { firstReadEvent, replied } = status
  if (announced !== undefined && firstReadEvent === undefined) {
    await notices.put({ id: announced, kind: 'withdrawn', mail: key })
    return undefined
  }
  // Who has the answer before them need not be told that the mail was read.
  if (announced !== undefined || firstReadEvent === undefined || replied !== undefined) return announced
  if (await isNews(tx, status)) await notices.put({ id: firstReadEvent, kind: 'read', mail: key })
  return firstReadEvent
}

/** Whether a mail was read since this browser was paired: what was read before is no news to the user. */
async function isNews(tx: Transaction, { firstRead = 0 }: Status): Promise<boolean> {
  const paired = (await tx.objectStore('settings').get('paired')) as Paired | undefined
  return firstRead >= (paired?.since ?? 0)
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
