import { describe, expect, it } from 'vitest'
import type { StreamFrame } from '../shared/api.ts'
import type { Event } from '../shared/events.ts'
import { newMessageId } from '../shared/token/index.ts'
import type { MailboxDoor } from './host.ts'
import { Stream, keyOfSubprotocols } from './stream.ts'

const message = newMessageId(0, new Uint8Array(4))
const event = (n: number): Event => ({
  id: `event${n}`,
  cursor: `e.${n}`,
  kind: 'open',
  message,
  at: n,
  count: 1,
  verdict: { by: 'recipient', rule: 'x', why: 'X.', rulesVersion: 1 },
})

/** A mailbox whose events are handed in. */
function mailboxWith(events: Event[]): MailboxDoor {
  return {
    keepSubscription: async () => undefined,
    dropSubscription: async () => undefined,
    hasSubscription: async () => false,
    browserOf: async () => 'a',
    addView: async () => undefined,
    judge: async () => undefined,
    eventsAfter: async (after, limit) => {
      const begin = after ? Number(after.split('.')[1]) : 0
      const found = events.slice(begin, begin + limit)
      return { events: found, cursor: `e.${begin + found.length}` }
    },
  }
}

describe('a stream', () => {
  it('sends everything once and in order, however often and whenever it is told to look', async () => {
    const events: Event[] = []
    const frames: StreamFrame[] = []
    const stream = new Stream(mailboxWith(events), 'e.0', (frame) => frames.push(frame))
    // Every turn of the microtask queue is a moment at which something may happen.
    for (let turns = 0; turns < 12; turns++) {
      events.push(event(events.length + 1))
      const draining = stream.drain()
      for (let turn = 0; turn < turns; turn++) await Promise.resolve()
      events.push(event(events.length + 1))
      await Promise.all([draining, stream.drain()])
    }
    expect(frames.flatMap((frame) => frame.events ?? []).map(({ id }) => id)).toEqual(
      events.map(({ id }) => id),
    )
  })

  it('sends what was missed in pieces of at most 100', async () => {
    const events = Array.from({ length: 250 }, (_, i) => event(i + 1))
    const frames: StreamFrame[] = []
    await new Stream(mailboxWith(events), undefined, (frame) => frames.push(frame)).drain()
    expect(frames.map((frame) => frame.events?.length)).toEqual([100, 100, 50])
  })

  it('says nothing when nothing happened', async () => {
    const frames: StreamFrame[] = []
    await new Stream(mailboxWith([]), 'e.0', (frame) => frames.push(frame)).drain()
    expect(frames).toEqual([])
  })
})

describe('the key among the subprotocols', () => {
  it('is found wherever it stands', () => {
    expect(keyOfSubprotocols(['doublecheck.1', 'doublecheck.key.abc'])).toBe('abc')
    expect(keyOfSubprotocols(['doublecheck.1'])).toBe('')
  })
})
