import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { completeWebhook, webhookGiven, webhookKey } from './webhook.ts'

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const BOT = 'https://api.telegram.org/bot123456:AAE-x_9/sendMessage'

describe('a webhook is taken', () => {
  it.each([
    { form: 'standard', url: 'https://hooks.example.org/a?b=c', secret: SECRET },
    { form: 'standard', url: 'https://hooks.example.org:8443' },
    { form: 'slack', url: 'https://hooks.slack.com/services/T0/B0/xyz' },
    { form: 'discord', url: 'https://discord.com/api/webhooks/123/a-b_c' },
    { form: 'discord', url: 'https://discord.com/api/webhooks/123/a-b_c?thread_id=9' },
    { form: 'telegram', url: BOT, chat: '-1001234567890' },
    { form: 'telegram', url: BOT, chat: '@my_channel' },
    { form: 'ntfy', url: 'https://ntfy.sh/my-topic' },
    { form: 'ntfy', url: 'https://ntfy.example.org/sub/my-topic', token: 'tk_abc' },
  ])('%j', (given) => {
    expect(v.parse(webhookGiven(), given)).toEqual(given)
  })
})

describe('a webhook is refused', () => {
  it.each([
    [{ form: 'fax' }, 'The form is one of'],
    [{ form: 'standard' }, 'Expected "url"'],
    [{ form: 'standard', url: 'hooks.example.org' }, 'as your browser shows it'],
    [{ form: 'standard', url: 'https://a:b@hooks.example.org' }, 'without a user name'],
    [{ form: 'standard', url: 'https://hooks.example.org/\n' }, 'as your browser shows it'],
    [{ form: 'standard', url: 'https://127.1/' }, 'as your browser shows it'],
    [{ form: 'standard', url: 'https://hooks.example.org#x' }, 'as your browser shows it'],
    [{ form: 'standard', url: `https://hooks.example.org/${'x'.repeat(2_000)}` }, 'at most 2000'],
    [{ form: 'standard', url: 'http://hooks.example.org/' }, 'https only'],
    [{ form: 'standard', url: 'https://127.0.0.1/' }, 'private network'],
    [{ form: 'standard', url: 'http://192.168.0.1/' }, 'private network'],
    [{ form: 'standard', url: 'https://[::ffff:a9fe:a9fe]/' }, 'private network'],
    [{ form: 'standard', url: 'https://metadata.google.internal/' }, 'private network'],
    [{ form: 'standard', url: 'https://hooks.example.org', secret: 'whsec_c2hvcnQ=' }, '24 to 64 bytes'],
    [{ form: 'standard', url: 'https://hooks.example.org', secret: SECRET.slice(6) }, 'whsec_'],
    [{ form: 'slack', url: 'https://hooks.slack.com.evil.example/services/T0/B0/xyz' }, 'from Slack'],
    [{ form: 'discord', url: 'https://discord.com/api/webhooks/123' }, 'from Discord'],
    [{ form: 'telegram', url: 'https://api.telegram.org/bot/sendMessage', chat: '1' }, 'BotFather'],
    [{ form: 'telegram', url: BOT, chat: 'me' }, 'The chat is its number'],
    [{ form: 'ntfy', url: 'https://ntfy.sh/' }, 'the topic'],
    [{ form: 'ntfy', url: 'https://ntfy.sh/a?b' }, 'the topic'],
    [{ form: 'ntfy', url: 'https://ntfy.sh/a', token: 'a b' }, 'tk_'],
  ])('%j: %s', (given, message) => {
    expect(() => v.parse(webhookGiven(), given)).toThrow(message)
  })
})

describe('where the operator allows private addresses', () => {
  it.each([
    'http://192.168.0.1:8080/x',
    'https://nas.local/x',
    'http://localhost/x',
    'https://hooks.example.org/x',
  ])('a webhook may go to %s', (url) => {
    expect(v.parse(webhookGiven(true), { form: 'standard', url })).toEqual({ form: 'standard', url })
  })

  it('on the internet it still goes over https only', () => {
    const given = { form: 'standard', url: 'http://hooks.example.org/x' }
    expect(() => v.parse(webhookGiven(true), given)).toThrow('https only')
  })
})

describe('the signing secret', () => {
  const given = { form: 'standard', url: 'https://hooks.example.org' } as const

  it('is made where none was given', () => {
    const made = completeWebhook(given, new Uint8Array(32).fill(7))
    expect(made).toEqual({ ...given, secret: 'whsec_BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=' })
    expect(webhookKey('whsec_BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=')).toEqual(
      new Uint8Array(32).fill(7),
    )
  })

  it('is kept where one was given', () => {
    expect(completeWebhook({ ...given, secret: SECRET }, new Uint8Array(32))).toEqual({
      ...given,
      secret: SECRET,
    })
  })
})
