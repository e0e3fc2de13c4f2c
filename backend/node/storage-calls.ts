import type { MailboxId, MessageId } from '../../shared/token/index.ts'
import type { By } from '../../shared/verdict/index.ts'
import { Mailbox, forgetOldFacts } from '../mailbox/index.ts'
import type { Hit, Surroundings } from '../mailbox/index.ts'
import { Registry } from '../registry.ts'
import type { NodeDatabase } from './database.ts'

/** One hit and whose it is. */
export interface HitOfMailbox {
  mailbox: MailboxId
  hit: Hit
}

/** The same as it comes to the disk: the address stays in memory, and a hit that survives a crash has lost it. */
export interface HitWithoutAddress {
  mailbox: MailboxId
  hit: Omit<Hit, 'address'>
}

/** What the storage thread does when it is asked: arguments and results are plain data. */
export type StorageCalls = ReturnType<typeof storageCalls>

/** The calls, as a table of contents: everything but hits that reaches the database. */
export function storageCalls(database: NodeDatabase, surroundings: Surroundings) {
  const registry = new Registry(database, surroundings)
  const mailboxOf = (id: MailboxId) => new Mailbox(database, id, surroundings)
  return {
    knowsBrowser: (id: MailboxId, keyHash: Uint8Array) => mailboxOf(id).knowsBrowser(keyHash),
    eventsAfter: (id: MailboxId, after: string | undefined, limit: number) =>
      mailboxOf(id).eventsAfter(after, limit),
    addView: (id: MailboxId, message: MessageId, at: number) => mailboxOf(id).addView(message, at),
    judge: (id: MailboxId, event: string, by: By, rule: string) => mailboxOf(id).judge(event, by, rule),
    pair: (setupCode: string, id: MailboxId, keyHash: Uint8Array) =>
      database.transaction(() => {
        if (!registry.spendCode(setupCode)) return false
        const mailbox = mailboxOf(id)
        mailbox.create()
        mailbox.addBrowser(keyHash)
        return true
      }),
    waitBeforeTry: (client: string) => registry.waitBeforeTry(client),
    countFailure: (client: string) => registry.countFailure(client),
    newCode: () => registry.newCode('start'),
    offerCode: (code: string) => registry.offerCode(code),
    forgetOldFacts: () => forgetOldFacts(database, surroundings.now()),
  }
}
