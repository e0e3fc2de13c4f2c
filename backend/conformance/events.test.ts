import { describe, expect, it } from 'vitest'
import { hosts } from './hosts.ts'
import { refusalOf, stageOn } from './stage.ts'

describe.each(hosts)('the events on $name', (host) => {
  const stage = stageOn(host)

  it('come in pieces, in order, from any cursor', async () => {
    const paired = await stage.pair()
    for (let i = 0; i < 5; i++) await stage.open(stage.mail(paired).token)
    const { events } = await stage.eventsOf(paired)
    expect(events).toHaveLength(5)
    for (const [i, { cursor }] of events.entries()) {
      expect((await stage.eventsOf(paired, cursor)).events).toEqual(events.slice(i + 1))
    }
    const first = await stage.eventsOf(paired, '', 2)
    const second = await stage.eventsOf(paired, first.cursor, 2)
    const third = await stage.eventsOf(paired, second.cursor, 2)
    expect([...first.events, ...second.events, ...third.events]).toEqual(events)
  })

  it('go on from the same cursor after a restart', async () => {
    const paired = await stage.pair()
    await stage.open(stage.mail(paired).token)
    const { cursor } = await stage.eventsOf(paired)
    await stage.restart()
    expect((await stage.eventsOf(paired, cursor)).events).toEqual([])
    const { message, token } = stage.mail(paired)
    await stage.open(token)
    expect((await stage.eventsOf(paired, cursor)).events).toMatchObject([{ message }])
  })

  it.each([
    [
      'beyond the last: the endpoint was restored from a backup',
      (cursor: string) => cursor.replace(/\d+$/, '99'),
    ],
    ['of another epoch', () => 'elsewhere.99'],
    ['that is none', () => '%00nonsense'],
    ['beyond all bounds', () => 'x'.repeat(4_000)],
  ])('start again for a cursor %s', async (_, spoil) => {
    const paired = await stage.pair()
    await stage.open(stage.mail(paired).token)
    const { cursor } = await stage.eventsOf(paired)
    expect((await stage.eventsOf(paired, spoil(cursor))).events).toHaveLength(1)
  })

  it.each(['0', '-1', '1.5', 'many'])('are not given for a limit of %s', async (limit) => {
    const { apiKey } = await stage.pair()
    const answer = await stage.ask(`/v1/events?limit=${limit}`, { key: apiKey })
    expect(await refusalOf(answer)).toEqual({ status: 400, code: 'bad-request' })
  })

  it('of one mailbox are closed to another’s key, and to none', async () => {
    const paired = await stage.pair()
    const other = await stage.pair()
    await stage.open(stage.mail(paired).token)
    expect((await stage.eventsOf(other)).events).toEqual([])
    const forged = paired.mailbox + other.apiKey.slice(11)
    const unknown = `AAAAAAAAAAA${other.apiKey.slice(11)}`
    for (const authorization of [
      '',
      'Bearer',
      'Bearer x',
      `Basic ${paired.apiKey}`,
      `Bearer ${forged}`,
      `Bearer ${unknown}`,
    ]) {
      const answer = await stage.ask('/v1/events', { headers: { authorization } })
      expect(await refusalOf(answer), authorization).toEqual({ status: 401, code: 'wrong-key' })
    }
  })

  it('are closed for writing too', async () => {
    const { mailbox } = await stage.pair()
    const key = `${mailbox}.${'A'.repeat(43)}`
    const view = await stage.post('/v1/views', { message: 'AAAAAAAAAAAAAA', ago: 0 }, key)
    expect(await refusalOf(view)).toEqual({ status: 401, code: 'wrong-key' })
    const judgement = await stage.ask('/v1/events/x/judgement', { method: 'PUT', body: '{}', key })
    expect(await refusalOf(judgement)).toEqual({ status: 401, code: 'wrong-key' })
  })

  it('can be asked for from the extension’s own pages, whatever their origin', async () => {
    const asked = await stage.ask('/v1/events', {
      method: 'OPTIONS',
      headers: {
        origin: 'chrome-extension://abc',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      },
    })
    expect(asked.status).toBe(204)
    expect(asked.headers.get('access-control-allow-origin')).toBe('chrome-extension://abc')
    expect(asked.headers.get('access-control-allow-headers')).toContain('authorization')
  })
})
