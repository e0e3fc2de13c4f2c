import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { BrowsersAnswer, JoinCodeAnswer, PairingAnswer, RemovedAnswer } from '../../shared/api.ts'
import { hosts } from './hosts.ts'
import { DAY, MINUTE, SECOND, refusalOf, stageOn } from './stage.ts'
import type { Stage } from './stage.ts'

const WRONG = 'aaaaa-aaaaa-aaaaa-aaaaa'

async function browsersOf(stage: Stage, { apiKey }: PairingAnswer): Promise<BrowsersAnswer['browsers']> {
  return v.parse(BrowsersAnswer, await (await stage.ask('/v1/browsers', { key: apiKey })).json()).browsers
}

async function remove(stage: Stage, by: PairingAnswer, browser = ''): Promise<Response> {
  return await stage.ask(`/v1/browsers/${browser}`, { method: 'DELETE', key: by.apiKey })
}

describe.each(hosts)('a second browser on $name', (host) => {
  const stage = stageOn(host)

  it('joins by a code that the first one shows, and has a key of its own', async () => {
    const first = await stage.pair()
    const answer = await stage.ask('/v1/browsers', { method: 'POST', key: first.apiKey })
    expect(answer.status).toBe(201)
    const shown = v.parse(JoinCodeAnswer, await answer.json())
    expect(shown.joinCode).toMatch(/^(?:[0-9a-hjkmnp-tv-z]{5}-){3}[0-9a-hjkmnp-tv-z]{5}$/)
    expect(shown.validUntil).toBe(stage.now + 10 * MINUTE)
    const joined = await stage.useCode(shown.joinCode, ' Chrome, Windows ')
    expect(joined.status).toBe(201)
    const second = v.parse(PairingAnswer, await joined.json())
    expect(second).toMatchObject({
      mailbox: first.mailbox,
      generation: 1,
      pixelKey: first.pixelKey,
      publicUrl: first.publicUrl,
    })
    expect(second.apiKey).not.toBe(first.apiKey)
    const { message, token } = stage.mail(first)
    await stage.open(token)
    expect([await stage.messagesOf(first), await stage.messagesOf(second)]).toEqual([[message], [message]])
  })

  it('gets in once by a code, within ten minutes', async () => {
    const first = await stage.pair()
    const code = await stage.joinCode(first)
    const late = await stage.joinCode(first)
    expect((await stage.useCode(code.toUpperCase().replaceAll('-', ''))).status).toBe(201)
    expect(await refusalOf(await stage.useCode(code))).toEqual({ status: 403, code: 'wrong-join-code' })
    await stage.wait(10 * MINUTE)
    expect(await refusalOf(await stage.useCode(late))).toEqual({ status: 403, code: 'wrong-join-code' })
  })

  it('gets in by one of the three newest codes only', async () => {
    const first = await stage.pair()
    const codes: string[] = []
    for (let i = 0; i < 4; i++) {
      codes.push(await stage.joinCode(first))
      await stage.wait(SECOND)
    }
    const statuses: number[] = []
    for (const code of codes) statuses.push((await stage.useCode(code)).status)
    expect(statuses).toEqual([403, 201, 201, 201])
  })

  it('waits after wrong codes, of either kind together', async () => {
    const code = await stage.joinCode(await stage.pair())
    for (let i = 0; i < 3; i++) expect((await stage.useCode(WRONG)).status).toBe(403)
    for (let i = 0; i < 2; i++) {
      expect((await stage.post('/v1/mailboxes', { setupCode: WRONG })).status).toBe(403)
    }
    const refused = await stage.useCode(code)
    expect(refused.headers.get('retry-after')).toBe('1')
    expect(await refusalOf(refused)).toEqual({ status: 429, code: 'too-many-tries' })
    await stage.wait(SECOND)
    expect((await stage.useCode(code)).status).toBe(201)
  })

  it('cannot use a setup code to join, nor a join code to pair', async () => {
    const code = await stage.joinCode(await stage.pair())
    const crossed = await stage.post('/v1/mailboxes', { setupCode: code })
    expect(await refusalOf(crossed)).toEqual({ status: 403, code: 'wrong-setup-code' })
    const { setupCode = '' } = stage.endpoint
    expect(await refusalOf(await stage.useCode(setupCode))).toEqual({ status: 403, code: 'wrong-join-code' })
    await stage.pair(setupCode)
  })

  it('is one of twenty at the most', async () => {
    const first = await stage.pair()
    for (let i = 0; i < 19; i++) await stage.join(first)
    const answer = await stage.useCode(await stage.joinCode(first))
    expect(await refusalOf(answer)).toEqual({ status: 409, code: 'too-many-browsers' })
  })

  it('has a name of at most 60 characters', async () => {
    const code = await stage.joinCode(await stage.pair())
    const answer = await stage.useCode(code, 'x'.repeat(61))
    expect(await refusalOf(answer)).toEqual({ status: 400, code: 'bad-request' })
  })
})

describe.each(hosts)('the list of browsers on $name', (host) => {
  const stage = stageOn(host)

  it('has all of them, when each was last seen, and which one asks', async () => {
    const began = stage.now
    const first = await stage.pair(undefined, 'At home')
    await stage.wait(3 * DAY)
    const second = await stage.join(first)
    await stage.wait(DAY)
    const today = stage.now - (stage.now % DAY)
    expect(await browsersOf(stage, second)).toEqual([
      { id: first.browser, name: 'At home', createdAt: began, lastSeen: today - DAY, current: false },
      { id: second.browser, name: '', createdAt: stage.now - DAY, lastSeen: today, current: true },
    ])
  })

  it('is one mailbox’s own', async () => {
    const first = await stage.pair()
    const stranger = await stage.pair()
    expect(await browsersOf(stage, stranger)).toHaveLength(1)
    const refused = await remove(stage, stranger, first.browser)
    expect(await refusalOf(refused)).toEqual({ status: 404, code: 'no-such-browser' })
    expect(await browsersOf(stage, first)).toHaveLength(1)
  })
})

describe.each(hosts)('a browser that is removed on $name', (host) => {
  const stage = stageOn(host)

  it('is refused, and its stream ends while the others’ go on', async () => {
    const first = await stage.pair()
    const second = await stage.join(first)
    const [kept, ended] = [stage.listen(first), stage.listen(second)]
    await Promise.all([kept.next(), ended.next()])
    const answer = await remove(stage, first, second.browser)
    expect(v.parse(RemovedAnswer, await answer.json()).left).toBe(1)
    await ended.ended()
    for (const path of ['/v1/events', '/v1/browsers', '/v1/key', '/v1/export']) {
      const refused = await refusalOf(await stage.ask(path, { key: second.apiKey }))
      expect(refused, path).toEqual({ status: 401, code: 'wrong-key' })
    }
    await stage.listen(second).closed()
    const { message, token } = stage.mail(first)
    await stage.open(token)
    expect(await kept.nextEvents(1)).toMatchObject([{ message }])
    kept.socket.close()
  })

  it('may remove itself, even as the last one: the mailbox goes on without anybody who reads it', async () => {
    const first = await stage.pair()
    const answer = await remove(stage, first, first.browser)
    expect(v.parse(RemovedAnswer, await answer.json()).left).toBe(0)
    expect((await stage.ask('/v1/events', { key: first.apiKey })).status).toBe(401)
    expect((await stage.open(stage.mail(first).token)).status).toBe(200)
  })
})
