import { LONGEST_TITLE } from '../../shared/alerts.ts'
import type { MessageRequest } from '../../shared/alerts.ts'
import type { MailboxId, MessageId } from '../../shared/token/index.ts'
import { areWithoutGoogle } from '../../shared/verdict/services.ts'
import type { Leave, Mail, Note, Paired, Store, Wanted } from './index.ts'
import { domainOf, othersOf } from './recipients.ts'
import type { Transaction } from './transaction.ts'

/** A mail that is called back was never sent: Gmail lets that be done for 30 seconds, and its subject goes nowhere. */
export const CALLED_BACK_WITHIN_MS = 35_000

/** More than so many messages of which the endpoint has heard nothing are not kept: the oldest go. */
export const MOST_UNTOLD = 2_000

/** What the user lets this browser tell. */
export interface Leaves {
  /** Subjects; what they wrote for a mail of another program never goes anywhere. */
  titles?: Leave | undefined
  /** Alerts go out: that a mail went to no Gmail keeps them from telling the sender's own looks as reads. */
  alerted?: Leave | undefined
}

/** Decides what the endpoint is to know of each of a mail's messages. */
export function wantedOf(mail: Mail, { titles, alerted }: Leaves): Map<MessageId, Wanted> {
  const { remind, reply, tell, mailbox, messages, handedOver } = mail
  const subject = titleOf(mail.subject)
  const isElsewhere = areWithoutGoogle(othersOf(mail).map(domainOf))
  const isMuted = tell?.how === 'mute'
  const last = messages.at(-1)
  return new Map(
    messages.map((message) => {
      const since = handedOver[message]
      const may = (leave: Leave | undefined) =>
        mail.account !== undefined &&
        leave?.mailbox === mailbox &&
        leave !== undefined &&
        since !== undefined &&
        since >= leave.since
      return [
        message,
        {
          ...(may(titles) && subject !== '' ? { title: subject } : {}),
          ...(may(alerted) && isElsewhere ? { notInGmail: true as const } : {}),
          // Of several tokens the last went out.
          ...(remind && message === last ? { remind: { at: remind.at, unless: remind.unless } } : {}),
          ...(remind && reply ? { answered: true as const } : {}),
          ...(isMuted ? { muted: true as const } : {}),
        },
      ]
    }),
  )
}

/** @returns what the endpoint has to be told, or undefined where it has heard everything */
export function untold({ want, told }: Pick<Note, 'want' | 'told'>): MessageRequest | undefined {
  const request: MessageRequest = {
    ...(want.title === told.title ? {} : { title: want.title ?? null }),
    ...(isSameReminder(want.remind, told.remind) ? {} : { remind: want.remind ?? null }),
    ...(want.answered === told.answered ? {} : { answered: want.answered ?? false }),
    ...(want.muted === told.muted ? {} : { muted: want.muted ?? false }),
    ...(want.notInGmail === told.notInGmail ? {} : { notInGmail: want.notInGmail ?? false }),
  }
  return Object.keys(request).length > 0 ? request : undefined
}

/** Keeps what the endpoint is to know of a mail as it is now. */
export async function keepNotes(tx: Transaction, mail: Mail): Promise<void> {
  const mailbox = await mailboxOf(tx, mail)
  if (mailbox === undefined) return
  const isSure = (mail.mailbox ?? mail.outside) !== undefined
  const leave = async (name: 'titles' | 'alerted') =>
    (await tx.objectStore('settings').get(name)) as Leave | undefined
  const leaves = { titles: await leave('titles'), alerted: await leave('alerted') }
  for (const [message, wanted] of wantedOf(mail, leaves)) {
    const known = await tx.objectStore('notes').get(message)
    const want = tellable(mail, isSure ? wanted : onlyMuted(wanted), known)
    if (!known && Object.keys(want).length === 0) continue
    if (!known) await makeRoom(tx)
    const note = known ?? { message, mailbox, told: {} }
    await put(
      tx.objectStore('notes'),
      { ...note, want },
      (mail.handedOver[message] ?? 0) + CALLED_BACK_WITHIN_MS,
    )
  }
}

/** Mails of which only events are known came from the present mailbox; so did those of Doublecheck 0.1, most likely. */
export async function mailboxOf(tx: Transaction, { mailbox, outside }: Mail): Promise<MailboxId | undefined> {
  const paired = (await tx.objectStore('settings').get('paired')) as Paired | undefined
  return mailbox ?? outside ?? paired?.mailbox
}

function onlyMuted({ muted }: Wanted): Wanted {
  return muted ? { muted } : {}
}

/** A reminder that was given here, and of which the endpoint knows nothing, would be given there again at once. */
function tellable({ remind: kept }: Mail, want: Wanted, known: Note | undefined): Wanted {
  const isGiven = kept !== undefined && kept.dueAt === undefined
  if (!isGiven || isSameReminder(want.remind, known?.told.remind)) return want
  const { remind: _, ...others } = want
  return others
}

/** What was sent was called back: the endpoint is to know nothing of it, and to forget what it was told. */
export async function dropNotes(tx: Transaction, messages: readonly MessageId[]): Promise<void> {
  for (const message of messages) {
    const note = await tx.objectStore('notes').get(message)
    if (note) await put(tx.objectStore('notes'), { ...note, want: {} }, 0)
  }
}

