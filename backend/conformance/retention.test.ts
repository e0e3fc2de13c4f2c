import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { RetentionAnswer } from '../../shared/api.ts'
import type { PairingAnswer } from '../../shared/api.ts'
import { hosts } from './hosts.ts'
import { DAY, SECOND, refusalOf, stageOn } from './stage.ts'

describe.each(hosts)('what is kept on $name', (host) => {
  const stage = stageOn(host)

  it('are the facts of a hit for 30 days, and its verdict for longer', async () => {
    const paired = await stage.pair()
    await stage.open(stage.mail(paired).token)
    await stage.wait(29 * DAY)
    await stage.endpoint.doChores(paired.mailbox)
    expect((await stage.eventsOf(paired)).events[0]?.facts).toBeDefined()
    await stage.wait(2 * DAY)
    await stage.endpoint.doChores(paired.mailbox)
    const [event] = (await stage.eventsOf(paired)).events
    expect(event?.facts).toBeUndefined()
    expect(event?.verdict.by).toBe('recipient')
  })

  it('is a look of the sender’s own for two days: longer than any that is announced late', async () => {
    const paired = await stage.pair()
    const { message, token } = stage.mail(paired)
    await stage.post('/v1/views', { message, ago: 0 }, paired.apiKey)
    await stage.wait(DAY)
    await stage.endpoint.doChores(paired.mailbox)
    await stage.wait(-DAY + 5 * SECOND)
    await stage.open(token)
    expect((await stage.eventsOf(paired)).events).toMatchObject([{ verdict: { by: 'sender' } }])
    await stage.wait(3 * DAY)
    await stage.endpoint.doChores(paired.mailbox)
    await stage.wait(-3 * DAY + 5 * SECOND)
    const other = stage.mail(paired)
    await stage.open(other.token)
    expect((await stage.eventsOf(paired)).events[1]).toMatchObject({ verdict: { by: 'recipient' } })
  })
  it('is for ever what happened, unless the user wants otherwise', async () => {
    const paired = await stage.pair()
    expect(await daysOf(paired)).toBeNull()
    await stage.open(stage.mail(paired).token)
    await stage.wait(400 * DAY)
    await stage.endpoint.doChores(paired.mailbox)
    expect((await stage.eventsOf(paired)).events).toHaveLength(1)
  })

  it('is what happened for as long as the user wants, from then on and of what was before', async () => {
    const paired = await stage.pair()
    const old = stage.mail(paired)
    await stage.open(old.token)
    await stage.put(`/v1/messages/${old.message}`, { title: 'An offer' }, paired.apiKey)
    await stage.wait(29 * DAY)
    const later = stage.mail(paired)
    await stage.open(later.token)
    await stage.wait(2 * DAY)
    await stage.put('/v1/retention', { days: 30 }, paired.apiKey)
    await stage.endpoint.doChores(paired.mailbox)
    expect(await daysOf(paired)).toBe(30)
    expect(await stage.messagesOf(paired)).toEqual([later.message])
    expect((await stage.exportOf(paired)).messages).toEqual([])
    await stage.wait(30 * DAY)
    await stage.endpoint.doChores(paired.mailbox)
    expect(await stage.messagesOf(paired)).toEqual([])
  })

  it('is a cursor for ever: what comes later is told to who knew what was forgotten', async () => {
    const paired = await stage.pair()
    await stage.open(stage.mail(paired).token)
    const { cursor } = await stage.eventsOf(paired)
    await stage.put('/v1/retention', { days: 30 }, paired.apiKey)
    await stage.wait(31 * DAY)
    await stage.endpoint.doChores(paired.mailbox)
    expect(await stage.messagesOf(paired)).toEqual([])
    const { message, token } = stage.mail(paired)
    await stage.open(token)
    expect((await stage.eventsOf(paired, cursor)).events).toMatchObject([{ message }])
  })

  it('is that a message was erased, or is muted, for ever', async () => {
    const paired = await stage.pair()
    const [gone, muted] = [stage.mail(paired), stage.mail(paired)]
    await stage.erase(paired, gone.message)
    await stage.put(`/v1/messages/${muted.message}`, { title: 'An offer', muted: true }, paired.apiKey)
    await stage.put('/v1/retention', { days: 30 }, paired.apiKey)
    await stage.wait(40 * DAY)
    await stage.endpoint.doChores(paired.mailbox)
    await stage.open(gone.token)
    expect(await stage.messagesOf(paired)).toEqual([])
    const { messages, erased, keptDays } = await stage.exportOf(paired)
    expect([messages, erased, keptDays]).toEqual([
      [{ message: muted.message, muted: true, answered: false }],
      [gone.message],
      30,
    ])
  })

  it('may be for ever again', async () => {
    const paired = await stage.pair()
    await stage.open(stage.mail(paired).token)
    await stage.put('/v1/retention', { days: 365 }, paired.apiKey)
    await stage.put('/v1/retention', { days: null }, paired.apiKey)
    await stage.wait(400 * DAY)
    await stage.endpoint.doChores(paired.mailbox)
    expect(await stage.messagesOf(paired)).toHaveLength(1)
  })

  it.each([{}, { days: 7 }, { days: '30' }, { days: -1 }])('is not %j', async (body) => {
    const paired = await stage.pair()
    const refused = await stage.put('/v1/retention', body, paired.apiKey)
    expect(await refusalOf(refused)).toEqual({ status: 400, code: 'bad-request' })
  })

  const daysOf = async ({ apiKey }: PairingAnswer) => {
    const answer = await stage.ask('/v1/retention', { key: apiKey })
    return v.parse(RetentionAnswer, await answer.json()).days
  }
})
