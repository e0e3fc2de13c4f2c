import type { AlertsRequest, Channel, MessageRequest } from '../../shared/alerts.ts'
import type { MailboxId, MessageId } from '../../shared/token/index.ts'
import type { By } from '../../shared/verdict/index.ts'
import { keepNotes, notesAfter, notesOf } from '../alerts/messages.ts'
import type { Delivery } from '../alerts/letter.ts'
import { deliveriesOf } from '../alerts/outbox.ts'
import {
  mailboxOfLetter,
  nextAlertDue,
  putTest,
  settleLetter,
  takeDueLetters,
  wantAlerts,
  wantAllAlerts,
} from '../alerts/queue.ts'
import type { DueLetter } from '../alerts/queue.ts'
import { answerForAddress, keepSettings, shownSettings } from '../alerts/settings.ts'
import type { MailState } from '../alerts/settings.ts'
import { Mailbox, countMailboxes, forgetOldFacts } from '../mailbox/index.ts'
import type { Hit, NewBrowser, PlacedHit, Surroundings } from '../mailbox/index.ts'
import { forgetOldReads } from '../mailbox/retention.ts'
import { mailboxesToJudgeAgain } from '../mailbox/new-rules.ts'
import {
  dropSubscription,
  hasSubscription,
  keepSubscription,
  nextPushDue,
  settlePush,
  takeDuePushes,
  wantPushes,
} from '../push/queue.ts'
import type { DuePush } from '../push/queue.ts'
import type { PushSubscription } from '../push/subscription.ts'
import type { PushOutcome } from '../push/timing.ts'
import { Registry } from '../registry.ts'
import type { NodeDatabase } from './database.ts'
import { keepTombstone } from './erased-file.ts'

/** One hit and whose it is. */
export interface HitOfMailbox {
  mailbox: MailboxId
  hit: Hit
}

/** The same as it comes to the disk, and survives a crash. */
export interface HitInJournal {
  mailbox: MailboxId
  hit: PlacedHit
}

/** Something was stored in a mailbox while these browsers listen. */
export interface PushNews {
  mailbox: MailboxId
  listening: readonly string[]
}

/** What the storage thread does when it is asked: arguments and results are plain data. */
export type StorageCalls = ReturnType<typeof storageCalls>

/**
 * What follows a recording, and has no need of hits that are only in the journal as yet: they are told of once they are
 * recorded. Having these calls record them first would break large pieces into many small ones.
 */
const LOOK_BEHIND: ReadonlySet<keyof StorageCalls> = new Set([
  'browserOf',
  'recordedAfter',
  'wantPushes',
  'nextPushDue',
  'wantAlerts',
  'nextAlertDue',
])

/** Whether a call is content with what is recorded by now. */
export function looksBehind(call: keyof StorageCalls): boolean {
  return LOOK_BEHIND.has(call)
}

/**
 * The calls, as a table of contents: everything but hits that reaches the database.
 * @param folder the data folder, where what was erased is remembered beside the database
 */
