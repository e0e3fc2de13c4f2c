import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { newMailboxId, newMessageId } from '../../shared/token/index.ts'
import type { MessageId } from '../../shared/token/index.ts'
import { Mailbox } from '../mailbox/index.ts'
import { migrate } from '../migrations.ts'
import { NodeDatabase } from './database.ts'

const NOW = Date.UTC(2026, 10, 23, 9, 0)
const HOUR = 3_600_000

describe('the order of events', () => {
  let mailbox: Mailbox
  let mails = 0

  beforeEach(() => {
    const sql = new NodeDatabase(':memory:')
    migrate(sql)
    const random = (length: number) => new Uint8Array(randomBytes(length))
    mailbox = new Mailbox(sql, newMailboxId(new Uint8Array(8)), { now: () => NOW, random })
    mailbox.create()
  })

  function read(): MessageId {
    const message = newMessageId(NOW - HOUR, Uint8Array.of(0, 0, 0, ++mails))
    mailbox.record({ kind: 'open', message, generation: 1, target: '', at: NOW, method: 'GET', address: '' })
    return message
  }

  const cursor = () => Number(mailbox.eventsAfter('', 100).cursor.split('.')[1])

  it('goes on by one with each', () => {
    expect(cursor()).toBe(0)
    read()
    read()
    expect(cursor()).toBe(2)
  })

  it('gives no number twice, not even the last one’s whose event was erased', () => {
    read()
    const before = mailbox.eventsAfter('', 100).cursor
    const last = read()
    const told = mailbox.eventsAfter('', 100).cursor
    mailbox.eraseMessage(last)
    expect(mailbox.eventsAfter(told, 100)).toMatchObject({ events: [], erased: [last] })
    const next = read()
    expect(mailbox.eventsAfter(told, 100)).toMatchObject({ events: [{ message: next }], erased: [last] })
    expect(mailbox.eventsAfter(before, 100).events).toHaveLength(1)
    expect(cursor()).toBe(4)
  })

  it('has a place for a renewal of the key, too', () => {
    read()
    const told = mailbox.eventsAfter('', 100).cursor
    mailbox.rotate()
    expect(mailbox.eventsAfter(told, 100)).toMatchObject({ events: [], generation: 2 })
    expect(cursor()).toBe(2)
    read()
    expect(cursor()).toBe(3)
  })
})
