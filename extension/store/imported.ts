import type { MessageId } from '../../shared/token/index.ts'
import { MOST_NEVER_FOR } from '../never-for.ts'
import type { ImportPiece } from './export-format.ts'
import type { Readable } from './import-file.ts'
import type {
  Account,
  Erased,
  Judgement,
  KeptEvent,
  Leave,
  Mail,
  Note,
  Paired,
  SettingValues,
  Store,
} from './index.ts'
import { judgementsIn } from './judgements.ts'
import { stranger } from './mails.ts'
import { FACTS_KEPT_MS } from './old-facts.ts'
import { refresh } from './refresh.ts'
import { allSeen } from './seen.ts'
import { markStopped } from './stopped.ts'
import { TABLES } from './transaction.ts'
import type { Transaction } from './transaction.ts'

/** How many rows were put in that were not there before. */
export interface Imported {
  mails: number
  events: number
}

/** @returns how many of a file's mails and events the store does not have */
export async function newIn(
  store: Store,
  { mails, events }: Pick<Readable, 'mails' | 'events'>,
): Promise<Imported> {
  const tx = store.transaction(['mails', 'events'])
  const known = new Set(await tx.objectStore('mails').getAllKeys())
  const knownEvents = new Set(await tx.objectStore('events').getAllKeys())
  return {
    mails: mails.filter(({ key }) => !known.has(key)).length,
    events: events.filter(({ id }) => !knownEvents.has(id)).length,
  }
}

/**
 * Puts a piece of an exported file into the store, all of it or nothing. What is there already stays as it is and gets
 * what it lacks, so doing it twice comes to the same. None of it is told as news.
 * @param now Unix milliseconds
 */
export async function importPiece(store: Store, piece: ImportPiece, now: number): Promise<Imported> {
  const { settings = {}, silences = [], withdrawn = [], erased = [] } = piece
  const { mails = [], events = [], notes = [], stopped = [] } = piece
  const tx = store.transaction(TABLES, 'readwrite')
  await takeSettings(tx, settings)
  for (const message of withdrawn) await tx.objectStore('withdrawn').put({ message })
  for (const one of erased) await takeErased(tx, one)
  for (const silence of silences) {
    // Of whom nothing was ever seen is worked out from the mails.
    const isKnown = silence.scanner === undefined || (await tx.objectStore('silences').get(silence.who))
    if (!isKnown) await tx.objectStore('silences').put(silence)
  }
  for (const note of notes) await takeNote(tx, note)
  const changed = new Set<MessageId>()
  let added = 0
  for (const event of events) {
    if (!(await takeEvent(tx, event, now))) continue
    changed.add(event.message)
    added += 1
  }
  const addedMails = await takeMails(tx, mails, changed, now)
  for (const message of changed) await refreshOwner(tx, message)
  await markStopped(tx, stopped)
  await tx.done
  return { mails: addedMails, events: added }
}

/** What the user chose here holds; what they chose nothing for is taken. */
async function takeSettings(tx: Transaction, given: NonNullable<ImportPiece['settings']>): Promise<void> {
  const settings = tx.objectStore('settings')
  const { ownMailboxes, neverFor, accounts, judgements, ...others } = given
  for (const [name, value] of Object.entries(others) as [keyof typeof others, never][]) {
    if (value !== undefined && (await settings.get(name)) === undefined) await settings.put(value, name)
  }
  await takeList(tx, 'ownMailboxes', ownMailboxes, (mailbox) => mailbox)
  // Whoever is on one of the lists is tracked in no mail.
  await takeList(tx, 'neverFor', neverFor, (rule) => rule, MOST_NEVER_FOR)
  await takeList(tx, 'accounts', accounts, ({ address }) => address)
  if (accounts) await takeChoices(tx, accounts)
  if (judgements) await takeJudgements(tx, judgements)
}

/** What is listed here stays, and the file's comes behind it, as far as there is room. */
async function takeList<Name extends 'ownMailboxes' | 'neverFor' | 'accounts'>(
  tx: Transaction,
  name: Name,
  given: SettingValues[Name] | undefined,
  nameOf: (one: SettingValues[Name][number]) => string,
  most = Infinity,
): Promise<void> {
  if (!given) return
  const listed = ((await tx.objectStore('settings').get(name)) as SettingValues[Name] | undefined) ?? []
  const known = new Set(listed.map(nameOf))
  const room = Math.max(0, most - listed.length)
  const fresh = given.filter((one) => !known.has(nameOf(one))).slice(0, room)
  if (fresh.length > 0)
    await tx.objectStore('settings').put([...listed, ...fresh] as SettingValues[Name], name)
}

/** Gmail showed an account here, and the user has chosen nothing for it: what they chose elsewhere holds. */
async function takeChoices(tx: Transaction, given: readonly Account[]): Promise<void> {
  const chosen = new Map(given.map(({ address, isOff }) => [address, isOff]))
  const settings = tx.objectStore('settings')
  const accounts = (await settings.get('accounts')) as Account[] | undefined
  const decided = accounts?.map((one): Account => {
    const isOff = one.isOff ?? chosen.get(one.address)
    return isOff === undefined ? one : { ...one, isOff }
  })
  if (decided) await settings.put(decided, 'accounts')
}

