import { LONGEST_TITLE } from '../../shared/alerts.ts'
import type { MessageRequest } from '../../shared/alerts.ts'
import type { MailboxId, MessageId } from '../../shared/token/index.ts'
import type { Mail, Note, Store, Titles, Wanted } from './index.ts'
import type { Transaction } from './transaction.ts'

/** A mail that is called back was never sent: Gmail lets that be done for 30 seconds, and its subject goes nowhere. */
export const CALLED_BACK_WITHIN_MS = 35_000

/** More than so many messages of which the endpoint has heard nothing are not kept: the oldest go. */
export const MOST_UNTOLD = 2_000

/**
 * Decides what the endpoint is to know of each of a mail's messages.
 * @param titles whether the user lets subjects go there; what they wrote for a mail of another program never does
 */
export function wantedOf(mail: Mail, titles: Titles | undefined): Map<MessageId, Wanted> {
  const { remind, reply, mailbox, messages, handedOver } = mail
  const subject = titleOf(mail.subject)
  const mayBeNamed = mail.account !== undefined && titles?.mailbox === mailbox && subject !== ''
  const last = messages.at(-1)
  return new Map(
    messages.map((message) => {
      const since = handedOver[message]
      const isNamed = mayBeNamed && titles !== undefined && since !== undefined && since >= titles.since
      return [
        message,
        {
          ...(isNamed ? { title: subject } : {}),
          // Of several tokens the last went out.
          ...(remind && message === last ? { remind: { at: remind.at, unless: remind.unless } } : {}),
          ...(remind && reply ? { answered: true as const } : {}),
        },
      ]
    }),
  )
}

/** @returns what the endpoint has to be told, or undefined where it has heard everything */
export function untold({ want, told }: Pick<Note, 'want' | 'told'>): MessageRequest | undefined {
  const isSameReminder = want.remind?.at === told.remind?.at && want.remind?.unless === told.remind?.unless
  const request: MessageRequest = {
    ...(want.title === told.title ? {} : { title: want.title ?? null }),
    ...(isSameReminder ? {} : { remind: want.remind ?? null }),
    ...(want.answered === told.answered ? {} : { answered: want.answered ?? false }),
  }
  return Object.keys(request).length > 0 ? request : undefined
}

/** Keeps what the endpoint is to know of a mail as it is now. */
export async function keepNotes(tx: Transaction, mail: Mail): Promise<void> {
  const mailbox = mail.mailbox ?? mail.outside
  if (mailbox === undefined) return
  const titles = (await tx.objectStore('settings').get('titles')) as Titles | undefined
  for (const [message, want] of wantedOf(mail, titles)) {
    const known = await tx.objectStore('notes').get(message)
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

/** What was sent was called back: the endpoint is to know nothing of it, and to forget what it was told. */
export async function dropNotes(tx: Transaction, messages: readonly MessageId[]): Promise<void> {
  for (const message of messages) {
    const note = await tx.objectStore('notes').get(message)
    if (note) await put(tx.objectStore('notes'), { ...note, want: {} }, 0)
  }
}

/** The endpoint takes nothing of a message any more. */
export async function closeNote(tx: Transaction, message: MessageId, mailbox: MailboxId): Promise<void> {
  await tx.objectStore('notes').put({ message, mailbox, want: {}, told: {}, isClosed: true })
}

/**
 * Lets subjects go to the mailbox's endpoint, of mails that are sent from now on.
 * @param now Unix milliseconds by this machine's clock
 */
export async function allowTitles(store: Store, mailbox: MailboxId, now: number): Promise<void> {
  const tx = store.transaction('settings', 'readwrite')
  const present = (await tx.store.get('titles')) as Titles | undefined
  if (present?.mailbox !== mailbox) await tx.store.put({ mailbox, since: now }, 'titles')
  await tx.done
}

/** No subject leaves this browser any more, and the endpoint is to forget those that it was given. */
export async function forbidTitles(store: Store): Promise<void> {
  const tx = store.transaction(['settings', 'notes'], 'readwrite')
  await tx.objectStore('settings').delete('titles')
  for (let cursor = await tx.objectStore('notes').openCursor(); cursor; cursor = await cursor.continue()) {
    const { title, ...want } = cursor.value.want
    if (title !== undefined) await put(tx.objectStore('notes'), { ...cursor.value, want }, 0)
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

function titleOf(subject: string): string {
  // A pair of surrogates is not cut in two.
  return subject
    .trim()
    .slice(0, LONGEST_TITLE)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim()
}
