import { describe, expect, it } from 'vitest'
import { normalSetupCode } from '../../shared/pairing.ts'
import { hosts } from './hosts.ts'
import { SECOND, refusalOf, stageOn } from './stage.ts'

describe.each(hosts)('pairing on $name', (host) => {
  const stage = stageOn(host)
  const guess = async (setupCode = 'aaaaa-aaaaa-aaaaa-aaaaa') =>
    await stage.post('/v1/mailboxes', { setupCode })

  it('gives a mailbox, its keys and the public address for a setup code, once', async () => {
    const { setupCode, publicUrl } = stage.endpoint
    const answer = await guess(setupCode)
    expect(answer.status).toBe(201)
    expect(await answer.json()).toEqual({
      mailbox: expect.stringMatching(/^[\w-]{11}$/),
      generation: 1,
      browser: expect.stringMatching(/^[\w-]{12}$/),
      apiKey: expect.stringMatching(/^[\w-]{11}\.[\w-]{43}$/),
      pixelKey: expect.stringMatching(/^[\w-]{43}$/),
      publicUrl,
      endpoint: { api: 1, publicUrl, now: stage.now },
    })
    expect(await refusalOf(await guess(setupCode))).toEqual({ status: 403, code: 'wrong-setup-code' })
  })

  it('takes the code in capitals and without dashes', async () => {
    const code = normalSetupCode(stage.endpoint.setupCode ?? '').toUpperCase()
    expect((await guess(code)).status).toBe(201)
  })

  it('takes a code that was made while it runs, each for a mailbox of its own', async () => {
    const one = await stage.pair(stage.endpoint.invite())
    const other = await stage.pair(stage.endpoint.invite())
    expect(one.mailbox).not.toBe(other.mailbox)
  })

  it('spends a code once, however many ask at the same time', async () => {
    const { setupCode } = stage.endpoint
    const answers = await Promise.all(Array.from({ length: 5 }, async () => await guess(setupCode)))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 201)).toEqual([201])
  })

  it('makes who guesses wait after five wrong codes, longer each time, and lets them in afterwards', async () => {
    for (let i = 0; i < 5; i++) expect((await guess()).status).toBe(403)
    const refused = await guess()
    expect(refused.headers.get('retry-after')).toBe('1')
    expect(await refusalOf(refused)).toEqual({ status: 429, code: 'too-many-tries' })
    await stage.wait(SECOND)
    expect((await guess()).status).toBe(403)
    expect((await guess()).headers.get('retry-after')).toBe('2')
    await stage.wait(2 * SECOND)
    expect((await guess(stage.endpoint.setupCode)).status).toBe(201)
  })

  it('keeps a code of the owner’s choice spent over a restart', async () => {
    const own = 'my-own-code-0123456789'
    await stage.restart({ setupCode: own })
    expect(stage.endpoint.setupCode).toBe(own)
    await stage.pair(own)
    await stage.restart({ setupCode: own })
    expect(stage.endpoint.setupCode).toBeUndefined()
    expect((await guess(own)).status).toBe(403)
  })

  it('ends a code that an earlier start printed, and keeps one that was asked for', async () => {
    const { setupCode } = stage.endpoint
    const invited = stage.endpoint.invite()
    await stage.restart()
    expect((await guess(setupCode)).status).toBe(403)
    expect((await guess(invited)).status).toBe(201)
  })

  it('makes no more mailboxes than its owner allows; a code that finds no room is not spent', async () => {
    await stage.pair()
    await stage.restart({ mailboxes: 1 })
    const code = stage.endpoint.invite()
    expect(await refusalOf(await guess(code))).toEqual({ status: 403, code: 'endpoint-full' })
    expect(await refusalOf(await guess())).toEqual({ status: 403, code: 'wrong-setup-code' })
    await stage.restart({ mailboxes: 2 })
    expect((await guess(code)).status).toBe(201)
  })

  it.each([
    ['no JSON', 'nonsense'],
    ['another shape', '{"code":"x"}'],
    ['a number', '{"setupCode":5}'],
    ['a code beyond its bounds', JSON.stringify({ setupCode: 'x'.repeat(101) })],
  ])('refuses %s with a reason', async (_, body) => {
    const answer = await stage.ask('/v1/mailboxes', { method: 'POST', body })
    expect(await refusalOf(answer)).toEqual({ status: 400, code: 'bad-request' })
  })

  it('refuses a body beyond its bounds', async () => {
    expect(await refusalOf(await guess('x'.repeat(20_000)))).toEqual({ status: 413, code: 'too-large' })
  })
})
