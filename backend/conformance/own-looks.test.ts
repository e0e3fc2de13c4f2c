import { describe, expect, it } from 'vitest'
import { hosts } from './hosts.ts'
import { SECOND, THUNDERBIRD, refusalOf, stageOn } from './stage.ts'

describe.each(hosts)('the sender’s own looks on $name', (host) => {
  const stage = stageOn(host)

  it.each([
    ['just before the fetch', 2_000, 0],
    ['just after the fetch, announced late', -4_000, 60_000],
  ])('%s make it the sender’s', async (_, lookBeforeFetch, late) => {
    const paired = await stage.pair()
    const { message, token } = stage.mail(paired)
    const look = stage.now - lookBeforeFetch
    await stage.open(token)
    await stage.wait(Math.max(stage.now, look) + late - stage.now)
    const announced = await stage.post('/v1/views', { message, ago: stage.now - look }, paired.apiKey)
    expect(announced.status).toBe(200)
    expect((await stage.eventsOf(paired)).events).toMatchObject([
      { verdict: { by: 'sender', rule: 'own-view' }, facts: { sinceOwnView: lookBeforeFetch } },
    ])
  })

  it('do not touch a fetch that came a minute later, nor one by another program', async () => {
    const paired = await stage.pair()
    const { message, token } = stage.mail(paired)
    await stage.post('/v1/views', { message, ago: 0 }, paired.apiKey)
    await stage.open(token, THUNDERBIRD)
    await stage.wait(60 * SECOND)
    await stage.open(token)
    const by = (await stage.eventsOf(paired)).events.map((event) => event.verdict.by)
    expect(by).toEqual(['recipient', 'recipient'])
  })

  it('can be claimed afterwards: "that was me", for good', async () => {
    const paired = await stage.pair()
    const { message, token } = stage.mail(paired)
    await stage.open(token)
    const { events, cursor } = await stage.eventsOf(paired)
    const id = events[0]?.id ?? ''
    const thatWasMe = { by: 'sender', rule: 'that-was-me' }
    expect((await stage.judge(paired, id, thatWasMe)).status).toBe(200)
    expect((await stage.eventsOf(paired, cursor)).events).toMatchObject([{ id, verdict: thatWasMe }])
    await stage.post('/v1/views', { message, ago: 30_000 }, paired.apiKey)
    expect((await stage.eventsOf(paired)).events[0]?.verdict.rule).toBe('that-was-me')
  })

  it('said twice are told once', async () => {
    const paired = await stage.pair()
    const { token, message } = stage.mail(paired)
    await stage.open(token)
    const [event] = (await stage.eventsOf(paired)).events
    const id = event?.id ?? ''
    await stage.judge(paired, id, { by: 'sender', rule: 'that-was-me' })
    const { cursor } = await stage.eventsOf(paired)
    await stage.judge(paired, id, { by: 'sender', rule: 'that-was-me' })
    await stage.post('/v1/views', { message, ago: 0 }, paired.apiKey)
    expect((await stage.eventsOf(paired, cursor)).events).toEqual([])
  })

  it('are refused with a reason where there is nothing to judge, or nothing that may be said', async () => {
    const paired = await stage.pair()
    await stage.open(stage.mail(paired).token)
    const [event] = (await stage.eventsOf(paired)).events
    const id = event?.id ?? ''
    const refused = async (of: string, body: unknown) => await refusalOf(await stage.judge(paired, of, body))
    expect(await refused('unknown', { by: 'sender', rule: 'that-was-me' })).toEqual({
      status: 404,
      code: 'no-such-event',
    })
    expect(await refused(id, { by: 'recipient', rule: 'that-was-me' })).toEqual({
      status: 400,
      code: 'no-such-judgement',
    })
    expect(await refused(id, { by: 'nobody', rule: 'x' })).toEqual({ status: 400, code: 'bad-request' })
  })

  it.each([
    ['no message', { ago: 0 }],
    ['a message in another spelling', { message: 'x', ago: 0 }],
    ['a look in the future', { message: 'AAAAAAAAAAAAAA', ago: -1 }],
    ['a look of long ago', { message: 'AAAAAAAAAAAAAA', ago: 86_400_001 }],
  ])('are refused with %s', async (_, body) => {
    const { apiKey } = await stage.pair()
    const answer = await stage.post('/v1/views', body, apiKey)
    expect(await refusalOf(answer)).toEqual({ status: 400, code: 'bad-request' })
  })
})
