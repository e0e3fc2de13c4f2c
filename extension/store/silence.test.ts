import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Event } from '../../shared/events.ts'
import { DAY, GOOGLE, NOW, SCRIPT, fetchOf, mailTo } from './given.ts'
import { openStore } from './index.ts'
import type { Store } from './index.ts'
import { newestMails } from './lists.ts'
import { keepEvents, keepSend, withdrawSend } from './mails.ts'
import { silenceOf, silencesOf } from './silence.ts'

const ANNA = 'anna@example.org'
let store: Store
beforeEach(async () => {
  store = await openStore()
  for (const name of store.objectStoreNames) await store.clear(name)
})

/** Sends the `n`th mail, `days` before now. */
async function send(n: number, days: number, to: readonly string[] = [ANNA]): Promise<void> {
  await keepSend(store, { step: 'accepted', mail: mailTo(n, to, { sentAt: NOW - days * DAY }) })
}

const happen = (...events: Event[]) => keepEvents(store, events, 'e.1')

/** Why silence is no sign, of the newest mail. */
async function newest(): Promise<unknown> {
  const [mail] = await newestMails(store, 1)
  return mail && (await silencesOf(store, [mail], NOW)).get(mail.key)
}

async function sendThreeOldOnes(): Promise<void> {
  await send(1, 40)
  await send(2, 30)
  await send(3, 20, ['Anna@Example.org', 'maria@example.com'])
}

describe('silence is no sign', () => {
  const never = { who: ANNA, why: 'never-seen' }

  it('after three older mails to the same person of which nothing was seen', async () => {
    await sendThreeOldOnes()
    expect(await newest()).toBeUndefined()
    await send(4, 0)
    expect(await newest()).toEqual(never)
    await happen(fetchOf(1, SCRIPT))
    expect(await newest()).toEqual(never)
  })

  it('but not while they are young', async () => {
    for (const n of [1, 2, 3, 4]) await send(n, 5 - n)
    expect(await newest()).toBeUndefined()
  })

  it('nor once something was seen of that person, until that is taken back', async () => {
    await sendThreeOldOnes()
    await send(4, 0)
    await happen(fetchOf(2, GOOGLE))
    expect(await newest()).toBeUndefined()
    await happen({ ...fetchOf(2, GOOGLE), verdict: { ...fetchOf(2, SCRIPT).verdict, rulesVersion: 99 } })
    expect(await newest()).toEqual(never)
  })

  it('nor for a mail to several, nor by mails that went to several', async () => {
    await sendThreeOldOnes()
    await send(4, 0, [ANNA, 'boris@example.org'])
    expect(await newest()).toBeUndefined()
    await send(5, -1, ['boris@example.org'])
    expect(await newest()).toBeUndefined()
  })

  it('nor where one of the three was taken back', async () => {
    await sendThreeOldOnes()
    await send(4, 0)
    await withdrawSend(store, { account: 'maria@example.com', messageId: 'msg-a:r2', savedAt: NOW + 1 })
    expect(await newest()).toBeUndefined()
  })
})

describe('a mail scanner before a domain', () => {
  const scan = fetchOf(1, { ...GOOGLE, network: 'gateway', networkOwner: 'Proofpoint' })

  it('makes silence no sign for everybody there, by its name', async () => {
    await send(1, 3)
    await happen(scan)
    await send(2, 0, ['boris@example.org'])
    expect(await newest()).toEqual({ who: 'boris@example.org', why: 'scanner', scanner: 'Proofpoint' })
    await send(3, -1, ['carla@example.net'])
    expect(await newest()).toBeUndefined()
  })

  it('is not learned from a mail to several domains', async () => {
    await send(1, 3, [ANNA, 'carla@example.net'])
    await happen(scan)
    await send(2, 0)
    expect(await newest()).toBeUndefined()
  })

  it('says nothing of a person who was seen through it', async () => {
    await send(1, 3)
    await happen(scan, { ...fetchOf(1, GOOGLE), id: 'read' })
    await send(2, 0)
    expect(await newest()).toBeUndefined()
  })
})

it('is no question for a mail that shows something', () => {
  const status = { mark: 'unsure' as const, reads: 0, clicks: 0 }
  expect(silenceOf({ alone: ANNA, sentAt: NOW, status }, { third: 0, scanner: '' }, NOW)).toBeUndefined()
})
