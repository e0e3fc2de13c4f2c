import { describe, expect, it } from 'vitest'
import type { Event } from './events.ts'
import { statusOf } from './status.ts'
import { newMessageId } from './token/index.ts'
import type { By } from './verdict/index.ts'

const message = newMessageId(0, new Uint8Array(4))
const event = (id: string, at: number, by: By): Event => ({
  id,
  cursor: `e.${at}`,
  kind: 'open',
  message,
  at,
  count: 1,
  verdict: { by, rule: 'x', why: 'X.', rulesVersion: 1 },
})

describe('a mail’s status', () => {
  it('is sent without any event', () => {
    expect(statusOf([])).toEqual({ mark: 'sent', reads: 0 })
  })
  it('stays sent when only machines and the sender fetched', () => {
    expect(statusOf([event('a', 1, 'machine'), event('b', 2, 'sender')]).mark).toBe('sent')
  })
  it('is unsure when nobody else than an undecidable program fetched', () => {
    expect(statusOf([event('a', 1, 'machine'), event('b', 2, 'unsure')]).mark).toBe('unsure')
  })
  it('is read, with its first and last read, in whatever order events come', () => {
    const events = [event('b', 20, 'recipient'), event('c', 5, 'machine'), event('a', 10, 'recipient')]
    const read = { mark: 'read', reads: 2, firstRead: 10, lastRead: 20, firstReadEvent: 'a' }
    expect(statusOf(events)).toEqual(read)
    expect(statusOf(events.toReversed())).toEqual(read)
  })
  it('counts an event that came twice once, in its last form', () => {
    expect(statusOf([event('a', 1, 'recipient'), event('a', 1, 'recipient')]).reads).toBe(1)
    expect(statusOf([event('a', 1, 'recipient'), event('a', 1, 'sender')]).mark).toBe('sent')
  })
})
