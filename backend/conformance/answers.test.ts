import { describe, expect, it } from 'vitest'
import { hosts } from './hosts.ts'
import { refusalOf, stageOn } from './stage.ts'

const EXTENSION = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop'

describe.each(hosts)('answers on $name', (host) => {
  const stage = stageOn(host)
  const from = async (origin: string, path: string, method: string) =>
    await stage.ask(path, {
      method,
      headers: {
        origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      },
    })

  const corsOf = (answer: Response) =>
    [...answer.headers].filter(([name]) => name.startsWith('access-control-'))

  it('may be read by extensions', async () => {
    for (const origin of [EXTENSION, 'moz-extension://5d0c2f8e-3b7a-4f21-9c64-d0b1e5c0ffee']) {
      for (const [path, method] of [
        ['/healthz', 'GET'],
        ['/v1/events', 'GET'],
        ['/v1/events', 'OPTIONS'],
      ] as const) {
        const answer = await from(origin, path, method)
        const says = `${method} ${path} from ${origin}`
        expect(corsOf(answer), says).toContainEqual(['access-control-allow-origin', origin])
      }
    }
  })

  it('may not be read by pages, and nothing is done for them', async () => {
    for (const origin of [
      'https://mail.google.com',
      'null',
      'http://localhost:8787',
      'https://evil.example/chrome-extension://abc',
      `${EXTENSION}.evil.example`,
    ]) {
      for (const [path, method] of [
        ['/healthz', 'GET'],
        ['/', 'GET'],
        ['/v1/events', 'GET'],
        ['/v1/events', 'OPTIONS'],
        ['/v1/mailboxes', 'POST'],
      ] as const) {
        const answer = await from(origin, path, method)
        expect(corsOf(answer), `${method} ${path} from ${origin}`).toEqual([])
      }
      const refused = await refusalOf(await from(origin, '/v1/mailboxes', 'POST'))
      expect(refused, origin).toEqual({ status: 403, code: 'wrong-origin' })
    }
  })

  it('carry headers that let a browser do nothing with them, errors too', async () => {
    const { apiKey } = await stage.pair()
    const answers = [
      await stage.ask('/healthz'),
      await stage.ask('/v1/events', { key: apiKey }),
      await stage.ask('/v1/export', { key: apiKey }),
      await stage.ask('/v1/events', { key: 'wrong' }),
      await stage.ask('/nowhere'),
      await stage.post('/v1/mailboxes', { setupCode: 'x'.repeat(20_000) }),
      await stage.ask('/'),
    ]
    for (const { url, headers } of answers) {
      expect(headers.get('content-security-policy'), url).toMatch(
        /default-src 'none'.*frame-ancestors 'none'/,
      )
      expect(headers.get('x-content-type-options'), url).toBe('nosniff')
      expect(headers.get('referrer-policy'), url).toBe('no-referrer')
      expect(headers.get('cache-control'), url).toBe('no-store')
    }
  })

  it('refuse a body beyond its bounds', async () => {
    const { apiKey } = await stage.pair()
    const body = JSON.stringify('x'.repeat(20_000))
    for (const method of ['PUT', 'POST', 'DELETE']) {
      const answer = await stage.ask('/v1/events/x/judgement', { method, key: apiKey, body })
      expect(await refusalOf(answer), method).toEqual({ status: 413, code: 'too-large' })
    }
  })
})
