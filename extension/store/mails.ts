import type { Event } from '../../shared/events.ts'
import { expectedDelivery } from '../../shared/token/index.ts'
import type { MessageId } from '../../shared/token/index.ts'
import type { Verdict } from '../../shared/verdict/index.ts'
import type { Conversation, MarkOfMail, MessageIds, NamedMark, RecentMarks } from '../messages.ts'
import type { OutboxEntry, SendStep, SentMail } from '../sent-mail.ts'
import { namesOfMessage } from '../mark-names.ts'
import { asTold, isFromBrowser } from './effective-verdict.ts'
import { getSetting, isStill } from './index.ts'
import { underJudgement } from './judgements.ts'
import type { KeptEvent, Mail, Paired, Store } from './index.ts'
import { notErased } from './erasing.ts'
import { markOf, newestMails } from './lists.ts'
import { dropNotes } from './notes.ts'
import { forgetMail, refresh } from './refresh.ts'
import { withDefaultReminder } from './reminders.ts'
import { withoutForgotten } from './retention.ts'
import { silencesOf } from './silence.ts'
import { TABLES } from './transaction.ts'
import type { Transaction } from './transaction.ts'

/** Keeps one step of a send. Doing it twice, or in another order, comes to the same. */
export async function keepSend(store: Store, { step, mail }: OutboxEntry): Promise<void> {
  const tx = store.transaction(TABLES, 'readwrite')
  const key = `${mail.account} ${mail.messageId}`
  const known = await tx.objectStore('mails').get(key)
  // An undo may be known before Gmail's answer to what it undid, and so may be that it was erased.
  if (await tx.objectStore('withdrawn').get(mail.message)) return tx.done
  if (await tx.objectStore('erased').get(mail.message)) return tx.done
  if (step === 'refused') await forgetTokens(tx, known, [mail.message])
  else if (known) await refresh(tx, merged(known, key, mail, step))
  else await refresh(tx, await withDefaultReminder(tx, merged(undefined, key, mail, step)))
  await tx.done
}

/**
 * A mail that was sent or scheduled is a draft again: the user undid it. Its tokens are no mail's any more, but
 * for those with which it was sent again since.
 * @param draft the draft, and when Gmail saved it: Unix milliseconds by this machine's clock
 * @returns whether there was such a mail
 */
export async function withdrawSend(
  store: Store,
  { account, messageId, savedAt }: { account: string; messageId: string; savedAt: number },
): Promise<boolean> {
  const tx = store.transaction(TABLES, 'readwrite')
  const known = await tx.objectStore('mails').get(`${account.toLowerCase()} ${messageId}`)
  const withdrawn = known?.messages.filter((message) => (known.handedOver[message] ?? 0) < savedAt) ?? []
  for (const message of withdrawn) await tx.objectStore('withdrawn').put({ message })
  if (known && withdrawn.length > 0) await forgetTokens(tx, known, withdrawn)
  await tx.done
  return withdrawn.length > 0
}

/**
 * Keeps events and the cursor behind them, all or nothing, with the notices that follow from them: whoever is
 * killed afterwards finds them at the next start.
 * @param paired whose events they are; they are not kept when the browser was paired otherwise meanwhile
 * @returns whether they were kept
 */
export async function keepEvents(
  store: Store,
  events: readonly Event[],
  cursor: string,
  paired?: Paired,
): Promise<boolean> {
  const tx = store.transaction(TABLES, 'readwrite')
  if (paired && !(await isStill(tx.objectStore('settings'), paired))) return false
  await changeEvents(tx, await underJudgement(tx.objectStore('settings'), events))
  await tx.objectStore('settings').put(cursor, 'cursor')
  await tx.done
  return true
}

/** Puts events as they are now, and works out anew what became of their mails. */
export async function changeEvents(tx: Transaction, told: readonly Event[]): Promise<void> {
  const events = await withoutForgotten(tx, await notErased(tx, told))
  const before = new Map<string, Verdict | undefined>()
  for (const event of events) {
    const known = await tx.objectStore('events').get(event.id)
    const isReported = known?.isReported && !isForgottenThere(known, event)
    if (!before.has(event.id)) before.set(event.id, known?.verdict)
    await tx.objectStore('events').put({ ...asTold(event, known), ...(isReported ? { isReported } : {}) })
  }
  for (const message of new Set(events.map((event) => event.message))) {
    if (await tx.objectStore('withdrawn').get(message)) continue
    const known = await tx.objectStore('mails').index('byMessage').get(message)
    await refresh(tx, known ?? stranger(message), before)
  }
}

