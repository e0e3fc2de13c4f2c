import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { RULES_VERSION } from '../../shared/verdict/index.ts'
import type { SentMail } from '../sent-mail.ts'
import { DAY, GOOGLE, NOW, SCRIPT, fetchOf, mailTo, verdict } from './given.ts'
import { improvementTold, improvementToTell, settleImprovement } from './improvement.ts'
import { openStore, setSetting } from './index.ts'
import type { Store } from './index.ts'
import { judgeSomeAgain } from './judge-again.ts'
import { newestMails } from './lists.ts'
import { keepEvents, keepSend } from './mails.ts'

let store: Store
beforeEach(async () => {
  store = await openStore()
  for (const name of store.objectStoreNames) await store.clear(name)
})

const OUTLOOK = ['anna@outlook.com', 'boris@hotmail.com']
const keep = (mail: SentMail) => keepSend(store, { step: 'accepted', mail })
const marks = async () => (await newestMails(store, 100)).map(({ status }) => status.mark)
const event = (n = 1) => store.get('events', `event-${n}`)
const notices = () => store.getAll('notices')
const unsure = { by: 'unsure', rule: 'google-proxy-elsewhere' }

describe('an open in Gmail', () => {
  it('of a mail to other services only cannot be told, and is no news', async () => {
    await keep(mailTo(1, OUTLOOK))
    await keepEvents(store, [fetchOf(1, GOOGLE)], 'e.1')
    expect(await marks()).toEqual(['unsure'])
    expect(await notices()).toEqual([])
    expect(await event()).toMatchObject({ verdict: unsure, asTold: { rule: 'google-image-proxy' } })
  })

  it('counts where one recipient may have a mailbox there', async () => {
    await keep(mailTo(1, [...OUTLOOK, 'carla@example.org']))
    await keepEvents(store, [fetchOf(1, GOOGLE)], 'e.1')
    expect(await marks()).toEqual(['read'])
    expect(await event()).not.toHaveProperty('asTold')
  })

  it('does not count for the sender’s own addresses among the recipients', async () => {
    await keep(mailTo(1, [...OUTLOOK, 'Maria@example.com', 'm@example.net'], { from: 'm@example.net' }))
    await keepEvents(store, [fetchOf(1, GOOGLE)], 'e.1')
    expect(await marks()).toEqual(['unsure'])
  })

  it('of a stranger’s mail is judged again once the mail is known, and its notice taken back', async () => {
    await keepEvents(store, [fetchOf(1, GOOGLE)], 'e.1')
    expect(await marks()).toEqual(['read'])
    await keep(mailTo(1, OUTLOOK))
    expect(await marks()).toEqual(['unsure'])
    expect(await notices()).toMatchObject([{ id: 'event-1', kind: 'withdrawn' }])
    expect(await improvementToTell(store)).toBeUndefined()
  })

  it('is told to the endpoint once, however often its event comes', async () => {
    await keep(mailTo(1, OUTLOOK))
    await keepEvents(store, [fetchOf(1, GOOGLE)], 'e.1')
    expect(await store.getAll('elsewhere')).toEqual([{ event: 'event-1' }])
    await store.clear('elsewhere')
    await keepEvents(store, [fetchOf(1, GOOGLE, { count: 2 })], 'e.2')
    expect(await store.getAll('elsewhere')).toEqual([])
    expect(await event()).toMatchObject({ count: 2, verdict: unsure })
  })

  it('is told to the endpoint again where that has forgotten it', async () => {
    await keep(mailTo(1, OUTLOOK))
    await keepEvents(store, [fetchOf(1, GOOGLE)], 'e.1')
    await keepEvents(store, [fetchOf(1, GOOGLE, { verdict: verdict('unsure', unsure.rule) })], 'e.2')
    await store.clear('elsewhere')
    await keepEvents(store, [fetchOf(1, GOOGLE)], 'e.3')
    expect(await store.getAll('elsewhere')).toEqual([{ event: 'event-1' }])
    expect(await marks()).toEqual(['unsure'])
  })

  it('of a mail that waits for its time is no recipient’s, however shortly before', async () => {
    const at = NOW + DAY
    await keep(mailTo(1, ['anna@example.org'], { scheduled: true, sentAt: at + 1 }))
    await keepEvents(store, [fetchOf(1, { ...GOOGLE, sinceSending: -1 }, { at })], 'e.1')
    expect(await event()).toMatchObject({ verdict: { by: 'unsure', rule: 'before-delivery' } })
    expect(await marks()).toEqual(['unsure'])
    await keepEvents(store, [fetchOf(1, GOOGLE, { id: 'event-2', at: at + 1 })], 'e.2')
    expect(await event(2)).toMatchObject({ verdict: { by: 'recipient' } })
  })
})

