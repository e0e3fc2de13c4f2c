import type { Event } from '../../shared/events.ts'
import type { MailboxId, MessageId } from '../../shared/token/index.ts'
import type { Erased, Improvement, Mail, SettingValues, Store } from './index.ts'
import { judgementsIn } from './judgements.ts'
import { mailboxOf } from './notes.ts'
import { forgetMail, refresh } from './refresh.ts'
import { TABLES } from './transaction.ts'
import type { Transaction } from './transaction.ts'

/**
 * Erases a mail and all that is known of it. Of each of its messages stays only that it was erased, and until the
 * endpoint has done so too, that it is to. Doing it twice does no harm.
 * @param now Unix milliseconds
 * @returns whether there was such a mail
 */
export async function eraseMail(store: Store, key: string, now: number): Promise<boolean> {
  const tx = store.transaction(TABLES, 'readwrite')
  const mail = await tx.objectStore('mails').get(key)
  if (mail) {
    const mailbox = await mailboxOf(tx, mail)
    for (const message of mail.messages) {
      await tx
        .objectStore('erased')
        .put({ message, ...(mailbox === undefined ? {} : { mailbox, tellAt: now }) })
    }
    await forgetMessages(tx, mail.messages)
  }
  await tx.done
  return mail !== undefined
}

/** Forgets all that is known of messages, and the mails that have no other. */
export async function forgetMessages(tx: Transaction, messages: readonly MessageId[]): Promise<void> {
  await forgetEvents(tx, messages)
  for (const message of messages) {
    const mail = await tx.objectStore('mails').index('byMessage').get(message)
    const others = mail?.messages.filter((one) => one !== message) ?? []
    if (mail && others.length > 0) await refresh(tx, { ...mail, messages: others })
    else if (mail) {
      await forgetMail(tx, mail)
      await forgetInSettings(tx, mail)
    }
    await tx.objectStore('notes').delete(message)
  }
}

/** @returns the events of messages that the user did not erase */
export async function notErased(tx: Transaction, events: readonly Event[]): Promise<Event[]> {
  const messages = [...new Set(events.map(({ message }) => message))]
  const erased = new Set<MessageId>()
  for (const message of messages) if (await tx.objectStore('erased').get(message)) erased.add(message)
  return events.filter(({ message }) => !erased.has(message))
}

/**
 * @param mailbox whose endpoint is asked for
 * @param now Unix milliseconds
 * @returns the message that this endpoint has to erase next
 */
export async function nextErasing(
  store: Store,
  mailbox: MailboxId,
  now: number,
): Promise<MessageId | undefined> {
  const index = store.transaction('erased').store.index('byTellAt')
  let cursor = await index.openCursor(IDBKeyRange.upperBound(now))
  while (cursor && cursor.value.mailbox !== mailbox) cursor = await cursor.continue()
  return cursor?.value.message
}

/** The endpoint has erased a message, or has nothing of it: that it was erased stays known here. */
export async function settleErasing(store: Store, message: MessageId): Promise<void> {
  await change(store, message, withoutTelling)
}

/** @param until when to tell the endpoint again, in Unix milliseconds */
export async function putOffErasing(store: Store, message: MessageId, until: number): Promise<void> {
  await change(store, message, (erased) => {
    return erased.tellAt === undefined ? erased : { ...erased, tellAt: until }
  })
}

/** @returns what stays of it for ever */
function withoutTelling(erased: Erased): Erased {
  const { tellAt: _, ...rest } = erased
  return rest
}

async function change(store: Store, message: MessageId, to: (erased: Erased) => Erased): Promise<void> {
  const tx = store.transaction('erased', 'readwrite')
  const erased = await tx.store.get(message)
  if (erased) await tx.store.put(to(erased))
  await tx.done
}

/** With what the user said of them, and what the endpoint was still to hear of them. */
export async function forgetEvents(tx: Transaction, messages: readonly MessageId[]): Promise<void> {
  const events = tx.objectStore('events')
  const gone = new Set<string>()
  for (const message of messages) {
    for (const id of await events.index('byMessage').getAllKeys(message)) gone.add(id)
  }
  for (const id of gone) {
    await events.delete(id)
    await tx.objectStore('elsewhere').delete(id)
  }
  const settings = tx.objectStore('settings')
  const judgements = await judgementsIn(settings)
  const others = judgements.filter(({ event }) => !gone.has(event))
  if (others.length < judgements.length) await settings.put(others, 'judgements')
}

/** What the user chose for the mail while writing, and what better rules made of it. */
export async function forgetInSettings(tx: Transaction, { key, messageId }: Mail): Promise<void> {
  const settings = tx.objectStore('settings')
  for (const name of ['choices', 'linkChoices'] as const) {
    const choices = (await settings.get(name)) as SettingValues[typeof name] | undefined
    const others = choices?.filter(([id]) => id !== messageId)
    if (others && others.length !== choices?.length)
      await settings.put(others as SettingValues[typeof name], name)
  }
  const improvement = (await settings.get('improvement')) as Improvement | undefined
  if (improvement?.mails[key] === undefined) return
  const { [key]: _, ...mails } = improvement.mails
  await settings.put({ ...improvement, mails }, 'improvement')
}
