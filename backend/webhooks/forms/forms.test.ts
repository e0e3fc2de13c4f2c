import { Webhook as Verifier } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import type { MailboxId, MessageId } from '../../../shared/token/index.ts'
import type { Webhook } from '../../../shared/webhook.ts'
import type { Letter, News } from '../../alerts/letter.ts'
import { escapeDiscord } from './discord.ts'
import { requestOf } from './index.ts'
import { escapeSlack } from './slack.ts'

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const AT = Date.parse('2026-11-25T09:40:00Z')
const mail = { message: 'AAAAAAAAAAAAAA' as MessageId, sentAt: Date.parse('2026-11-23T08:12:00Z') }
const read = (title?: string): News => ({
  kind: 'read',
  mail: { ...mail, ...(title === undefined ? {} : { title }) },
  at: AT,
  times: 2,
})
const letter = (content: Letter['content'], language: Letter['language'] = 'en'): Letter => ({
  id: 'letter-1',
  mailbox: 'AAAAAAAAAAA' as MailboxId,
  language,
  timeZone: 'Europe/Berlin',
  at: AT,
  content,
})
const news = (...list: News[]) => letter({ kind: 'news', news: list })
const many = letter({ kind: 'news', news: Array.from({ length: 500 }, () => read('Ж'.repeat(90))) }, 'ru')

const webhooks = {
  standard: { form: 'standard', url: 'https://hooks.example.org/x', secret: SECRET },
  slack: { form: 'slack', url: 'https://hooks.slack.com/services/T/B/x' },
  discord: { form: 'discord', url: 'https://discord.com/api/webhooks/1/x' },
  telegram: { form: 'telegram', url: 'https://api.telegram.org/bot1:x/sendMessage', chat: '42' },
  ntfy: { form: 'ntfy', url: 'https://ntfy.example.org/sub/my-topic', token: 'tk_1' },
} as const satisfies Record<string, Webhook>

const bodyOf = (webhook: Webhook, sent: Letter) => JSON.parse(requestOf(sent, webhook, AT).body)

describe('standard', () => {
  it('is signed so that the specification’s own library believes it, and nothing else', () => {
    const now = Date.now()
    const { headers, body } = requestOf(news(read()), webhooks.standard, now)
    const verifier = new Verifier(SECRET)
    expect(verifier.verify(body, headers)).toEqual(JSON.parse(body))
    expect(() => verifier.verify(body.replace('mail.read', 'mail.fled'), headers)).toThrow(
      'No matching signature',
    )
    expect(() => verifier.verify(body, { ...headers, 'webhook-id': 'letter-2' })).toThrow(
      'No matching signature',
    )
    expect(() => new Verifier('whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA').verify(body, headers)).toThrow(
      'No matching signature',
    )
  })

  it('has the signature that the library would make', () => {
    const { headers, body } = requestOf(news(read()), webhooks.standard, AT)
    expect(headers).toEqual({
      'webhook-id': 'letter-1',
      'webhook-timestamp': String(AT / 1_000),
      'webhook-signature': new Verifier(SECRET).sign('letter-1', new Date(AT), body),
    })
  })

  it('tells news one by one', () => {
    const clicked: News = { kind: 'clicked', mail, at: AT, times: 1, target: 'https://example.org/' }
    const reminder: News = { kind: 'reminder', mail, at: AT, missing: 'answer' }
    expect(bodyOf(webhooks.standard, news(read('Hi'), clicked, reminder))).toEqual({
      type: 'news',
      timestamp: '2026-11-25T09:40:00.000Z',
      data: {
        mailbox: 'AAAAAAAAAAA',
        text: '3 things are new',
        news: [
          {
            type: 'mail.read',
            mail: { message: 'AAAAAAAAAAAAAA', sentAt: '2026-11-23T08:12:00.000Z', title: 'Hi' },
            at: '2026-11-25T09:40:00.000Z',
            times: 2,
            text: '“Hi” was read 2 times, first today at 10:40',
          },
          {
            type: 'mail.clicked',
            mail: { message: 'AAAAAAAAAAAAAA', sentAt: '2026-11-23T08:12:00.000Z' },
            at: '2026-11-25T09:40:00.000Z',
            times: 1,
            target: 'https://example.org/',
            text: 'A link in a mail that you sent on Monday at 9:12 was followed today at 10:40: https://example.org/',
          },
          {
            type: 'mail.reminder',
            mail: { message: 'AAAAAAAAAAAAAA', sentAt: '2026-11-23T08:12:00.000Z' },
            at: '2026-11-25T09:40:00.000Z',
            missing: 'answer',
            text: 'There is no answer to a mail that you sent on Monday at 9:12 yet',
          },
        ],
      },
    })
  })

  it('tells a digest, and a test', () => {
    const digest = letter({
      kind: 'digest',
      day: '2026-11-24',
      read: [{ mail, at: AT, times: 1, clicked: false }],
      waiting: [mail],
      remind: [{ mail, missing: 'read' }],
    })
    expect(bodyOf(webhooks.standard, digest)).toMatchObject({
      type: 'digest',
      data: {
        day: '2026-11-24',
        read: [{ times: 1, clicked: false }],
        waiting: [{ mail: { message: mail.message } }],
        remind: [{ missing: 'read' }],
      },
    })
    expect(bodyOf(webhooks.standard, letter({ kind: 'test' }))).toMatchObject({ type: 'test' })
  })

  it('counts what has no room', () => {
    const { data } = bodyOf(webhooks.standard, many)
    expect([data.news.length, data.more_news]).toEqual([50, 450])
  })
})

