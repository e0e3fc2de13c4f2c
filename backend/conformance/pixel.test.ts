import { base64urlnopad } from '@scure/base'
import { describe, expect, it } from 'vitest'
import { hosts } from './hosts.ts'
import { DAY, GOOGLE, SECOND, THUNDERBIRD, stageOn } from './stage.ts'

const HEADERS = {
  'access-control-allow-origin': '*',
  'cache-control': 'no-cache, no-store, must-revalidate, private, max-age=0',
  'content-length': '43',
  'content-type': 'image/gif',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
}
// What the client itself asked of the connection decides these.
const CONNECTION_HEADERS = ['connection', 'keep-alive', 'date']

async function shapeOf(answer: Response): Promise<object> {
  const headers = [...answer.headers].filter(([name]) => !CONNECTION_HEADERS.includes(name))
  const body = base64urlnopad.encode(new Uint8Array(await answer.arrayBuffer()))
  return { status: answer.status, headers: Object.fromEntries(headers), body }
}

describe.each(hosts)('the pixel on $name', (host) => {
  const stage = stageOn(host)

  it('is stored before it is answered, over a restart too', async () => {
    const paired = await stage.pair()
    const { message, token } = stage.mail(paired, stage.now)
    await stage.wait(60 * SECOND)
    const answer = await stage.open(token)
    expect(new Uint8Array(await answer.arrayBuffer())).toHaveLength(43)
    await stage.restart()
    const { events } = await stage.eventsOf(paired)
    expect(events).toEqual([
      {
        id: expect.stringMatching(/^[\w-]{28}$/),
        cursor: expect.stringMatching(/^[\w-]+\.1$/),
        kind: 'open',
        message,
        at: stage.now,
        count: 1,
        verdict: expect.objectContaining({ by: 'recipient', rule: 'google-image-proxy' }),
        facts: expect.objectContaining({ method: 'GET', userAgent: GOOGLE, sinceSending: 60_000 }),
      },
    ])
  })

  it('is the same answer for every token, path and method, and only a true token is stored', async () => {
    const paired = await stage.pair()
    const { token } = stage.mail(paired)
    const stranger = stage.mail({ ...paired, pixelKey: base64urlnopad.encode(new Uint8Array(32)) }).token
    const flipped = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')
    const truth = await shapeOf(await stage.open(token))
    expect(truth).toEqual({
      status: 200,
      headers: HEADERS,
      body: 'R0lGODlhAQABAIAAAAAAAP___yH5BAEAAAAALAAAAAABAAEAAAICRAEAOw',
    })
    const long = 'x'.repeat(2_000)
    for (const text of [stranger, flipped, token.slice(1), `${token}A`, '', '..%2fv1/events', '%00', long]) {
      expect(await shapeOf(await stage.open(text)), text).toEqual(truth)
    }
    expect(await shapeOf(await stage.open(flipped, GOOGLE, { method: 'POST' }))).toEqual(truth)
    const head = await stage.open(flipped, GOOGLE, { method: 'HEAD' })
    expect(await shapeOf(head)).toEqual({ ...truth, body: '' })
    expect((await stage.eventsOf(paired)).events).toHaveLength(1)
  })

  it('may carry a query that a proxy added', async () => {
    const paired = await stage.pair()
    const { token } = stage.mail(paired)
    await stage.ask(`/p/${token}.gif?cache=1`)
    expect((await stage.eventsOf(paired)).events).toHaveLength(1)
  })

  it('counts repeats of one reader within ten seconds as one open, told again under a new cursor', async () => {
    const paired = await stage.pair()
    const { token } = stage.mail(paired)
    await stage.open(token, THUNDERBIRD)
    const first = await stage.eventsOf(paired)
    await stage.wait(9 * SECOND)
    await stage.open(token, THUNDERBIRD)
    await stage.wait(9 * SECOND)
    await stage.open(token, THUNDERBIRD)
    const changed = await stage.eventsOf(paired, first.cursor)
    expect(changed.events).toMatchObject([{ id: first.events[0]?.id, count: 3 }])
    await stage.wait(10 * SECOND)
    await stage.open(token, THUNDERBIRD)
    expect((await stage.eventsOf(paired)).events).toMatchObject([{ count: 3 }, { count: 1 }])
  })

  it('keeps different readers apart', async () => {
    const paired = await stage.pair()
    const { token } = stage.mail(paired)
    await stage.open(token, THUNDERBIRD)
    await stage.open(token, GOOGLE)
    expect((await stage.eventsOf(paired)).events).toHaveLength(2)
  })

  it('bounds what one message can store in an hour, and loses no count', async () => {
    const paired = await stage.pair()
    const { token } = stage.mail(paired)
    for (let i = 0; i < 70; i++) await stage.open(token, `Mozilla/5.0 (reader ${i})`)
    const { events } = await stage.eventsOf(paired)
    expect(events).toHaveLength(60)
    expect(events.reduce((sum, event) => sum + event.count, 0)).toBe(70)
  })

  it('counts a reader whom a flood of machines came before', async () => {
    const paired = await stage.pair()
    const { token } = stage.mail(paired)
    for (let i = 0; i < 70; i++) await stage.open(token, `curl/${i}`)
    await stage.open(token)
    const by = (await stage.eventsOf(paired)).events.map((event) => event.verdict.by)
    expect(by.filter((one) => one === 'recipient')).toHaveLength(1)
  })

  it('is judged: HEAD and prefetch are machines', async () => {
    const paired = await stage.pair()
    const { token } = stage.mail(paired)
    await stage.open(token, THUNDERBIRD, { method: 'HEAD' })
    await stage.open(token, THUNDERBIRD, { headers: { 'sec-purpose': 'prefetch;prerender' } })
    const rules = (await stage.eventsOf(paired)).events.map((event) => [event.verdict.by, event.verdict.rule])
    expect(rules).toEqual([
      ['machine', 'head-request'],
      ['machine', 'prefetch-header'],
    ])
  })

  it('is no certain reader’s long before the mail was to be delivered', async () => {
    const paired = await stage.pair()
    await stage.open(stage.mail(paired, stage.now + DAY).token)
    expect((await stage.eventsOf(paired)).events).toMatchObject([
      { verdict: { by: 'unsure', rule: 'before-delivery' }, facts: { sinceSending: -DAY } },
    ])
  })

  it('of a mailbox that was never made stores nothing, although its key may be a true one', async () => {
    const paired = await stage.pair()
    const { token } = stage.mail({ ...paired, generation: 2 })
    await stage.open(token)
    expect((await stage.eventsOf(paired)).events).toEqual([])
  })

  it('stores each of many that come at once, once', async () => {
    const pairings = [await stage.pair(), await stage.pair()]
    const tokens = pairings.flatMap((paired) => Array.from({ length: 40 }, () => stage.mail(paired).token))
    await Promise.all(tokens.map(async (token) => await stage.open(token)))
    for (const paired of pairings) {
      const { events } = await stage.eventsOf(paired)
      expect(new Set(events.map(({ message }) => message)).size).toBe(40)
      expect(events.map(({ count }) => count)).toEqual(events.map(() => 1))
      const numbers = events.map(({ cursor }) => Number(cursor.split('.')[1]))
      expect(numbers).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
    }
  })
})