export function storageCalls(database: NodeDatabase, surroundings: Surroundings, folder: string) {
  const registry = new Registry(database, surroundings)
  const mailboxOf = (id: MailboxId) => new Mailbox(database, id, surroundings)
  const eventsAfter = (id: MailboxId, after: string | undefined, limit: number) =>
    mailboxOf(id).eventsAfter(after, limit)
  const forGood = <Result>(erase: () => Result): Result => {
    const erased = erase()
    try {
      database.emptyLog()
    } catch {
      // It is erased; the log is emptied again within the hour.
    }
    return erased
  }
  return {
    browserOf: (id: MailboxId, keyHash: Uint8Array) => mailboxOf(id).browserOf(keyHash),
    browsers: (id: MailboxId) => mailboxOf(id).browsers(),
    addBrowser: (id: MailboxId, browser: NewBrowser) => mailboxOf(id).addBrowser(browser),
    removeBrowser: (id: MailboxId, browser: string) => mailboxOf(id).removeBrowser(browser),
    about: (id: MailboxId) => mailboxOf(id).about(),
    rotate: (id: MailboxId) => mailboxOf(id).rotate(),
    eventsAfter,
    /** The same for who is told of each recording anyway. */
    recordedAfter: eventsAfter,
    viewsAfter: (id: MailboxId, after: number, limit: number) => mailboxOf(id).viewsAfter(after, limit),
    addView: (id: MailboxId, message: MessageId, at: number) => mailboxOf(id).addView(message, at),
    judge: (id: MailboxId, event: string, by: By, rule: string) => mailboxOf(id).judge(event, by, rule),
    takeBack: (id: MailboxId, event: string) => mailboxOf(id).takeBack(event),
    claimTelling: (id: MailboxId, browser: string, events: readonly string[]) =>
      mailboxOf(id).claimTelling(browser, events),
    mailboxesToJudgeAgain: () => mailboxesToJudgeAgain(database),
    judgeAgain: (id: MailboxId, limit: number) => mailboxOf(id).judgeAgain(limit),

    eraseMessage: (id: MailboxId, message: MessageId) =>
      forGood(() => {
        const erased = mailboxOf(id).eraseMessage(message)
        if (erased) keepTombstone(folder, { mailbox: id, message })
        return erased
      }),
    fetchesOf: (id: MailboxId, message: MessageId, generation: number) =>
      mailboxOf(id).fetchesOf(message, generation),
    stopTracking: (id: MailboxId, message: MessageId, generation: number) =>
      forGood(() =>
        mailboxOf(id).stopTracking(message, generation, () =>
          keepTombstone(folder, { mailbox: id, message, stopped: true }),
        ),
      ),
    eraseMailbox: (id: MailboxId) =>
      forGood(() => {
        keepTombstone(folder, { mailbox: id })
        return database.transaction(() => {
          registry.forgetMailbox(id)
          return mailboxOf(id).erase()
        })
      }),
    forgetOldFacts: () => forgetOldFacts(database, surroundings.now()),
    forgetOldReads: () => forgetOldReads(database, surroundings.now()),
    emptyLog: () => database.emptyLog(),
    keptDays: (id: MailboxId) => mailboxOf(id).keptDays(),
    keepDays: (id: MailboxId, days: number | null) => mailboxOf(id).keepDays(days),

    pair: (setupCode: string, id: MailboxId, browser: NewBrowser, mostMailboxes: number) =>
      database.transaction((): 'paired' | 'wrong' | 'full' => {
        if (!registry.isUnspent(setupCode)) return 'wrong'
        if (countMailboxes(database) >= mostMailboxes) return 'full'
        registry.spendCode(setupCode)
        const mailbox = mailboxOf(id)
        mailbox.create()
        mailbox.addBrowser(browser)
        return 'paired'
      }),
    newCode: () => registry.newCode('start'),
    offerCode: (code: string) => registry.offerCode(code),
    newJoinCode: (id: MailboxId) => registry.newJoinCode(id),
    spendJoinCode: (code: string) => registry.spendJoinCode(code),
    waitBeforeTry: (client: string) => registry.waitBeforeTry(client),
    countFailure: (client: string) => registry.countFailure(client),

    keepSubscription: (id: MailboxId, browser: string, given: PushSubscription) =>
      keepSubscription(mailboxOf(id), browser, given),
    dropSubscription: (id: MailboxId, browser: string) => dropSubscription(mailboxOf(id), browser),
    hasSubscription: (id: MailboxId, browser: string) => hasSubscription(mailboxOf(id), browser),
    wantPushes: (news: readonly PushNews[]) => {
      for (const { mailbox, listening } of news) wantPushes(mailboxOf(mailbox), listening)
    },
    nextPushDue: () => nextPushDue(database),
    takeDuePushes: (limit: number) => takeDuePushes(database, surroundings.now(), limit),
    settlePush: (push: DuePush, outcome: PushOutcome) =>
      settlePush(database, push, outcome, surroundings.now()),

    shownSettings: (id: MailboxId) => shownSettings(mailboxOf(id)),
    keepSettings: (id: MailboxId, asked: AlertsRequest, toPrivate: boolean) =>
      keepSettings(mailboxOf(id), asked, toPrivate),
    answerForAddress: (id: MailboxId, address: string, answer: Exclude<MailState, 'unconfirmed'>) =>
      answerForAddress(mailboxOf(id), address, answer),
    putTest: (id: MailboxId, channel: Channel) => putTest(mailboxOf(id), channel),
    deliveriesOf: (id: MailboxId, limit: number) => deliveriesOf(mailboxOf(id), limit),
    notesOf: (id: MailboxId, message: MessageId) => notesOf(mailboxOf(id), message),
    keepNotes: (id: MailboxId, message: MessageId, said: MessageRequest) =>
      keepNotes(mailboxOf(id), message, said),
    notesAfter: (id: MailboxId, after: string, limit: number) => notesAfter(mailboxOf(id), after, limit),
    wantAllAlerts: () => wantAllAlerts(database, surroundings),
    wantAlerts: (ids: readonly MailboxId[]) => {
      for (const id of ids) wantAlerts(mailboxOf(id))
    },
    nextAlertDue: () => nextAlertDue(database),
    takeDueLetters: (limit: number) => takeDueLetters(database, surroundings, limit),
    settleLetter: (due: DueLetter, delivery: Delivery) =>
      settleLetter(mailboxOf(mailboxOfLetter(due)), due, delivery),
  }
}