describe('a title', () => {
  const title = '<!channel> & @everyone *b* [x](https://evil.example) `c` <@1> :tada:'

  it('commands nothing in Slack', () => {
    const { text, mrkdwn } = bodyOf(webhooks.slack, news(read(title)))
    expect(text).toContain('“&lt;!channel&gt; &amp; @everyone')
    expect(text).not.toMatch(/[<>]/)
    expect(mrkdwn).toBe(false)
    expect(escapeSlack('&lt;')).toBe('&amp;lt;')
  })

  it('commands nothing in Discord', () => {
    const { content, allowed_mentions, flags } = bodyOf(webhooks.discord, news(read(title)))
    expect(content).toContain(String.raw`\<\!channel\> & \@everyone \*b\* \[x\]\(https\://evil\.example\)`)
    expect([allowed_mentions, flags]).toEqual([{ parse: [] }, 4])
    expect(escapeDiscord('\\*')).toBe(String.raw`\\\*`)
  })

  it('is plain text in Telegram and ntfy', () => {
    const telegram = bodyOf(webhooks.telegram, news(read(title)))
    expect(telegram).toEqual({
      chat_id: '42',
      text: `“${title}” was read 2 times, first today at 10:40`,
      link_preview_options: { is_disabled: true },
    })
    expect(bodyOf(webhooks.ntfy, news(read(title)))).toEqual({
      topic: 'my-topic',
      message: telegram.text,
      tags: ['eyes'],
      priority: 3,
    })
  })
})

it('ntfy is asked at its root, with the token', () => {
  const { url, headers } = requestOf(news(read()), webhooks.ntfy, AT)
  expect([url, headers]).toEqual(['https://ntfy.example.org/sub/', { authorization: 'Bearer tk_1' }])
})

describe('a long letter is cut to what fits', () => {
  const bytes = (text: string) => new TextEncoder().encode(text).length
  it.each([
    ['slack', 4_000, (body: { text: string }) => [body.text.length, body.text]],
    ['discord', 2_000, (body: { content: string }) => [body.content.length, body.content]],
    ['telegram', 4_096, (body: { text: string }) => [body.text.length, body.text]],
    ['ntfy', 4_096, (body: { message: string }) => [bytes(JSON.stringify(body)), body.message]],
  ] as const)('in %s', (form, longest, measure) => {
    const [length, text] = measure(bodyOf(webhooks[form], many))
    expect(length).toBeLessThanOrEqual(longest)
    expect(length).toBeGreaterThan(longest - 400)
    expect(text).toMatch(/\nи ещё 4\d\d$/)
  })
})
