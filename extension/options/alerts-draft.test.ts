import { describe, expect, it } from 'vitest'
import type { AlertsShown } from '../../shared/alerts.ts'
import { complaintsOf, draftOf, requestOf } from './alerts-draft.ts'
import type { Draft } from './alerts-draft.ts'

const ZONE = { language: 'en' as const, timeZone: 'Europe/Berlin' }
const RANDOM = new Uint8Array(32)
const SECRET = /^whsec_[A-Za-z0-9+/]{43}=$/
const said = { tells: ['read' as const], names: [] }

const shown = (webhook: Partial<NonNullable<AlertsShown['webhook']>>): AlertsShown => ({
  ...ZONE,
  webhook: {
    form: 'standard',
    origin: 'https://hooks.example.org',
    hasSecret: true,
    hasToken: false,
    ...said,
    ...webhook,
  },
})

const webhook = (given: Partial<Draft['webhook']>, kept: AlertsShown | null = null) => {
  const draft = draftOf(kept, false)
  return requestOf({ ...draft, webhook: { ...draft.webhook, on: true, ...given } }, kept, ZONE, RANDOM)
}

describe('what is asked of the endpoint', () => {
  it('is nothing but language and zone where all is off', () => {
    expect(requestOf(draftOf(null, false), null, ZONE, RANDOM)).toEqual({ request: ZONE })
  })

  it('is what is set up, where nothing was changed', () => {
    const kept: AlertsShown = {
      ...shown({ form: 'telegram', origin: 'https://api.telegram.org', chat: '42', hasSecret: false }),
      mail: { address: 'me@example.org', state: 'confirmed', tells: ['clicked'], names: ['link'] },
      digest: { hour: 0, by: 'both', next: 1 },
    }
    expect(requestOf(draftOf(kept, false), kept, ZONE, RANDOM)).toEqual({
      request: {
        ...ZONE,
        mail: { address: 'me@example.org', tells: ['clicked'], names: ['link'] },
        webhook: { form: 'telegram', chat: '42', ...said },
        digest: { hour: 0, by: 'both' },
      },
    })
  })

  it('names subjects only where this browser was let tell them, whatever was allowed in another', () => {
    const kept: AlertsShown = {
      ...shown({ names: ['title', 'link'] }),
      mail: { address: 'me@example.org', state: 'confirmed', tells: [], names: ['title'] },
    }
    const namesOf = ({ mail, webhook: { names } }: Draft) => [mail.names, names]
    expect(namesOf(draftOf(kept, true))).toEqual([['title'], ['title', 'link']])
    expect(namesOf(draftOf(kept, false))).toEqual([[], ['link']])
  })

  it('holds a secret for a new address, and for the old one only where a new one is wanted', () => {
    const made = {
      request: { webhook: { secret: expect.stringMatching(SECRET) } },
      secret: expect.any(String),
    }
    const url = 'https://hooks.example.org/other'
    expect(webhook({ url }, shown({}))).toMatchObject(made)
    expect(webhook({ newSecret: true }, shown({}))).toMatchObject(made)
    expect(webhook({}, shown({ hasSecret: false }))).toMatchObject(made)
    expect(webhook({}, shown({}))).toEqual({ request: { ...ZONE, webhook: { form: 'standard', ...said } } })
  })

  it('makes an address of a bot’s token', () => {
    expect(webhook({ form: 'telegram', url: '1:aB-c', chat: '@mine' })).toMatchObject({
      request: { webhook: { url: 'https://api.telegram.org/bot1:aB-c/sendMessage', chat: '@mine' } },
    })
  })

  it('keeps, changes or takes away an access token', () => {
    const kept = shown({ form: 'ntfy', origin: 'https://ntfy.sh', hasSecret: false, hasToken: true })
    expect(webhook({}, kept)).not.toHaveProperty('request.webhook.token')
    expect(webhook({ token: 'tk_1' }, kept)).toHaveProperty('request.webhook.token', 'tk_1')
    expect(webhook({ dropsToken: true }, kept)).toHaveProperty('request.webhook.token', null)
  })

  it.each([
    ['no address at all', { url: '' }, 'webhook.url', 'alerts_url_hint_standard'],
    [
      'an address of another form',
      { form: 'slack', url: 'https://example.org/x' },
      'webhook.url',
      'alerts_url_hint_slack',
    ],
    [
      'a chat that is none',
      { form: 'telegram', url: '1:a', chat: 'me' },
      'webhook.chat',
      'alerts_problem_chat',
    ],
    [
      'a token that is none',
      { form: 'ntfy', url: 'https://ntfy.sh/x', token: 'a b' },
      'webhook.token',
      'alerts_problem_token',
    ],
  ] as const)('is not asked with %s', (_, given, field, text) => {
    expect(webhook(given)).toEqual({ complaints: { [field]: { text } } })
  })

  it('is not asked with an address that is kept for another form', () => {
    expect(webhook({ form: 'discord' }, shown({}))).toHaveProperty(['complaints', 'webhook.url'])
  })

  it('is not asked with what is no mail address', () => {
    const draft = draftOf(null, false)
    const given = { ...draft, mail: { ...draft.mail, on: true, address: 'a@b, c@d' } }
    expect(requestOf(given, null, ZONE, RANDOM)).toEqual({
      complaints: { 'mail.address': { text: 'alerts_problem_address' } },
    })
  })
})

describe('what the endpoint refuses', () => {
  it('stands at its field, in the user’s words where there are some', () => {
    expect(complaintsOf('no-webhook-address', 'webhook.url: X.')).toEqual({
      'webhook.url': { text: 'alerts_problem_no-webhook-address' },
    })
    expect(complaintsOf('bad-request', 'webhook.chat: X.')).toEqual({
      'webhook.chat': { text: 'pairing_refused', value: 'X.' },
    })
  })

  it('stands below the form where it is about no field of it', () => {
    expect(complaintsOf('bad-request', 'timeZone: X.')).toEqual({
      all: { text: 'pairing_refused', value: 'timeZone: X.' },
    })
  })
})
