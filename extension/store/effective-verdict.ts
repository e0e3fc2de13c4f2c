import type { Event } from '../../shared/events.ts'
import { judge, judgementByUser } from '../../shared/verdict/index.ts'
import type { Verdict } from '../../shared/verdict/index.ts'
import type { KeptEvent } from './index.ts'

/** A mail that no recipient could have opened in Gmail was: only a browser of the sender's can know that. */
export const ELSEWHERE = 'google-proxy-elsewhere'

/** Whether a verdict comes from a browser of the user's, which knows more than any rule. */
export function isFromBrowser({ by, rule }: Verdict): boolean {
  return rule === ELSEWHERE || judgementByUser(by, rule) !== undefined
}

/**
 * What this browser makes of an event: it knows the recipients' domains, which the endpoint does not, and its
 * rules may be newer or older than the endpoint's.
 * @param recipientDomains in lower case; empty where they are not known
 * @param isScheduled whether the mail waited for its time: before that nobody but its sender had it, however little
 * before
 */
export function effectiveVerdict(
  event: KeptEvent,
  recipientDomains: readonly string[],
  isScheduled = false,
): Verdict {
  const { kind, facts, verdict: before, asTold: told = before } = event
  if (!facts) return before
  if (isFromBrowser(told)) return told
  if (isScheduled && facts.sinceSending < 0 && told.by !== 'machine') {
    return judge({ ...facts, kind, sinceSending: -Infinity })
  }
  const plain = judge({ ...facts, kind })
  const local = recipientDomains.length > 0 ? judge({ ...facts, kind, recipientDomains }) : plain
  const isOlder = plain.rulesVersion < told.rulesVersion
  // Newer rules that contradict what the domains only refine know something else.
  if (local.rule !== plain.rule && !(isOlder && told.by !== plain.by)) return local
  return plain.rulesVersion > told.rulesVersion ? plain : told
}

/**
 * @param event as the endpoint tells it
 * @param known the same event as it was kept before
 * @returns the event as it is kept until it is judged with its mail
 */
export function asTold(event: Event, known: KeptEvent | undefined): KeptEvent {
  const isAsBefore = known?.asTold !== undefined && isSameVerdict(known.asTold, event.verdict)
  // Without facts it cannot be judged again: what this browser made of it stays as long as the endpoint does.
  if (event.facts || !isAsBefore) return event
  return { ...event, verdict: known.verdict, asTold: event.verdict }
}

export function isSameVerdict(one: Verdict, other: Verdict): boolean {
  return one.by === other.by && one.rule === other.rule && one.rulesVersion === other.rulesVersion
}
