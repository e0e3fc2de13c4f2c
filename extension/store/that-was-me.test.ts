import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Event } from '../../shared/events.ts'
import { newMessageId } from '../../shared/token/index.ts'
import { judge, judgementByUser } from '../../shared/verdict/index.ts'
import { getSetting, openStore } from './index.ts'
import type { Store } from './index.ts'
import { newestMails } from './lists.ts'
import { keepEvents } from './mails.ts'
import { keepJudgement, nextJudgement, settleJudgement } from './that-was-me.ts'

const NOW = Date.UTC(2026, 10, 23, 9, 0)
const GOOGLE = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'
const facts = { method: 'GET', userAgent: GOOGLE, sinceSending: 3_600_000 }
const event: Event = {
  id: 'a',
  cursor: 'e.1',
  kind: 'open',
  message: newMessageId(NOW, new Uint8Array(4)),
  at: NOW + 3_600_000,
  count: 1,
  verdict: judge(facts),
  facts,
}
const mine = judgementByUser('sender', 'that-was-me')
const asMine: Event = mine ? { ...event, verdict: mine } : event

let store: Store
beforeEach(async () => {
  store = await openStore()
  for (const name of store.objectStoreNames) await store.clear(name)
  await keepEvents(store, [event], 'e.1')
})

const mark = async () => (await newestMails(store, 1))[0]?.status.mark
const rule = async () => (await store.get('events', 'a'))?.verdict.rule
const notices = async () => (await store.getAll('notices')).map(({ id, kind }) => [id, kind])

/** Settles what is next, as the endpoint's answer does. */
async function settleNext(isTaken: boolean): Promise<boolean> {
  const next = await nextJudgement(store)
  return next !== undefined && settleJudgement(store, next, isTaken)
}

describe('“That was me”', () => {
  it('takes mark and notice back at once, and waits to be told', async () => {
    expect(await mark()).toBe('read')
    expect(await keepJudgement(store, 'a', true)).toBe(true)
    expect([await mark(), await rule()]).toEqual(['sent', 'that-was-me'])
    expect(await notices()).toEqual([['a', 'withdrawn']])
    expect(await nextJudgement(store)).toEqual({ event: 'a', wasMe: true, told: event.verdict })
  })

  it('stands above what the endpoint tells meanwhile', async () => {
    await keepJudgement(store, 'a', true)
    await keepEvents(store, [{ ...event, count: 2 }], 'e.2')
    expect(await store.get('events', 'a')).toMatchObject({ count: 2, verdict: { rule: 'that-was-me' } })
    expect(await mark()).toBe('sent')
  })

  it('goes on to hold once the endpoint has taken it, until that says otherwise', async () => {
    await keepJudgement(store, 'a', true)
    expect(await settleNext(true)).toBe(true)
    expect(await nextJudgement(store)).toBeUndefined()
    expect(await mark()).toBe('sent')
    await keepEvents(store, [event], 'e.2')
    expect(await mark()).toBe('read')
  })

  it('that the endpoint does not take gives way to what it told last', async () => {
    await keepJudgement(store, 'a', true)
    const later = { ...event.verdict, rule: 'yahoo-image-proxy' }
    await keepEvents(store, [{ ...event, verdict: later }], 'e.2')
    await settleNext(false)
    expect([await mark(), await rule()]).toEqual(['read', 'yahoo-image-proxy'])
    expect(await getSetting(store, 'judgements')).toEqual([])
  })

  it('of an event that nobody knows is not kept', async () => {
    expect(await keepJudgement(store, 'nobody', true)).toBe(false)
    expect(await nextJudgement(store)).toBeUndefined()
  })
})

describe('“Undo”', () => {
  it('before the endpoint heard the word shows the event as it was, and is told instead', async () => {
    await keepJudgement(store, 'a', true)
    const first = await nextJudgement(store)
    await keepJudgement(store, 'a', false)
    expect([await mark(), await rule()]).toEqual(['read', 'google-image-proxy'])
    expect(await nextJudgement(store)).toMatchObject({ wasMe: false })
    // The answer to the first word comes late: the last word is still to be told.
    expect(first && (await settleJudgement(store, first, true))).toBe(false)
    expect(await nextJudgement(store)).toMatchObject({ wasMe: false })
  })

  it('afterwards judges by the facts', async () => {
    await keepEvents(store, [asMine], 'e.2')
    await keepJudgement(store, 'a', false)
    expect([await mark(), await rule()]).toEqual(['read', 'google-image-proxy'])
  })

  it('leaves it to the endpoint where the facts were forgotten', async () => {
    const { facts: _, ...forgotten } = asMine
    await keepEvents(store, [forgotten], 'e.2')
    await keepJudgement(store, 'a', false)
    expect(await rule()).toBe('that-was-me')
    expect(await nextJudgement(store)).toMatchObject({ event: 'a', wasMe: false })
  })

  it('that the endpoint does not take gives way to the user’s first word', async () => {
    await keepEvents(store, [asMine], 'e.2')
    await keepJudgement(store, 'a', false)
    await settleNext(false)
    expect([await mark(), await rule()]).toEqual(['sent', 'that-was-me'])
  })
})
