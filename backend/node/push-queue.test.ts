import { beforeEach, describe, expect, it } from 'vitest'
import { newMailboxId, newMessageId } from '../../shared/token/index.ts'
import { Mailbox } from '../mailbox/index.ts'
import { migrate } from '../migrations.ts'
import {
  hasSubscription,
  keepSubscription,
  nextPushDue,
  settlePush,
  takeDuePushes,
  wantPushes,
} from '../push/queue.ts'
import type { DuePush } from '../push/queue.ts'
import { PUSH_LEASE_MS, PUSH_TRIES } from '../push/timing.ts'
import { NodeDatabase } from './database.ts'

const START = Date.UTC(2026, 10, 24, 9, 0)
const SUBSCRIPTION = { endpoint: 'https://push.example.org/1', p256dh: 'p', auth: 'a' }

let now = START
let database: NodeDatabase
let mailbox: Mailbox
let browser = ''

beforeEach(() => {
  now = START
  database = new NodeDatabase(':memory:')
  migrate(database)
  mailbox = new Mailbox(database, newMailboxId(new Uint8Array(8)), {
    now: () => now,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  })
  mailbox.create()
  browser = 'browser-one-'
  mailbox.addBrowser({ id: browser, keyHash: new Uint8Array(32), name: '' })
  keepSubscription(mailbox, browser, SUBSCRIPTION)
})

/** Something happens in the mailbox. */
function news(listening: string[] = []): void {
  mailbox.eraseMessage(newMessageId(START, crypto.getRandomValues(new Uint8Array(4))))
  wantPushes(mailbox, listening)
}

const take = (limit = 10) => takeDuePushes(database, now, limit)
const settle = (pushes: DuePush[], ...[outcome]: [Parameters<typeof settlePush>[2]]) => {
  for (const push of pushes) settlePush(database, push, outcome, now)
}

describe('the queue of pushes', () => {
  it('has one push for a browser that does not listen, however much happens', () => {
    news()
    news()
    expect(take()).toMatchObject([{ ...SUBSCRIPTION, browser, mailbox: mailbox.id }])
    expect(take()).toEqual([])
  })

  it('has none for a browser that listens, nor where nothing happened', () => {
    news([browser])
    expect(nextPushDue(database)).toBeUndefined()
    keepSubscription(mailbox, browser, SUBSCRIPTION)
    wantPushes(mailbox, [])
    expect(nextPushDue(database)).toBeUndefined()
  })

  it('wakes a browser at most every ten seconds', () => {
    news()
    settle(take(), { kind: 'delivered' })
    now += 4_000
    news()
    expect(nextPushDue(database)).toBe(START + 10_000)
    expect(take()).toEqual([])
    now += 6_000
    expect(take()).toHaveLength(1)
  })

  it('wakes again for what happened while a push was on its way', () => {
    news()
    const onTheWay = take()
    news()
    settle(onTheWay, { kind: 'delivered' })
    expect(nextPushDue(database)).toBe(START + 10_000)
    now += 10_000
    settle(take(), { kind: 'delivered' })
    expect(nextPushDue(database)).toBeUndefined()
  })

  it('sends again what was never settled', () => {
    news()
    take()
    now += PUSH_LEASE_MS - 1
    expect(take()).toEqual([])
    now += 1
    expect(take()).toHaveLength(1)
  })

  it('tries a bounded number of times, and begins anew with the next news', () => {
    news()
    for (let tries = 0; tries < PUSH_TRIES; tries++) {
      now = nextPushDue(database) ?? NaN
      const pushes = take()
      expect(pushes).toHaveLength(1)
      settle(pushes, { kind: 'failed' })
    }
    expect(nextPushDue(database)).toBeUndefined()
    news()
    expect(nextPushDue(database)).toBe(now + 10_000)
  })

  it('forgets a subscription that has ended, but not the one that took its place', () => {
    news()
    const old = take()
    keepSubscription(mailbox, browser, { ...SUBSCRIPTION, endpoint: 'https://push.example.org/2' })
    settle(old, { kind: 'gone' })
    expect(hasSubscription(mailbox, browser)).toBe(true)
    news()
    settle(take(), { kind: 'gone' })
    expect(hasSubscription(mailbox, browser)).toBe(false)
    expect(nextPushDue(database)).toBeUndefined()
  })

  it('asks no service again for a push that it refused', () => {
    news()
    settle(take(), { kind: 'refused' })
    expect(nextPushDue(database)).toBeUndefined()
    expect(hasSubscription(mailbox, browser)).toBe(true)
  })

  it('takes back a push that a browser did not need, and wakes it at once the next time', () => {
    news()
    settle(take(), { kind: 'not-needed' })
    expect(nextPushDue(database)).toBeUndefined()
    news()
    expect(nextPushDue(database)).toBe(now)
  })

  it('hands out no more than it is asked for', () => {
    const other = 'browser-two-'
    mailbox.addBrowser({ id: other, keyHash: new Uint8Array(32).fill(1), name: '' })
    keepSubscription(mailbox, other, SUBSCRIPTION)
    news()
    expect(take(1)).toHaveLength(1)
    expect(take(1)).toHaveLength(1)
    expect(take(1)).toHaveLength(0)
  })

  it('forgets a browser that was removed', () => {
    news()
    database.exec('delete from browsers where mailbox = ?', mailbox.id)
    expect(take()).toEqual([])
    expect(hasSubscription(mailbox, browser)).toBe(false)
  })

  it('keeps no subscription of a browser that there is none', () => {
    expect(() => keepSubscription(mailbox, 'nobody', SUBSCRIPTION)).toThrow('FOREIGN KEY')
  })
})
