import { afterEach, expect, it, vi } from 'vitest'
import type { MailboxId } from '../../shared/token/index.ts'
import type { Letter } from '../alerts/letter.ts'
import { postLetter } from '../webhooks/post.ts'
import { WEBHOOK_WAY } from './webhook-way.ts'

const letter: Letter = {
  id: 'letter-1',
  mailbox: 'AAAAAAAAAAA' as MailboxId,
  language: 'en',
  timeZone: 'Europe/Berlin',
  at: 1_800_000_000_000,
  content: { kind: 'test' },
}
const post = async (url: string) =>
  await postLetter(
    letter,
    { form: 'standard', url, secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' },
    WEBHOOK_WAY,
  )

afterEach(() => void vi.restoreAllMocks())

it('a webhook goes out of a Worker by its own fetch, which follows no redirect', async () => {
  const asked = vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
    // What it would be sent as: an option that Workers do not know throws here.
    const request = new Request(url as string, init as RequestInit)
    expect([request.method, request.redirect]).toEqual(['POST', 'manual'])
    return new Response(null, { status: 302, headers: { location: 'http://127.0.0.1/' } })
  })
  expect(await post('https://hooks.example.org/x')).toMatchObject({
    kind: 'failed',
    reason: expect.stringContaining('redirects are not followed'),
  })
  expect(asked).toHaveBeenCalledOnce()
})

it('a body without end is left after its beginning', async () => {
  let taken = 0
  let left = false
  const body = new ReadableStream({
    pull: (controller) => {
      taken += 10_000
      controller.enqueue(new Uint8Array(10_000))
    },
    cancel: () => {
      left = true
    },
  })
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(body))
  expect(await post('https://hooks.example.org/x')).toEqual({ kind: 'delivered' })
  expect(left).toBe(true)
  expect(taken).toBeLessThan(100_000)
})

it.each([
  'https://127.0.0.1/',
  'https://0x7f.1/',
  'https://[::1]/',
  'https://localhost/',
  'http://hooks.example.org/',
])('%s is not asked from a Worker', async (url) => {
  const asked = vi.spyOn(globalThis, 'fetch')
  expect(await post(url)).toMatchObject({ kind: 'refused' })
  expect(asked).not.toHaveBeenCalled()
})
