import { describe, expect, it } from 'vitest'
import type { Event } from './events.ts'
import { statusOf } from './status.ts'
import { newMessageId } from './token/index.ts'
import type { By } from './verdict/index.ts'

const message = newMessageId(0, new Uint8Array(4))
const event = (id: string, at: number, by: By, rule = 'x'): Event => ({
  id,
  cursor: `e.${at}`,
  kind: 'open',
  message,
  at,
  count: 1,
  verdict: { by, rule, why: 'X.', rulesVersion: 1 },
})
const click = (id: string, at: number, by: By): Event => ({ ...event(id, at, by), kind: 'link' })

describe('a mail’s status', () => {
  it('is sent without any event', () => {
    expect(statusOf([])).toEqual({ mark: 'sent', reads: 0, clicks: 0 })
  })
  it('stays sent when only machines and the sender fetched', () => {
    expect(statusOf([event('a', 1, 'machine'), event('b', 2, 'sender')]).mark).toBe('sent')
  })
  it('is unsure when nobody else than an undecidable program fetched', () => {
    expect(statusOf([event('a', 1, 'machine'), event('b', 2, 'unsure')]).mark).toBe('unsure')
  })
  it('is read, with its first and last read, in whatever order events come', () => {
    const events = [event('b', 20, 'recipient'), event('c', 5, 'machine'), event('a', 10, 'recipient')]
    const read = { mark: 'read', reads: 2, clicks: 0, firstRead: 10, lastRead: 20, firstReadEvent: 'a' }
    expect(statusOf(events)).toEqual(read)
    expect(statusOf(events.toReversed())).toEqual(read)
  })
  it('counts an event that came twice once, in its last form', () => {
    expect(statusOf([event('a', 1, 'recipient'), event('a', 1, 'recipient')]).reads).toBe(1)
    expect(statusOf([event('a', 1, 'recipient'), event('a', 1, 'sender')]).mark).toBe('sent')
  })
  it('is read by a click on a link alone, which is no open', () => {
    expect(statusOf([click('a', 7, 'recipient'), event('b', 3, 'unsure')])).toEqual({
      mark: 'read',
      reads: 0,
      clicks: 1,
      firstRead: 7,
      lastRead: 7,
      firstReadEvent: 'a',
    })
    expect(statusOf([click('a', 7, 'machine'), click('b', 8, 'unsure')])).toMatchObject({
      mark: 'unsure',
      clicks: 0,
    })
  })
  it('spans opens and clicks', () => {
    const events = [click('c', 30, 'recipient'), event('a', 10, 'recipient'), event('b', 20, 'recipient')]
    expect(statusOf(events)).toMatchObject({ reads: 2, clicks: 1, firstRead: 10, lastRead: 30 })
  })
  it('is read once a recipient answered, whatever was fetched, and counts no open for it', () => {
    expect(statusOf([event('a', 1, 'machine')], 50)).toEqual({
      mark: 'read',
      reads: 0,
      clicks: 0,
      replied: 50,
    })
    expect(statusOf([event('a', 1, 'recipient')], 50)).toMatchObject({ reads: 1, firstRead: 1, replied: 50 })
  })
  it('names what cannot be told where it is of one kind only', () => {
    const apple = [event('a', 1, 'unsure', 'apple-privacy'), event('b', 2, 'unsure', 'apple-privacy')]
    expect(statusOf(apple).unsureRule).toBe('apple-privacy')
    expect(statusOf([...apple, event('c', 3, 'unsure', 'soon')]).unsureRule).toBeUndefined()
    expect(statusOf([...apple, event('c', 3, 'recipient')]).unsureRule).toBeUndefined()
  })
})
