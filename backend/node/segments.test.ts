import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newMailboxId, newMessageId } from '../../shared/token/index.ts'
import type { MessageId } from '../../shared/token/index.ts'
import { Mailbox } from '../mailbox/index.ts'
import type { Hit } from '../mailbox/index.ts'
import { EVENTS_AN_HOUR } from '../mailbox/hits.ts'
import { forgetOldReads } from '../mailbox/retention.ts'
import { CURSORS_BETWEEN_COUNTS } from '../mailbox/segments.ts'
import { migrate } from '../migrations.ts'
import { NodeDatabase } from './database.ts'
import { randomPool } from './random-pool.ts'

const SENT = Date.UTC(2026, 10, 23, 9, 0)
const SECOND = 1_000
const HOUR = 3_600 * SECOND
const DAY = 24 * HOUR
const MESSAGE = mail(0)
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const THUNDERBIRD = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.5.0'
/** So many mails are read again and again. */
const MAILS = 10_000

function mail(number: number): MessageId {
  return newMessageId(SENT - number, new Uint8Array(4))
}

describe('a mailbox of more events than a segment holds', () => {
  let folder: string
  let sql: NodeDatabase
  let mailbox: Mailbox
  let clock: number

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'doublecheck-segments-'))
    // All that is written stays in the log, where it can be counted.
    sql = new NodeDatabase(join(folder, 'data.db'), 'off', 4_096, 2 ** 30)
    migrate(sql)
    clock = SENT + HOUR
    mailbox = make(1)
  })

  afterEach(() => {
    sql.close()
    rmSync(folder, { recursive: true })
  })

  function make(byte: number): Mailbox {
    const made = new Mailbox(sql, newMailboxId(new Uint8Array(8).fill(byte)), {
      now: () => clock,
      random: randomPool(),
    })
    made.create()
    return made
  }

  function hit(more: Partial<Hit> = {}, of = mailbox): void {
    of.record({
      kind: 'open',
      message: MESSAGE,
      generation: 1,
      target: '',
      at: clock,
      method: 'GET',
      userAgent: THUNDERBIRD,
      address: '203.0.113.9',
      ...more,
    })
  }

  /** Other mails are read, each second one. */
  function fill(count: number, of = mailbox): void {
    const failures = sql.each(
      Array.from({ length: count }, (_, i) => () => {
        clock += SECOND
        hit({ message: mail(1 + ((i * 7_919) % MAILS)) }, of)
      }),
    )
    expect(failures.size).toBe(0)
  }

  const segments = () => sql.exec('select segment from segments').map(({ segment }) => segment)
  const eventsOf = (message: MessageId) =>
    mailbox.eventsAfter('', 10 * CURSORS_BETWEEN_COUNTS).events.filter((event) => event.message === message)

  it('begins another with the first that has no room', () => {
    fill(CURSORS_BETWEEN_COUNTS - 1)
    expect(segments()).toEqual([0])
    fill(2)
    expect(segments()).toEqual([0, CURSORS_BETWEEN_COUNTS])
  })

  it('takes the same reader’s next fetch for the same open, in whichever segment the first was', () => {
    fill(CURSORS_BETWEEN_COUNTS - 2)
    hit()
    clock += SECOND
    hit({ address: '203.0.113.10' })
    clock += SECOND
    hit()
    hit({ address: '203.0.113.10' })
    expect(segments()).toHaveLength(2)
    expect(eventsOf(MESSAGE).map(({ count }) => count)).toEqual([2, 2])
  })

  it('sees what came near in an earlier segment', () => {
    fill(CURSORS_BETWEEN_COUNTS - 2)
    hit({ method: 'HEAD', userAgent: FIREFOX })
    fill(1)
    clock += 20 * SECOND
    hit({ userAgent: FIREFOX })
    expect(segments()).toHaveLength(2)
    expect(eventsOf(MESSAGE).map(({ verdict }) => verdict.by)).not.toContain('recipient')
  })

  it('sees it too where what began the newest segment came long before, and was set aside', () => {
    fill(CURSORS_BETWEEN_COUNTS - 2)
    hit({ method: 'HEAD', userAgent: FIREFOX })
    hit({ message: mail(MAILS + 1), at: clock - 3 * HOUR })
    clock += 20 * SECOND
    hit({ userAgent: FIREFOX })
    expect(segments()).toHaveLength(2)
    expect(eventsOf(MESSAGE).map(({ verdict }) => verdict.by)).not.toContain('recipient')
  })

  it('has no more segments for a reader who comes again without end', () => {
    fill(10)
    const again = Array.from({ length: 2 * CURSORS_BETWEEN_COUNTS }, () => () => hit())
    expect(sql.each(again).size).toBe(0)
    fill(10)
    expect(eventsOf(MESSAGE)).toMatchObject([{ count: again.length }])
    expect(segments()).toEqual([0])
    fill(CURSORS_BETWEEN_COUNTS)
    expect(segments()).toHaveLength(2)
  })

  it('keeps no more of an hour than one segment would', () => {
    fill(CURSORS_BETWEEN_COUNTS - 30)
    for (let i = 0; i <= EVENTS_AN_HOUR; i++) hit({ address: `203.0.113.${i}` })
    expect(segments()).toHaveLength(2)
    expect(eventsOf(MESSAGE).map(({ count }) => count)).toEqual([...Array(EVENTS_AN_HOUR - 1).fill(1), 2])
  })

  it('counts, tells and erases what all segments hold of a message', () => {
    hit()
    fill(CURSORS_BETWEEN_COUNTS)
    hit({ userAgent: FIREFOX })
    fill(CURSORS_BETWEEN_COUNTS)
    hit()
    expect(segments()).toHaveLength(3)
    expect(mailbox.fetchesOf(MESSAGE, 1)).toEqual({ opens: 3, clicks: 0, isMore: false })
    const [, second] = eventsOf(MESSAGE)
    mailbox.addView(MESSAGE, second?.at ?? 0)
    expect(eventsOf(MESSAGE).map(({ verdict }) => verdict.by)).toEqual(['recipient', 'recipient', 'sender'])
    mailbox.eraseMessage(MESSAGE)
    expect(eventsOf(MESSAGE)).toEqual([])
  })

  it('forgets the facts of a stopped message in all of them', () => {
    hit()
    fill(CURSORS_BETWEEN_COUNTS)
    hit()
    mailbox.stopTracking(MESSAGE, 1)
    expect(eventsOf(MESSAGE).map(({ facts }) => facts)).toEqual([undefined, undefined])
  })

  it('forgets a segment with the last of its events', () => {
    fill(CURSORS_BETWEEN_COUNTS)
    hit()
    clock += 40 * DAY
    hit()
    mailbox.keepDays(30)
    while (forgetOldReads(sql, clock)) clock += 1
    expect(segments()).toEqual([CURSORS_BETWEEN_COUNTS])
    mailbox.keepDays(1)
    clock += 40 * DAY
    while (forgetOldReads(sql, clock)) clock += 1
    expect(segments()).toEqual([CURSORS_BETWEEN_COUNTS])
    hit()
    expect(eventsOf(MESSAGE)).toHaveLength(1)
  })

  it('sees what came near after all before it was forgotten', () => {
    fill(CURSORS_BETWEEN_COUNTS - 1)
    clock += 40 * DAY
    hit({ method: 'HEAD', userAgent: FIREFOX })
    mailbox.keepDays(30)
    while (forgetOldReads(sql, clock)) clock += 1
    expect(segments()).toEqual([CURSORS_BETWEEN_COUNTS])
    clock += 20 * SECOND
    hit({ userAgent: FIREFOX })
    expect(eventsOf(MESSAGE).map(({ verdict }) => verdict.by)).toEqual(['machine', 'machine'])
  })

  it('leaves nothing in any table but that it was erased', () => {
    fill(CURSORS_BETWEEN_COUNTS)
    mailbox.erase()
    const tables = sql
      .exec(`select name from pragma_table_list where type = 'table' and schema = 'main'`)
      .map(({ name }) => String(name))
      .filter(
        (table) => sql.exec(`select 1 from pragma_table_info(?) where name = 'mailbox'`, table).length > 0,
      )
    expect(tables.filter((table) => sql.exec(`select 1 from ${table} limit 1`).length > 0)).toEqual([
      'erased_mailboxes',
    ])
    expect(tables).toContain('segments')
  })

  it('writes as few pages as a new one', () => {
    const small = make(2)
    fill(4 * CURSORS_BETWEEN_COUNTS)
    fill(2_000, small)
    const pages = [mailbox, small].map((of) => {
      sql.emptyLog()
      fill(1_000, of)
      return statSync(join(folder, 'data.db-wal')).size / 4_096
    })
    const [large = 0, few = 0] = pages
    expect(large).toBeLessThan(1.5 * few)
  })
})

