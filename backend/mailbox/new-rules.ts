import { RULES_VERSION } from '../../shared/verdict/index.ts'
import type { MailboxId } from '../../shared/token/index.ts'
import { isMailboxId } from '../../shared/token/index.ts'
import { number, text } from '../sql.ts'
import type { Sql } from '../sql.ts'
import type { Chore } from './chores.ts'
import type { Mailbox } from './index.ts'
import { NEAR_MS, both, nearbyOf } from './nearby.ts'
import type { Fetch } from './nearby.ts'
import { EVENTS_OF_MESSAGE, SEGMENT_SINCE } from './segments.ts'
import { judgeByFacts, storedEvent } from './stored-event.ts'
import type { StoredEvent } from './stored-event.ts'

/** So many neighbours of an event are looked at: as many as an hour keeps of one rule. */
const NEIGHBOURS = 60

/** @returns the mailboxes in which events may be left that older rules judged */
export function mailboxesToJudgeAgain(sql: Sql): MailboxId[] {
  return sql
    .exec('select mailbox from mailboxes where judged_version <> ?', RULES_VERSION)
    .map((row) => text(row, 'mailbox'))
    .filter(isMailboxId)
}

/** So many events are judged again at one waking: a piece that an object can afford. */
const EVENTS_A_WAKING = 1_000

/**
 * Judging again, for a host that wakes a mailbox by an alarm: due at once while anything is left.
 * @param judged is called when events may have changed
 */
export function judgingChore(mailbox: Mailbox, judged: () => void = () => undefined): Chore {
  return {
    due: () => (mailboxesToJudgeAgain(mailbox.sql).includes(mailbox.id) ? 0 : undefined),
    work: () => {
      mailbox.judgeAgain(EVENTS_A_WAKING)
      judged()
    },
  }
}

/**
 * Goes on judging the mailbox's events by the present rules, where older ones judged them and their facts are left.
 * What the user said stands.
 * @param limit how many events to go through at the most
 * @returns whether there is more to do
 */
export function judgeAgain(mailbox: Mailbox, limit: number): boolean {
  return mailbox.sql.transaction(() => {
    const [state] = mailbox.sql.exec(
      'select judged_version, judged_after from mailboxes where mailbox = ?',
      mailbox.id,
    )
    if (!state || number(state, 'judged_version') === RULES_VERSION) return false
    // "<version> <at> <id>": rules that changed again meanwhile start from the beginning.
    const [version, at = 0, id = ''] = text(state, 'judged_after').split(' ')
    const begun = version === String(RULES_VERSION)
    const rows = mailbox.sql.exec(
      `select * from events where mailbox = ? and (at, id) > (?, ?) order by at, id limit ?`,
      mailbox.id,
      ...(begun ? [Number(at), id] : [0, '']),
      limit,
    )
    const events = rows.map(storedEvent)
    for (const event of events) judgeByNewRules(mailbox, event)
    const last = events.at(-1)
    const more = last !== undefined && events.length === limit
    mailbox.sql.exec(
      'update mailboxes set judged_version = ?, judged_after = ? where mailbox = ?',
      more ? number(state, 'judged_version') : RULES_VERSION,
      more ? [RULES_VERSION, last.at, last.id].join(' ') : '',
      mailbox.id,
    )
    return more
  })
}

function judgeByNewRules(mailbox: Mailbox, event: StoredEvent): void {
  if (!event.facts || event.claim !== undefined || event.verdict.rulesVersion >= RULES_VERSION) return
  // Older versions looked at nothing nearby.
  const nearby = both(
    event.facts.nearby,
    nearbyOf({ ...event, facts: event.facts }, neighbours(mailbox, event)),
  )
  const corrected = { ...event, browserRule: undefined, verdictBefore: undefined }
  judgeByFacts(mailbox, corrected, nearby ? { ...event.facts, nearby } : event.facts)
}

/** Events near one of its message. Those that were set aside and recorded long after are not looked for. */
function neighbours(mailbox: Mailbox, event: StoredEvent): Fetch[] {
  const rows = mailbox.sql.exec(
    `select * from ${EVENTS_OF_MESSAGE}
     where mailbox = ? and segment >= ${SEGMENT_SINCE} and earlier_until <= ?
       and message = ? and at between ? and ? and id <> ? and facts is not null order by at limit ?`,
    mailbox.id,
    mailbox.id,
    event.at - NEAR_MS - 1,
    event.at + NEAR_MS,
    event.message,
    event.at - NEAR_MS,
    event.at + NEAR_MS,
    event.id,
    NEIGHBOURS,
  )
  return rows.map(storedEvent).flatMap((near) => (near.facts ? [{ ...near, facts: near.facts }] : []))
}
