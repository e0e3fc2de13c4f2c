import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { KeyAnswer } from '../../shared/api.ts'
import { hosts } from './hosts.ts'
import { DAY, MINUTE, SECOND, refusalOf, stageOn } from './stage.ts'

describe.each(hosts)('a renewed key on $name', (host) => {
  const stage = stageOn(host)

  it('signs from now on, and every browser hears of it', async () => {
    const first = await stage.pair()
    const second = await stage.join(first)
    const { cursor } = await stage.eventsOf(second)
    const stream = stage.listen(second, cursor)
    await stream.next()
    const renewed = await stage.rotate(first)
    expect(renewed.generation).toBe(2)
    expect(renewed.pixelKey).not.toBe(first.pixelKey)
    expect(await stream.next()).toMatchObject({ events: [], generation: 2 })
    stream.socket.close()
    expect(await stage.eventsOf(second, cursor)).toMatchObject({ events: [], generation: 2 })
    const asked = await stage.ask('/v1/key', { key: second.apiKey })
    const { generation, pixelKey } = v.parse(KeyAnswer, await asked.json())
    expect({ generation, pixelKey }).toEqual({ generation: 2, pixelKey: renewed.pixelKey })
    const { message, token } = stage.mail({ ...first, generation, pixelKey })
    await stage.open(token)
    expect(await stage.messagesOf(second)).toEqual([message])
    expect((await stage.join(first)).generation).toBe(2)
  })

  it('leaves older mails counted, and what the old key signs later, or ten minutes later, uncounted', async () => {
    const first = await stage.pair()
    const before = stage.mail(first, stage.now - 1)
    const renewed = await stage.rotate(first)
    const unaware = stage.mail(first, stage.now + 10 * MINUTE - 1)
    const forged = stage.mail(first, stage.now + 10 * MINUTE)
    await stage.wait(DAY)
    for (const { token } of [before, unaware, forged]) await stage.open(token)
    expect(await stage.messagesOf(first)).toEqual([before.message, unaware.message])
    await stage.open(stage.mail({ ...first, ...renewed, generation: 3 }).token)
    expect(await stage.messagesOf(first)).toHaveLength(2)
  })

  it('is had five times a day at the most', async () => {
    const first = await stage.pair()
    for (let i = 0; i < 5; i++) {
      await stage.rotate(first)
      await stage.wait(SECOND)
    }
    const refused = await stage.ask('/v1/rotation', { method: 'POST', key: first.apiKey })
    expect(refused.headers.get('retry-after')).toBe(String((DAY - 5 * SECOND) / SECOND))
    expect(await refusalOf(refused)).toEqual({ status: 429, code: 'too-many-rotations' })
    await stage.wait(DAY - 5 * SECOND)
    expect((await stage.rotate(first)).generation).toBe(7)
  })

  it('is the 255th at the most', { timeout: 60_000 }, async () => {
    const first = await stage.pair()
    for (let generation = 2; generation <= 255; generation++) {
      await stage.rotate(first)
      await stage.wait(DAY / 5)
    }
    const refused = await stage.ask('/v1/rotation', { method: 'POST', key: first.apiKey })
    expect(await refusalOf(refused)).toEqual({ status: 409, code: 'no-more-keys' })
  })
})
