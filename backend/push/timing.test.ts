import { describe, expect, it } from 'vitest'
import { PUSH_TRIES, outcomeOf, pushDue, retryDue } from './timing.ts'

const now = Date.UTC(2026, 10, 24, 9, 0)

describe('a push', () => {
  it('goes out at once, but not within ten seconds of the last one', () => {
    expect(pushDue(now, 0)).toBe(now)
    expect(pushDue(now, now - 4_000)).toBe(now + 6_000)
  })

  it('that fails is tried again ever later, and then given up', () => {
    const waits = Array.from({ length: PUSH_TRIES }, (_, i) => retryDue(0, i + 1))
    expect(waits).toEqual([30_000, 60_000, 120_000, 240_000, undefined])
  })

  it('is not tried again before its service wants it to be, and given up where that is more than a day', () => {
    expect(retryDue(now, 1, 600_000)).toBe(now + 600_000)
    expect(retryDue(now, 1, 1_000)).toBe(now + 30_000)
    expect(retryDue(now, 1, 86_400_001)).toBeUndefined()
  })
})

describe('a push service’s answer', () => {
  it.each([
    [200, { kind: 'delivered' }],
    [201, { kind: 'delivered' }],
    [404, { kind: 'gone' }],
    [410, { kind: 'gone' }],
    [429, { kind: 'failed' }],
    [500, { kind: 'failed' }],
    [503, { kind: 'failed' }],
    [307, { kind: 'refused' }],
    [400, { kind: 'refused' }],
    [403, { kind: 'refused' }],
    [413, { kind: 'refused' }],
  ])('of %i means %o', (status, outcome) => {
    expect(outcomeOf(status, null, now)).toEqual(outcome)
  })

  it.each([
    ['120', 120_000],
    [new Date(now + 60_000).toUTCString(), 60_000],
    [new Date(now - 60_000).toUTCString(), 0],
  ])('says with "%s" when to come back', (retryAfter, after) => {
    expect(outcomeOf(429, retryAfter, now)).toEqual({ kind: 'failed', after })
  })

  it('that says it in no known way says nothing', () => {
    expect(outcomeOf(503, 'soon', now)).toEqual({ kind: 'failed' })
  })
})