/** What the user said and the endpoint has not heard: it is told from here, where it is this browser's endpoint. */
async function takeJudgements(tx: Transaction, given: readonly Judgement[]): Promise<void> {
  const settings = tx.objectStore('settings')
  const paired = (await settings.get('paired')) as Paired | undefined
  const known = await judgementsIn(settings)
  const taken: Judgement[] = []
  for (const judgement of given) {
    const event = await tx.objectStore('events').get(judgement.event)
    const mail = event && (await tx.objectStore('mails').index('byMessage').get(event.message))
    const isOthers = paired && mail?.mailbox !== undefined && mail.mailbox !== paired.mailbox
    if (event && !isOthers && known.every((one) => one.event !== judgement.event)) taken.push(judgement)
  }
  if (taken.length > 0) await settings.put([...known, ...taken], 'judgements')
}

/** What was erased elsewhere is not kept again; what is here is not erased by a file. */
async function takeErased(tx: Transaction, erased: Erased): Promise<void> {
  if (await isErased(tx, erased.message)) return
  if (await isOwned(tx, [erased.message])) return
  await tx.objectStore('erased').put(erased)
}

/** What this browser may not tell, as a subject, is nothing that it has to take back. */
async function takeNote(tx: Transaction, note: Note): Promise<void> {
  if ((await tx.objectStore('notes').get(note.message)) || (await isErased(tx, note.message))) return
  const mayTell = async (what: 'titles' | 'alerted') =>
    ((await tx.objectStore('settings').get(what)) as Leave | undefined)?.mailbox === note.mailbox
  const may = { titles: await mayTell('titles'), alerted: await mayTell('alerted') }
  const { want, told } = note
  await tx.objectStore('notes').put({ ...note, want: tellable(want, may), told: tellable(told, may) })
}

function tellable(want: Note['want'], may: { titles: boolean; alerted: boolean }): Note['want'] {
  const { title, notInGmail, ...others } = want
  return {
    ...others,
    ...(may.titles && title !== undefined ? { title } : {}),
    ...(may.alerted && notInGmail ? { notInGmail } : {}),
  }
}

/** @returns whether it was not known, and is now */
async function takeEvent(tx: Transaction, event: KeptEvent, now: number): Promise<boolean> {
  const events = tx.objectStore('events')
  if (await events.get(event.id)) return false
  if (await isErased(tx, event.message)) return false
  const { facts, ...others } = event
  const isForgotten = facts === undefined || event.at <= now - FACTS_KEPT_MS
  await events.put(isForgotten ? others : { ...others, facts })
  return true
}

/** What was erased is erased for ever. */
async function isErased(tx: Transaction, message: MessageId): Promise<boolean> {
  return (await tx.objectStore('erased').getKey(message)) !== undefined
}

/** @returns how many were not known */
async function takeMails(
  tx: Transaction,
  mails: readonly Mail[],
  changed: Set<MessageId>,
  now: number,
): Promise<number> {
  let added = 0
  for (const given of mails) {
    const messages: MessageId[] = []
    for (const message of given.messages) {
      const isGone = (await tx.objectStore('withdrawn').get(message)) || (await isErased(tx, message))
      if (!isGone) messages.push(message)
    }
    const known = await tx.objectStore('mails').get(given.key)
    if (messages.length === 0) continue
    // A mail that was known there from its events only may be known here.
    if (!known && given.account === undefined && (await isOwned(tx, messages))) continue
    const merged = known ? joined(known, { ...given, messages }) : newMail({ ...given, messages }, now)
    const isSame = known !== undefined && sizeOf(known) === sizeOf(merged)
    if (isSame && messages.every((message) => !changed.has(message))) continue
    await refresh(tx, merged)
    for (const message of merged.messages) changed.delete(message)
    if (!known) added += 1
  }
  return added
}

async function isOwned(tx: Transaction, messages: readonly MessageId[]): Promise<boolean> {
  for (const message of messages) {
    if ((await tx.objectStore('mails').index('byMessage').getKey(message)) !== undefined) return true
  }
  return false
}

/** What the one lacks of the other; what the user chose for it here since holds. */
function joined(known: Mail, given: Mail): Mail {
  const { legacyMessageId, legacyThreadId, from, mailbox, tell, reply, stopped } = given
  const lacked = { legacyMessageId, legacyThreadId, from, mailbox, tell, reply, stopped }
  const taken = Object.fromEntries(Object.entries(lacked).filter(([, value]) => value !== undefined))
  return {
    ...taken,
    ...known,
    messages: [...new Set([...known.messages, ...given.messages])],
    handedOver: { ...given.handedOver, ...known.handedOver },
    conversations: [...new Set([...known.conversations, ...given.conversations])],
  }
}

/** What a mail consists of: it only ever grows by what it lacked. */
function sizeOf(mail: Mail): number {
  return Object.keys(mail).length + mail.messages.length + mail.conversations.length
}

/** A mail as it comes from a file: none of it is news here, and a reminder that was due before is not given. */
function newMail(given: Mail, now: number): Mail {
  const { remind, ...mail } = allSeen(given)
  if (!remind) return mail
  const { dueAt, ...when } = remind
  return { ...mail, remind: dueAt !== undefined && dueAt > now ? { ...when, dueAt } : when }
}

/** Works out anew what became of the mail to which a message belongs. */
async function refreshOwner(tx: Transaction, message: MessageId): Promise<void> {
  if (await tx.objectStore('withdrawn').get(message)) return
  const owner = await tx.objectStore('mails').index('byMessage').get(message)
  await refresh(tx, owner ?? stranger(message))
}
