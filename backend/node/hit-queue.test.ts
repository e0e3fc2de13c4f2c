import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newMailboxId, newMessageId } from '../../shared/token/index.ts'
import type { Hit } from '../mailbox/index.ts'
import { HitQueue, MOST_WAITING, PATIENCE_MS } from './hit-queue.ts'
import type { HitOfMailbox } from './storage-calls.ts'

const mailbox = newMailboxId(new Uint8Array(8))
const hit: Hit = {
  kind: 'open',
  message: newMessageId(0, new Uint8Array(4)),
  generation: 1,
  target: '',
  at: 0,
  method: 'GET',
  address: '',
}

let handedOver: (readonly HitOfMailbox[])[]
let lost: [count: number, reason: string][]
let answered: number[]
let queue: HitQueue
const add = (name: number) => queue.add(mailbox, hit, () => answered.push(name))

beforeEach(() => {
  vi.useFakeTimers()
  handedOver = []
  lost = []
  answered = []
  queue = new HitQueue(
    { keep: (hits) => handedOver.push(hits) > 0 },
    (count, reason) => lost.push([count, reason]),
    Date.now,
  )
})
afterEach(() => void vi.useRealTimers())

describe('the image', () => {
  it('waits for the disk; hits of one turn go there together', () => {
    for (const name of [1, 2, 3]) add(name)
    vi.advanceTimersByTime(1)
    add(4)
    vi.advanceTimersByTime(1)
    expect(handedOver.map((hits) => hits.length)).toEqual([3, 1])
    expect(answered).toEqual([])
    queue.settle(3)
    expect(answered).toEqual([1, 2, 3])
    queue.settle(1)
    expect([answered, lost]).toEqual([[1, 2, 3, 4], []])
    expect(queue.counts).toEqual({ stored: 4, lost: 0 })
  })

  it('goes out when the disk refuses, and only that is lost', () => {
    add(1)
    vi.advanceTimersByTime(1)
    add(2)
    vi.advanceTimersByTime(1)
    queue.settle(1, 'full')
    queue.settle(1)
    expect(answered).toEqual([1, 2])
    expect(lost).toEqual([[1, 'full']])
    expect(queue.counts).toEqual({ stored: 1, lost: 1 })
  })

  it('goes out two seconds after its own request, once', () => {
    add(1)
    vi.advanceTimersByTime(1_000)
    add(2)
    vi.advanceTimersByTime(PATIENCE_MS - 1_000)
    expect(answered).toEqual([1])
    vi.advanceTimersByTime(999)
    expect(answered).toEqual([1])
    vi.advanceTimersByTime(1)
    expect(answered).toEqual([1, 2])
    queue.settle(2, 'full')
    expect([answered, queue.counts]).toEqual([[1, 2], { stored: 0, lost: 2 }])
  })

  it('goes out when the storage dies', () => {
    for (const name of [1, 2]) add(name)
    queue.abandon('dead')
    expect([answered, lost]).toEqual([[1, 2], [[2, 'dead']]])
    vi.advanceTimersByTime(PATIENCE_MS)
    expect([answered, handedOver]).toEqual([[1, 2], []])
  })

  it('goes out at once when too many wait', () => {
    for (let i = 0; i < MOST_WAITING; i++) add(i)
    expect(answered).toEqual([])
    add(-1)
    expect(answered).toEqual([-1])
    expect(queue.counts.lost).toBe(1)
    queue.settle(MOST_WAITING)
    expect(answered).toHaveLength(MOST_WAITING + 1)
  })

  it('is let go of once it went out, while others still wait', async () => {
    const passing = () => {
      const answer = () => void answered.push(1)
      queue.add(mailbox, hit, answer)
      return new WeakRef(answer)
    }
    const answer = passing()
    add(2)
    queue.settle(1)
    vi.useRealTimers()
    // What was looked at in a turn is kept until the turn is over.
    await new Promise((resolve) => setImmediate(resolve))
    setFlagsFromString('--expose-gc')
    runInNewContext('gc()')
    expect([answered, answer.deref()]).toEqual([[1], undefined])
  })
})