describe('a mailbox of an earlier version', () => {
  it('has one segment with all that it holds, and begins another with what comes', () => {
    const sql = new NodeDatabase(':memory:')
    migrate(sql, 9)
    const id = newMailboxId(new Uint8Array(8))
    sql.exec(
      `insert into mailboxes (mailbox, generation, epoch, renewal_cursor, created_at) values (?, 1, 'epoch', ?, 0)`,
      id,
      CURSORS_BETWEEN_COUNTS,
    )
    sql.exec(
      `insert into events (mailbox, message, at, id, cursor, kind, target, last_at, count, reader, rule, verdict, facts,
         own_rule, judged_by_user)
       with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ?)
       select ?, iif(n = 1, ?, 'another'), ? + n, 'id ' || n, n, 'open', '', ? + n, 1, '', 'browser', '{}', null,
         'browser', 0
       from numbers`,
      CURSORS_BETWEEN_COUNTS,
      id,
      MESSAGE,
      SENT,
      SENT,
    )
    migrate(sql)
    const mailbox = new Mailbox(sql, id, { now: () => SENT + HOUR, random: randomPool() })
    mailbox.record({
      kind: 'open',
      message: MESSAGE,
      generation: 1,
      target: '',
      at: SENT + HOUR,
      method: 'GET',
      address: '203.0.113.9',
    })
    expect(sql.exec('select segment, count(*) as events from events group by segment')).toEqual([
      { segment: 0, events: CURSORS_BETWEEN_COUNTS },
      { segment: CURSORS_BETWEEN_COUNTS + 1, events: 1 },
    ])
    expect(mailbox.fetchesOf(MESSAGE, 1)).toMatchObject({ opens: 2 })
  })
})
