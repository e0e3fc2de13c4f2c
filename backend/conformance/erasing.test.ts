import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { ErasedAnswer } from '../../shared/api.ts'
import { hosts } from './hosts.ts'
import { DAY, refusalOf, stageOn } from './stage.ts'

describe.each(hosts)('an erased message on $name', (host) => {
  const stage = stageOn(host)

  it('is gone, stays gone, and its pixel stores nothing any more', async () => {
    const first = await stage.pair()
    const [gone, kept] = [stage.mail(first), stage.mail(first)]
    await stage.open(gone.token)
    await stage.open(kept.token)
    expect((await stage.erase(first, gone.message)).status).toBe(200)
    expect((await stage.erase(first, gone.message)).status).toBe(200)
    await stage.open(gone.token)
    await stage.post('/v1/views', { message: gone.message, ago: 0 }, first.apiKey)
    const { events, views } = await stage.exportOf(first)
    expect([events.length, views]).toEqual([1, []])
    await stage.wait(40 * DAY)
    await stage.endpoint.doChores(first.mailbox)
    await stage.restart()
    await stage.open(gone.token)
    const news = await stage.eventsOf(first)
    expect(news.events.map(({ message }) => message)).toEqual([kept.message])
    expect(news.erased).toEqual([gone.message])
  })

  it('is told to every browser, as it happens and from any cursor', async () => {
    const first = await stage.pair()
    const second = await stage.join(first)
    const mails = Array.from({ length: 5 }, () => stage.mail(first))
    for (const { token } of mails) await stage.open(token)
    const { cursor } = await stage.eventsOf(second)
    const stream = stage.listen(second, cursor)
    await stream.next()
    const [one = '', other = ''] = mails.map(({ message }) => message)
    await stage.erase(first, one)
    expect(await stream.next()).toMatchObject({ events: [], erased: [one] })
    await stage.erase(first, other)
    expect(await stream.next()).toMatchObject({ events: [], erased: [other] })
    stream.socket.close()
    // In pieces of two: three events and two erased messages.
    const pieces = [await stage.eventsOf(second, '', 2)]
    for (let i = 0; i < 3; i++) pieces.push(await stage.eventsOf(second, pieces.at(-1)?.cursor, 2))
    expect(pieces.map(({ events, erased = [] }) => [events.length, erased.length])).toEqual([
      [2, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ])
  })

  it('must be one', async () => {
    const refused = await stage.erase(await stage.pair(), 'nonsense')
    expect(await refusalOf(refused)).toEqual({ status: 400, code: 'bad-request' })
  })
})

describe.each(hosts)('an erased mailbox on $name', (host) => {
  const stage = stageOn(host)

  it('is gone with all its keys and codes, its streams end, and its pixels store nothing', async () => {
    const first = await stage.pair()
    const second = await stage.join(first)
    const code = await stage.joinCode(first)
    const { token } = stage.mail(first)
    await stage.open(token)
    const stream = stage.listen(second)
    await stream.next()
    const erased = await stage.ask('/v1/mailbox', { method: 'DELETE', key: first.apiKey })
    expect(erased.status).toBe(200)
    expect(v.parse(ErasedAnswer, await erased.json()).erased).toEqual({
      mails: 1,
      events: 1,
      notes: 0,
      views: 0,
      browsers: 2,
      letters: 0,
      erased: 0,
    })
    await stream.ended()
    for (const { apiKey } of [first, second]) {
      expect((await stage.ask('/v1/events', { key: apiKey })).status).toBe(401)
    }
    expect((await stage.useCode(code)).status).toBe(403)
    expect((await stage.open(token)).status).toBe(200)
  })

  it('leaves the others alone', async () => {
    const [first, other] = [await stage.pair(), await stage.pair()]
    await stage.ask('/v1/mailbox', { method: 'DELETE', key: first.apiKey })
    const { message, token } = stage.mail(other)
    await stage.open(token)
    expect(await stage.messagesOf(other)).toEqual([message])
  })
})