/** Whether the endpoint held what a browser of the user's said of an event, and does not any more. */
function isForgottenThere({ verdict, asTold: before = verdict }: KeptEvent, now: Event): boolean {
  return isFromBrowser(before) && !isFromBrowser(now.verdict)
}

/**
 * @param now Unix milliseconds
 * @returns what to draw at each conversation: the state of its newest tracked mail, or null
 */
export async function marksOf(
  store: Store,
  account: string,
  conversations: readonly Conversation[],
  now: number,
): Promise<(MarkOfMail | null)[]> {
  const index = store.transaction('mails').store.index('byConversation')
  const mails = conversations.map(async ({ threadId, legacyThreadId, message }) => {
    if (message) return mailOfMessage(store, account, message)
    const found = await Promise.all(
      [threadId, legacyThreadId].map((id) => index.getAll(`${account.toLowerCase()} ${id}`)),
    )
    return found.flat().reduce<Mail | undefined>((one, other) => {
      return one && one.sentAt >= other.sentAt ? one : other
    }, undefined)
  })
  return drawn(store, await Promise.all(mails), now)
}

/**
 * @param now Unix milliseconds
 * @returns what to draw at each message of an opened conversation, or null where it is no tracked mail
 */
export async function marksOfMessages(
  store: Store,
  account: string,
  messages: readonly MessageIds[],
  now: number,
): Promise<(MarkOfMail | null)[]> {
  const mails = messages.map((message) => mailOfMessage(store, account, message))
  return drawn(store, await Promise.all(mails), now)
}

async function mailOfMessage(
  store: Store,
  account: string,
  { messageId, legacyMessageId }: MessageIds,
): Promise<Mail | undefined> {
  const owner = account.toLowerCase()
  const mail =
    (await store.get('mails', `${owner} ${messageId}`)) ??
    (await store.getFromIndex('mails', 'byLegacyId', legacyMessageId))
  return mail?.account === owner ? mail : undefined
}

async function drawn(
  store: Store,
  mails: readonly (Mail | undefined)[],
  now: number,
): Promise<(MarkOfMail | null)[]> {
  const known = mails.filter((mail) => mail !== undefined)
  const silences = await silencesOf(store, known, now)
  return mails.map((mail) => (mail ? markOf(mail, silences.get(mail.key)) : null))
}

/** How many of the newest mails a Gmail tab knows from the start. */
const RECENT = 500

/**
 * @param now Unix milliseconds
 * @returns the marks of the account's newest tracked mails
 */
export async function recentMarks(store: Store, account: string, now: number): Promise<RecentMarks> {
  const owner = account.toLowerCase()
  const mails = (await newestMails(store, RECENT)).filter((mail) => mail.account === owner)
  const silences = await silencesOf(store, mails, now)
  const conversations = new Map<string, NamedMark>()
  for (const mail of mails) {
    const names = mail.conversations.map((name) => name.slice(owner.length + 1))
    const isNewest = names.every((name) => !conversations.has(name))
    const named = { names, mark: markOf(mail, silences.get(mail.key)) }
    if (isNewest) for (const name of names) conversations.set(name, named)
  }
  return {
    conversations: [...new Set(conversations.values())],
    messages: mails.map((mail) => ({
      names: namesOfMessage({ messageId: mail.messageId ?? '', legacyMessageId: mail.legacyMessageId ?? '' }),
      mark: markOf(mail, silences.get(mail.key)),
    })),
  }
}

/** All that is known of a mail. */
export interface KnownHistory {
  mail: Mail
  mark: MarkOfMail
  /** Oldest first. */
  events: Event[]
}

/**
 * @param now Unix milliseconds
 * @returns a mail's way in time, or null where there is no such mail
 */