describe('the endpoint’s verdict', () => {
  it('stands where its rules are newer, and where there are no facts', async () => {
    await keep(mailTo(1, ['anna@example.org']))
    const newer = verdict('machine', 'new-rule', RULES_VERSION + 1)
    await keepEvents(store, [fetchOf(1, GOOGLE, { verdict: newer })], 'e.1')
    expect(await event()).toMatchObject({ verdict: newer })
    const { facts: _, ...without } = fetchOf(1, SCRIPT, { verdict: verdict('recipient', 'old-rule', 1) })
    await keepEvents(store, [without], 'e.2')
    expect(await event()).toMatchObject({ verdict: { rule: 'old-rule' } })
  })

  it('gives way to newer rules here', async () => {
    await keep(mailTo(1, ['anna@example.org']))
    await keepEvents(store, [fetchOf(1, SCRIPT, { verdict: verdict('recipient', 'browser', 1) })], 'e.1')
    expect(await event()).toMatchObject({ verdict: { by: 'machine', rule: 'script' } })
    expect(await marks()).toEqual(['sent'])
    expect(await improvementToTell(store)).toBeUndefined()
  })

  it('stands where its newer rules contradict what the recipients’ domains only refine', async () => {
    await keep(mailTo(1, OUTLOOK))
    const newer = verdict('machine', 'new-rule', RULES_VERSION + 1)
    await keepEvents(store, [fetchOf(1, GOOGLE, { verdict: newer })], 'e.1')
    expect(await event()).toMatchObject({ verdict: newer })
  })

  it('is never changed where it is the user’s own', async () => {
    await keep(mailTo(1, OUTLOOK))
    const own = verdict('sender', 'that-was-me', 1)
    await keepEvents(store, [fetchOf(1, GOOGLE, { verdict: own })], 'e.1')
    expect(await event()).toMatchObject({ verdict: own })
    expect(await store.getAll('elsewhere')).toEqual([])
  })

  it('leaves what this browser made of an event when its facts were forgotten', async () => {
    await keep(mailTo(1, OUTLOOK))
    await keepEvents(store, [fetchOf(1, GOOGLE)], 'e.1')
    const { facts: _, ...without } = fetchOf(1, GOOGLE, { count: 3 })
    await keepEvents(store, [without], 'e.2')
    expect(await event()).toMatchObject({ count: 3, verdict: unsure })
    await keepEvents(store, [{ ...without, verdict: verdict('sender', 'that-was-me') }], 'e.3')
    expect(await event()).toMatchObject({ verdict: { by: 'sender' } })
  })
})

/** As it was kept while older rules were in force. */
async function keepAsBefore(n: number, facts: typeof GOOGLE, by: 'recipient' | 'machine'): Promise<void> {
  await keep(mailTo(n, ['anna@example.org'], { sentAt: NOW + n }))
  const old = { ...fetchOf(n, facts), verdict: verdict(by, 'old-rule', 1) }
  const { facts: _, ...without } = old
  await keepEvents(store, [without], 'e.1')
  await store.put('events', old)
}

async function judgeAll(): Promise<number> {
  let pieces = 1
  while ((await judgeSomeAgain(store)) === 'more') pieces++
  return pieces
}

describe('better rules', () => {
  beforeEach(async () => {
    await keepAsBefore(1, SCRIPT, 'recipient')
    await keepAsBefore(2, SCRIPT, 'recipient')
    await keepAsBefore(3, GOOGLE, 'machine')
    await store.clear('notices')
  })

  it('change marks and notices, and what they changed is told together', async () => {
    await judgeAll()
    expect(await marks()).toEqual(['read', 'sent', 'sent'])
    expect(await notices()).toMatchObject([
      { id: 'event-1', kind: 'withdrawn' },
      { id: 'event-2', kind: 'withdrawn' },
      { id: 'event-3', kind: 'read' },
    ])
    expect(await improvementToTell(store)).toEqual({ version: RULES_VERSION, fell: 2, rose: 1 })
    expect(await improvementTold(store)).toBeUndefined()
  })

  it('are not told before all was judged', async () => {
    const known = { version: RULES_VERSION, isDone: false, upTo: 'maria@example.com msg-a:r1' }
    await setSetting(store, 'judgedAgain', known)
    await keepEvents(store, [fetchOf(1, SCRIPT)], 'e.2')
    expect(await improvementToTell(store)).toBeUndefined()
    await judgeAll()
    expect(await improvementToTell(store)).toMatchObject({ fell: 2, rose: 1 })
  })

  it('are told once, and put away once', async () => {
    await judgeAll()
    await settleImprovement(store, RULES_VERSION, { told: true })
    expect(await improvementToTell(store)).toBeUndefined()
    expect(await improvementTold(store)).toMatchObject({ fell: 2 })
    await settleImprovement(store, RULES_VERSION - 1, { dismissed: true })
    expect(await improvementTold(store)).toMatchObject({ fell: 2 })
    await settleImprovement(store, RULES_VERSION, { dismissed: true })
    expect(await improvementTold(store)).toBeUndefined()
    expect(await judgeSomeAgain(store)).toBe('none')
  })

  it('may be the endpoint’s: those of a later version are told anew', async () => {
    await judgeAll()
    await settleImprovement(store, RULES_VERSION, { told: true, dismissed: true })
    const newer = verdict('machine', 'new-rule', RULES_VERSION + 1)
    await keepEvents(store, [fetchOf(3, GOOGLE, { verdict: newer })], 'e.2')
    expect(await improvementToTell(store)).toEqual({ version: RULES_VERSION + 1, fell: 1, rose: 0 })
  })

  it('are not what the user said, nor a new fetch', async () => {
    await judgeAll()
    await settleImprovement(store, RULES_VERSION, { told: true })
    const own = verdict('sender', 'that-was-me', RULES_VERSION + 1)
    const fresh = fetchOf(1, GOOGLE, { id: 'fresh', verdict: verdict('recipient', 'x', RULES_VERSION + 1) })
    await keepEvents(store, [fetchOf(3, GOOGLE, { verdict: own }), fresh], 'e.2')
    expect(await marks()).toEqual(['sent', 'sent', 'read'])
    expect(await improvementToTell(store)).toBeUndefined()
  })
})

it('stored events are judged again in small pieces, from where it was interrupted', async () => {
  for (let n = 1; n <= 120; n++) await keepAsBefore(n, SCRIPT, 'recipient')
  expect(await judgeSomeAgain(store)).toBe('more')
  expect((await marks()).filter((mark) => mark === 'sent').length).toBeLessThan(100)
  expect(await judgeAll()).toBe(12)
  expect(await improvementToTell(store)).toMatchObject({ fell: 120 })
})
