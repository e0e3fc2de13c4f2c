import { beforeEach, describe, expect, it } from 'vitest'
import { newMailboxId, newMessageId } from '../../shared/token/index.ts'
import { digestOf } from '../alerts/digest.ts'
import { readersOf } from '../alerts/readers.ts'
import { Mailbox, forgetOldFacts, whenToForget } from '../mailbox/index.ts'
import type { Hit } from '../mailbox/index.ts'
import { forgetOldReads } from '../mailbox/retention.ts'
import { migrate } from '../migrations.ts'
import type { Row, SqlValue } from '../sql.ts'
import { NodeDatabase } from './database.ts'

const NOW = Date.UTC(2026, 10, 23, 9, 0)
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A database that says how SQLite looks for events, statement by statement. */
class WatchedDatabase extends NodeDatabase {
  readonly looks = new Set<string>()

  override exec(statement: string, ...parameters: SqlValue[]): Row[] {
    if (
      /\b(?:events|last_cursors)\b/.test(statement) &&
      !/^\s*(?:create|drop|alter|explain)\b/.test(statement)
    ) {
      for (const { detail } of super.exec(`explain query plan ${statement}`, ...parameters)) {
        if (/^(?:SEARCH|SCAN) events\b/.test(String(detail))) this.looks.add(String(detail))
      }
    }
    return super.exec(statement, ...parameters)
  }
}

describe('however many events there are', () => {
  const message = newMessageId(NOW - HOUR, new Uint8Array(4))
  let sql: WatchedDatabase
  let mailbox: Mailbox

  beforeEach(() => {
    sql = new WatchedDatabase(':memory:')
    migrate(sql)
    mailbox = new Mailbox(sql, newMailboxId(new Uint8Array(8)), {
      now: () => NOW,
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    })
    mailbox.create()
    hit()
    sql.looks.clear()
  })

  function hit(more: Partial<Hit> = {}): void {
    const address = '203.0.113.9'
    mailbox.record({
      kind: 'open',
      message,
      generation: 1,
      target: '',
      at: NOW,
      method: 'GET',
      address,
      ...more,
    })
  }

  const events = () => mailbox.eventsAfter('', 99).events
  const looks = () => [...sql.looks].toSorted()

  it('a hit looks at the last hour of its own message, and for the last cursor', () => {
    hit({ at: NOW + 1, method: 'HEAD' })
    hit({ at: NOW + 2 })
    expect(looks()).toEqual([
      'SEARCH events USING COVERING INDEX events_by_cursor (mailbox=?)',
      'SEARCH events USING INDEX events_by_message (mailbox=? AND segment=? AND message=? AND at>?)',
      'SEARCH events USING PRIMARY KEY (mailbox=? AND at=? AND id=?)',
    ])
  })

  it('a browser that catches up finds the first one that it does not know', () => {
    events()
    expect(looks()).toEqual([
      'SEARCH events USING COVERING INDEX events_by_cursor (mailbox=?)',
      'SEARCH events USING INDEX events_by_cursor (mailbox=? AND cursor>?)',
    ])
  })

  it('what the user, a browser or a recipient says finds its event, those like it and those of its message', () => {
    const [event] = events()
    const id = event?.id ?? ''
    mailbox.judge(id, 'sender', 'that-was-me')
    hit({ at: NOW + MINUTE })
    mailbox.takeBack(id)
    mailbox.claimTelling('browser', [id])
    mailbox.addView(message, NOW)
    mailbox.fetchesOf(message, 1)
    mailbox.stopTracking(message, 1)
    mailbox.eraseMessage(message)
    expect(looks()).toEqual([
      'SEARCH events USING COVERING INDEX events_by_cursor (mailbox=?)',
      'SEARCH events USING COVERING INDEX events_by_message (mailbox=? AND segment=? AND message=?)',
      'SEARCH events USING INDEX events_by_claim (mailbox=? AND at>? AND at<?)',
      'SEARCH events USING INDEX events_by_cursor (mailbox=? AND cursor>?)',
      'SEARCH events USING INDEX events_by_message (mailbox=? AND segment=? AND message=? AND at>? AND at<?)',
      'SEARCH events USING INDEX events_by_message (mailbox=? AND segment=? AND message=? AND at>?)',
      'SEARCH events USING INDEX events_by_message (mailbox=? AND segment=? AND message=?)',
      'SEARCH events USING PRIMARY KEY (mailbox=? AND at=? AND id=?)',
      'SEARCH events USING PRIMARY KEY (mailbox=? AND at>? AND at<?)',
    ])
  })

  it('what is judged again, forgotten or told in a digest is found by its time', () => {
    sql.exec('update mailboxes set judged_version = 1')
    mailbox.judgeAgain(1)
    whenToForget(sql)
    forgetOldFacts(sql, NOW + 31 * DAY)
    mailbox.keepDays(1)
    forgetOldReads(sql, NOW + 31 * DAY)
    digestOf(mailbox, { from: NOW - DAY, until: NOW, dueAt: NOW, timeZone: 'UTC' })
    readersOf(mailbox, message, 'open')
    expect(looks()).toEqual([
      'SEARCH events EXISTS USING PRIMARY KEY (mailbox=? AND at>? AND at<?)',
      'SEARCH events USING COVERING INDEX events_by_cursor (mailbox=?)',
      'SEARCH events USING COVERING INDEX events_by_message (mailbox=? AND segment=?)',
      'SEARCH events USING INDEX events_by_message (mailbox=? AND segment=? AND message=? AND at<?)',
      'SEARCH events USING PRIMARY KEY (mailbox=? AND (at,id)>(?,?))',
      'SEARCH events USING PRIMARY KEY (mailbox=? AND at<?)',
      'SEARCH events USING PRIMARY KEY (mailbox=? AND at=? AND id=?)',
      'SEARCH events USING PRIMARY KEY (mailbox=? AND at>? AND at<?)',
      'SEARCH events USING PRIMARY KEY (mailbox=? AND at>?)',
    ])
  })
})
