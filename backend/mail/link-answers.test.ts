import { beforeEach, describe, expect, it } from 'vitest'
import { newMailboxId } from '../../shared/token/index.ts'
import type { MailboxId } from '../../shared/token/index.ts'
import { answerConfirmation, answerUnsubscription } from './link-answers.ts'
import type { MailAddresses } from './link-answers.ts'
import { confirmationLink, unsubscriptionLink } from './links.ts'
import { mintConfirmation, mintUnsubscription } from './tokens.ts'

const MASTER = new Uint8Array(32).fill(7)
const MAILBOX = newMailboxId(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]))
const NOW = Date.UTC(2026, 10, 24)
const ENDPOINT = 'https://reads.example.org'

const kept = new Map<MailboxId, { address: string; confirmed: boolean; stopped?: boolean }>()
let now = NOW

const addresses: MailAddresses = {
  master: MASTER,
  now: () => now,
  addressOf: async (mailbox) => kept.get(mailbox)?.address,
  confirm: async (mailbox, address) => {
    const found = kept.get(mailbox)
    if (found?.address !== address || found.stopped) return false
    found.confirmed = true
    return true
  },
  unsubscribe: async (mailbox, address) =>
    void kept.set(mailbox, { address, confirmed: false, stopped: true }),
}

beforeEach(() => {
  now = NOW
  kept.clear()
  kept.set(MAILBOX, { address: 'maria@example.org', confirmed: false })
})

const confirmation = mintConfirmation(MASTER, MAILBOX, 'maria@example.org', NOW + 1_000)
const unsubscription = mintUnsubscription(MASTER, MAILBOX, 'maria@example.org')

async function follow(link: string, method = 'GET', headers: Record<string, string> = {}) {
  const token = /\/([^/?]*)(?:\?|$)/.exec(link)?.[1] ?? ''
  const answer = link.includes('/confirm/') ? answerConfirmation : answerUnsubscription
  const response = await answer(addresses, token, new Request(link, { method, headers }))
  const text = await response.text()
  return { response, status: response.status, title: /<title>(.*?)<\/title>/.exec(text)?.[1], text }
}

describe('the link of a confirmation', () => {
  const link = confirmationLink(ENDPOINT, confirmation, 'en')

  it('asks when it is opened, by a person or by a scanner, and changes nothing', async () => {
    const { status, title, text } = await follow(link)
    expect([status, title]).toEqual([200, 'Confirm your address'])
    expect(text).toContain('<form method="post"><button>Confirm this address</button></form>')
    expect(kept.get(MAILBOX)?.confirmed).toBe(false)
  })

  it('confirms when its button is pressed, and says so again when it is pressed again', async () => {
    expect((await follow(link, 'POST')).title).toBe('Your address is confirmed')
    expect(kept.get(MAILBOX)?.confirmed).toBe(true)
    expect((await follow(link, 'POST')).title).toBe('Your address is confirmed')
  })

  it.each(['GET', 'POST'])('is too old after its time: %s', async (method) => {
    now = NOW + 1_001
    expect(await follow(link, method)).toMatchObject({ status: 410, title: 'This link is too old' })
    expect(kept.get(MAILBOX)?.confirmed).toBe(false)
  })

  it.each(['GET', 'POST'])('leads nowhere where it was changed: %s', async (method) => {
    const changed = confirmationLink(ENDPOINT, `${confirmation.slice(0, -2)}xx`, 'en')
    expect(await follow(changed, method)).toMatchObject({ status: 404, title: 'This link leads nowhere' })
  })

  it('confirms no other address than the one to which it was sent', async () => {
    kept.set(MAILBOX, { address: 'mario@example.org', confirmed: false })
    expect((await follow(link, 'POST')).status).toBe(404)
    expect(kept.get(MAILBOX)?.confirmed).toBe(false)
  })

  it('leads nowhere once its mailbox is erased', async () => {
    kept.clear()
    expect((await follow(link, 'POST')).status).toBe(404)
  })

  it('does not bring mails back that were stopped', async () => {
    await follow(unsubscriptionLink(ENDPOINT, unsubscription, 'en'), 'POST')
    expect((await follow(link, 'POST')).status).toBe(404)
  })
})

describe('the link that ends mails', () => {
  const link = unsubscriptionLink(ENDPOINT, unsubscription, 'en')

  it('asks when it is opened, and changes nothing', async () => {
    const { status, title, text } = await follow(link)
    expect([status, title]).toEqual([200, 'Stop these mails?'])
    expect(text).toContain('<button>Stop these mails</button>')
    expect(kept.get(MAILBOX)?.stopped).toBeUndefined()
  })

  it('ends them in one click from a mail program, which posts', async () => {
    expect(await follow(link, 'POST')).toMatchObject({ status: 200, title: 'No more mails' })
    expect(kept.get(MAILBOX)?.stopped).toBe(true)
  })

  it('ends nothing for an address that was chosen since', async () => {
    kept.set(MAILBOX, { address: 'mario@example.org', confirmed: true })
    expect((await follow(link, 'POST')).title).toBe('No more mails')
    expect(kept.get(MAILBOX)).toEqual({ address: 'mario@example.org', confirmed: true })
  })

  it('leads nowhere where it was changed', async () => {
    const changed = unsubscriptionLink(ENDPOINT, 'x', 'en')
    expect((await follow(changed, 'POST')).status).toBe(404)
    expect(kept.get(MAILBOX)?.stopped).toBeUndefined()
  })
})

describe('the pages', () => {
  const bare = confirmationLink(ENDPOINT, confirmation, 'en').replace(/\?.*/, '')

  it.each([
    [`${bare}?lang=ru`, 'en', 'ru', 'Подтвердите адрес'],
    [`${bare}?lang=en`, 'ru', 'en', 'Confirm your address'],
    [bare, 'de, ru;q=0.8, en;q=0.5', 'ru', 'Подтвердите адрес'],
    [bare, 'en-GB,ru;q=0.9', 'en', 'Confirm your address'],
    [bare, 'ru;q=0, de', 'en', 'Confirm your address'],
    [`${bare}?lang=<script>`, '', 'en', 'Confirm your address'],
  ])('%s for a reader of %j are in %s', async (link, accepted, language, title) => {
    const { response, text, title: said } = await follow(link, 'GET', { 'accept-language': accepted })
    expect(said).toBe(title)
    expect(text).toContain(`<html lang="${language}">`)
    expect(response.headers.get('content-language')).toBe(language)
  })

  it('run nothing, load nothing, send the token nowhere and stand in no other page', async () => {
    const { response, text } = await follow(bare)
    expect(text).not.toMatch(/<script|<img|<link|src=|https?:/)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/,
      ),
    })
    const { response: done } = await follow(bare, 'POST')
    expect(done.headers.get('content-security-policy')).toContain("form-action 'none'")
  })
})
