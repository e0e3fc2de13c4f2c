import type { Mail, RemindByDefault, Reminder, SettingValues, Store } from './index.ts'
import { asKept } from './notices.ts'
import { othersOf } from './recipients.ts'
import { refresh } from './refresh.ts'
import { TABLES } from './transaction.ts'
import type { Transaction } from './transaction.ts'

const DAY_MS = 86_400_000

/** A mail that was just sent, with the reminder that holds for all. A mail to nobody but oneself gets none. */
export async function withDefaultReminder(tx: Transaction, mail: Mail): Promise<Mail> {
  const rule = (await tx.objectStore('settings').get('remindByDefault')) as RemindByDefault | null | undefined
  if (!rule || othersOf(mail).length === 0) return mail
  return withReminder(mail, { at: mail.sentAt + rule.days * DAY_MS, unless: rule.unless })
}

export function withoutReminder(mail: Mail): Mail {
  const { remind: _, ...rest } = mail
  return rest
}

/**
 * Keeps when to remind the user of a mail, in place of what was chosen before.
 * @param remind null: not at all
 * @returns whether there is such a mail
 */
export async function keepReminder(
  store: Store,
  key: string,
  remind: Pick<Reminder, 'at' | 'unless'> | null,
): Promise<boolean> {
  const tx = store.transaction(TABLES, 'readwrite')
  const mail = await tx.objectStore('mails').get(key)
  if (mail) {
    const mailbox = mail.mailbox ?? (await onlyMailbox(tx))
    const known = mail.outside === undefined && mailbox !== undefined ? { ...mail, mailbox } : mail
    await refresh(tx, remind ? withReminder(known, remind) : withoutReminder(known))
  }
  await tx.done
  return mail !== undefined
}

/**
 * @param now Unix milliseconds
 * @returns the mails whose reminder is due here, the longest due first
 */
export async function dueReminders(store: Store, now: number): Promise<Mail[]> {
  return store.getAllFromIndex('mails', 'byReminder', IDBKeyRange.upperBound(now))
}

/**
 * A reminder was given, or need not be: this browser does not give it again.
 * @param notification the id of the one that stands; absent where the user was told nothing
 */
export async function settleReminder(
  store: Store,
  key: string,
  at: number,
  notification?: string,
): Promise<void> {
  const tx = store.transaction('mails', 'readwrite')
  const mail = await tx.store.get(key)
  if (mail?.remind?.at === at) {
    const { dueAt: _, ...remind } = mail.remind
    const others = mail.told?.filter(({ event }) => event !== notification) ?? []
    const told = { event: notification ?? '', at, news: 'reminder' } as const
    const kept = notification === undefined ? {} : asKept([...others, told])
    await tx.store.put({ ...mail, ...kept, remind })
  }
  await tx.done
}

function withReminder(mail: Mail, { at, unless }: Pick<Reminder, 'at' | 'unless'>): Mail {
  return { ...mail, remind: { at, unless, dueAt: at } }
}

/** Mails of Doublecheck 0.1 do not say with which mailbox they were sent; where there was but one, it was that. */
async function onlyMailbox(tx: Transaction): Promise<SettingValues['ownMailboxes'][number] | undefined> {
  const own = (await tx.objectStore('settings').get('ownMailboxes')) as
    SettingValues['ownMailboxes'] | undefined
  return own?.length === 1 ? own[0] : undefined
}
