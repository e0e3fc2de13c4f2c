import type { Event } from '../../shared/events.ts'
import type { Conversation, MarkOfConversation } from '../messages.ts'
import type { OutboxEntry } from '../sent-mail.ts'
import type { Mail, Store } from './index.ts'
/** Keeps one step of a send. Doing it twice, or in another order, comes to the same. */
export declare function keepSend(store: Store, { step, mail }: OutboxEntry): Promise<void>
/**
 * Keeps events and the cursor behind them, all or nothing, with the notices that follow from them: whoever is
 * killed afterwards finds them at the next start.
 */
export declare function keepEvents(store: Store, events: readonly Event[], cursor: string): Promise<void>
/** @returns what to draw at each conversation: the state of its newest tracked mail, or null */
export declare function marksOf(
  store: Store,
  account: string,
  conversations: readonly Conversation[],
): Promise<(MarkOfConversation | null)[]>
/** @returns the newest tracked mails, the newest first */
export declare function newestMails(store: Store, limit: number): Promise<Mail[]>
/** @returns the account's mails that belong to any of its tokens */
export declare function mailByKey(store: Store, key: string): Promise<Mail | undefined>