export async function historyOf(store: Store, key: string, now: number): Promise<KnownHistory | null> {
  const mail = await store.get('mails', key)
  if (!mail) return null
  const events = await Promise.all(
    mail.messages.map((message) => store.getAllFromIndex('events', 'byMessage', message)),
  )
  const silences = await silencesOf(store, [mail], now)
  return {
    mail,
    mark: markOf(mail, silences.get(key)),
    events: events.flat().sort((one, other) => one.at - other.at),
  }
}

/** How far back the doctor's test mail is looked for. */
const TEST_MAIL_AMONG = 20

/** @returns whether a test mail was begun, and the mail once it was sent */
export async function testMail(store: Store): Promise<{ isBegun: boolean; mail?: Mail }> {
  const subject = await getSetting(store, 'testSubject')
  const mail = (await newestMails(store, TEST_MAIL_AMONG)).find((newest) => newest.subject === subject)
  return { isBegun: subject !== undefined, ...(mail ? { mail } : {}) }
}

/** By the event, since a mail of which nothing was known gets another name once it is known. */
export async function mailOfEvent(store: Store, eventId: string): Promise<Mail | undefined> {
  const event = await store.get('events', eventId)
  return event && store.getFromIndex('mails', 'byMessage', event.message)
}

/** @param key as in {@link Mail} */
export async function mailByKey(store: Store, key: string): Promise<Mail | undefined> {
  return store.get('mails', key)
}

function merged(known: Mail | undefined, key: string, mail: SentMail, step: SendStep): Mail {
  const { account, from, messageId, threadId, subject, recipients, sentAt, scheduled } = mail
  const legacyThreadId = mail.legacyThreadId ?? known?.legacyThreadId
  const legacyMessageId = mail.legacyMessageId ?? known?.legacyMessageId
  const { unanswered = false, ...before } = known ?? {}
  const isUnanswered = step === 'unanswered' || (step === 'handed-over' && unanswered)
  const ids = [threadId, legacyThreadId].filter((id) => id !== undefined)
  return {
    status: { mark: 'sent', reads: 0, clicks: 0 },
    ...before,
    ...(isUnanswered ? { unanswered: true } : {}),
    key,
    account,
    ...(from === undefined ? {} : { from }),
    mailbox: mail.mailbox,
    messageId,
    threadId,
    ...(legacyThreadId === undefined ? {} : { legacyThreadId }),
    ...(legacyMessageId === undefined ? {} : { legacyMessageId }),
    subject,
    recipients,
    sentAt,
    scheduled,
    messages: [...new Set([...(known?.messages ?? []), mail.message])],
    handedOver: { ...known?.handedOver, [mail.message]: mail.handedOverAt },
    conversations: ids.map((id) => `${account} ${id}`),
  }
}

/** A mail that was sent from elsewhere: from another browser, by a script, or before this store was made. */
export function stranger(message: MessageId): Mail {
  return {
    key: `? ${message}`,
    subject: '',
    recipients: [],
    sentAt: expectedDelivery(message),
    scheduled: false,
    messages: [message],
    handedOver: {},
    conversations: [],
    status: { mark: 'sent', reads: 0, clicks: 0 },
  }
}

/**
 * Keeps a mail that another mail program is going to send, with an image or links that were made here.
 * @returns its key
 */
export async function keepOutside(
  store: Store,
  {
    mailbox,
    message,
    title,
    recipients,
    madeAt,
  }: Pick<SentMail, 'mailbox' | 'message' | 'recipients'> & { title: string; madeAt: number },
): Promise<string> {
  const tx = store.transaction(TABLES, 'readwrite')
  const mail: Mail = {
    ...stranger(message),
    key: `outside ${message}`,
    outside: mailbox,
    subject: title,
    recipients,
    sentAt: madeAt,
  }
  await refresh(tx, mail)
  await tx.done
  return mail.key
}

/** A send that was refused or called back never happened: its token is no mail's. */
async function forgetTokens(tx: Transaction, known: Mail | undefined, tokens: MessageId[]): Promise<void> {
  if (!known?.messages.some((message) => tokens.includes(message))) return
  const messages = known.messages.filter((message) => !tokens.includes(message))
  await dropNotes(tx, tokens)
  if (messages.length === 0) return forgetMail(tx, known)
  await refresh(tx, { ...known, messages })
}