/**
 * Mails are not kept here any longer: their subjects and reminders go from the notes. The endpoint hears nothing of
 * that; what it was told stays in force there for as long as it keeps it.
 */
export async function forgetNotes(tx: Transaction, messages: readonly MessageId[]): Promise<void> {
  for (const message of messages) {
    const note = await tx.objectStore('notes').get(message)
    if (note) await put(tx.objectStore('notes'), forgotten(note), note.tellAt ?? 0)
  }
}

/** @returns a note without what was to be told of subject and reminder; what is to be taken back still is */
function forgotten(note: Note): Note {
  const { title, remind: _, ...want } = note.want
  const { title: toldTitle, remind: toldRemind, ...told } = note.told
  // That there is a subject stays known without it: should the user forbid subjects, the endpoint is to forget it.
  const isTold = toldTitle !== undefined
  return {
    ...note,
    want: { ...want, ...(isTold && title !== undefined ? { title: '' } : {}) },
    told: {
      ...told,
      ...(isTold ? { title: '' } : {}),
      ...(toldRemind && !isSameReminder(note.want.remind, toldRemind) ? { remind: toldRemind } : {}),
    },
  }
}

/**
 * Lets something of mails that are sent from now on go to the mailbox's endpoint.
 * @param what their subjects, or what alerts go by
 * @param now Unix milliseconds by this machine's clock
 */
export async function allow(
  store: Store,
  what: keyof Leaves,
  mailbox: MailboxId,
  now: number,
): Promise<void> {
  const tx = store.transaction('settings', 'readwrite')
  const present = (await tx.store.get(what)) as Leave | undefined
  if (present?.mailbox !== mailbox) await tx.store.put({ mailbox, since: now }, what)
  await tx.done
}

const TOLD = { titles: 'title', alerted: 'notInGmail' } as const

/** None of it leaves this browser any more, and the endpoint is to forget what it was given. */
export async function forbid(store: Store, what: keyof Leaves): Promise<void> {
  const tx = store.transaction(['settings', 'notes'], 'readwrite')
  await tx.objectStore('settings').delete(what)
  for (let cursor = await tx.objectStore('notes').openCursor(); cursor; cursor = await cursor.continue()) {
    const { [TOLD[what]]: told, ...want } = cursor.value.want
    if (told !== undefined) await put(tx.objectStore('notes'), { ...cursor.value, want }, 0)
  }
  await tx.done
}

/**
 * @param mailbox of which notes are asked for
 * @param now Unix milliseconds
 * @returns the oldest note that this mailbox's endpoint has to hear now
 */
export async function nextNote(store: Store, mailbox: MailboxId, now: number): Promise<Note | undefined> {
  const index = store.transaction('notes').store.index('byTellAt')
  let cursor = await index.openCursor(IDBKeyRange.upperBound(now))
  while (cursor && cursor.value.mailbox !== mailbox) cursor = await cursor.continue()
  return cursor?.value
}

/** The endpoint has heard a note; what was changed in it meanwhile is to be told. */
export async function settleNote(store: Store, { message, mailbox, want }: Note): Promise<void> {
  const tx = store.transaction('notes', 'readwrite')
  // One of which nothing was wanted any more, before it was known to be heard, is gone.
  const present = (await tx.store.get(message)) ?? { message, mailbox, want: {} }
  await put(tx.store, { ...present, told: want }, 0)
  await tx.done
}

/** The endpoint does not take a note: nothing is told of its message any more. */
export async function closeRefused(store: Store, { message, mailbox }: Note): Promise<void> {
  await store.put('notes', { message, mailbox, want: {}, told: {}, isClosed: true })
}

/** A note is to be told later. */
export async function putOffNote(store: Store, { message }: Note, until: number): Promise<void> {
  const tx = store.transaction('notes', 'readwrite')
  const present = await tx.store.get(message)
  if (present?.tellAt !== undefined) await tx.store.put({ ...present, tellAt: until })
  await tx.done
}

interface Notes {
  put(note: Note): Promise<unknown>
  delete(message: MessageId): Promise<unknown>
}

/** Notes of which there is nothing to know, and nothing to tell, are none. */
async function put(notes: Notes, note: Note, tellAt: number): Promise<void> {
  if (note.isClosed) return
  const { tellAt: _, ...rest } = note
  if (untold(note)) await notes.put({ ...rest, tellAt })
  else if (Object.keys(note.want).length > 0) await notes.put(rest)
  else await notes.delete(note.message)
}

async function makeRoom(tx: Transaction): Promise<void> {
  const index = tx.objectStore('notes').index('byTellAt')
  if ((await index.count()) < MOST_UNTOLD) return
  const oldest = await index.openCursor()
  if (!oldest) return
  const { tellAt: _, ...note } = oldest.value
  await oldest.update({ ...note, want: note.told })
}

function isSameReminder(one: Wanted['remind'], other: Wanted['remind']): boolean {
  return one?.at === other?.at && one?.unless === other?.unless
}

function titleOf(subject: string): string {
  // A pair of surrogates is not cut in two.
  return subject
    .trim()
    .slice(0, LONGEST_TITLE)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim()
}
