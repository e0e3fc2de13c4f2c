import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { cloudflareMailer } from '../mail/cloudflare-mailer.ts'
import type { EmailBinding } from '../mail/cloudflare-mailer.ts'
import { newMailboxId, newMessageId } from '../../shared/token/index.ts'
import { mailOfLetter } from '../mail/letters/index.ts'
import { mailerOf } from './mailer.ts'
import { readSettings } from './settings.ts'
import type { Env } from './settings.ts'

const mail = {
  id: 'letter-1',
  to: 'maria@example.com',
  at: 0,
  subject: 'A mail was read',
  text: 'It was read.',
  html: '<p>It was read.</p>',
  headers: { 'Auto-Submitted': 'auto-generated' },
}

const MAIL_FROM = 'Doublecheck <alerts@example.org>'

function mailer(texts: Partial<Env>) {
  const env = { MASTER: 'A'.repeat(43), ...texts } as Env
  return mailerOf(env, readSettings(env))
}

function binding(code?: string) {
  const sent: unknown[] = []
  const EMAIL: EmailBinding = {
    async send(one) {
      sent.push(one)
      if (code !== undefined) throw Object.assign(new Error('It says maria@example.com'), { code })
    },
  }
  return { EMAIL, sent }
}

describe('the mailer of the Worker', () => {
  it('is Cloudflare’s own where the endpoint is bound to it', async () => {
    const { EMAIL, sent } = binding()
    expect(await mailer({ EMAIL, MAIL_FROM })?.send(mail)).toEqual({ kind: 'delivered' })
    const { id: _, at: _at, ...said } = mail
    expect(sent).toEqual([{ ...said, from: { name: 'Doublecheck', email: 'alerts@example.org' } }])
  })

  it('sends by it what Cloudflare’s stand-in for it takes, headers and all', async () => {
    const headers = { ...mail.headers, 'List-Unsubscribe': '<https://reads.example.org/x>' }
    const delivery = await mailer({ EMAIL: env.EMAIL, MAIL_FROM })?.send({ ...mail, headers })
    expect(delivery).toEqual({ kind: 'delivered' })
  })

  it('is a server of one’s own where there is one', async () => {
    const { EMAIL, sent } = binding()
    // Nobody listens there.
    const delivery = await mailer({ EMAIL, MAIL_FROM, SMTP_URL: 'smtp://127.0.0.1:1' })?.send(mail)
    expect(delivery).toMatchObject({ kind: 'failed' })
    expect(sent).toEqual([])
  })

  it.each([
    ['nobody says who mails are from', binding()],
    ['there is nothing to send with', { MAIL_FROM }],
  ])('is none where %s', (_, texts) => {
    expect(mailer(texts)).toBeUndefined()
  })

  it('does not wait for ever', async () => {
    const EMAIL: EmailBinding = { send: async () => await new Promise(() => undefined) }
    const from = { name: 'Doublecheck', address: 'alerts@example.org' }
    expect(await cloudflareMailer(from, EMAIL, 10).send(mail)).toMatchObject({ kind: 'failed' })
  })

  it.each([
    ['E_RATE_LIMIT_EXCEEDED', { kind: 'failed', after: 3_600_000 }],
    ['E_DAILY_LIMIT_EXCEEDED', { kind: 'failed', after: 3_600_000 }],
    ['E_INTERNAL_SERVER_ERROR', { kind: 'failed' }],
    ['E_DELIVERY_FAILED', { kind: 'failed' }],
    ['E_SENDER_NOT_VERIFIED', { kind: 'refused' }],
    ['E_RECIPIENT_SUPPRESSED', { kind: 'refused' }],
    ['E_HEADER_NOT_ALLOWED', { kind: 'refused' }],
  ])('tells what %s means, and names nobody', async (code, wanted) => {
    const { EMAIL } = binding(code)
    const delivery = await mailer({ EMAIL, MAIL_FROM })?.send(mail)
    expect(delivery).toMatchObject({ ...wanted, reason: expect.stringContaining(code) })
    expect(JSON.stringify(delivery)).not.toContain('maria')
  })
})

it('letters have their language and time zone in the Worker too', () => {
  const mail = { message: newMessageId(1, new Uint8Array(4)), sentAt: Date.UTC(2026, 10, 15, 20, 12) }
  const { subject } = mailOfLetter(
    {
      id: 'letter-1',
      mailbox: newMailboxId(new Uint8Array(8)),
      language: 'ru',
      timeZone: 'Asia/Kathmandu',
      at: Date.UTC(2026, 10, 24),
      content: { kind: 'news', news: [{ kind: 'read', mail, at: Date.UTC(2026, 10, 24), times: 1 }] },
    },
    { address: 'maria@example.org', unsubscribeUrl: 'https://reads.example.org/x' },
  )
  expect(subject).toBe('Письмо, отправленное 16 ноября в 1:57, прочитано')
})
