import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { base64urlnopad } from '@scure/base'
import PostalMime from 'postal-mime'
import type { Email } from 'postal-mime'
import { Webhook } from 'standardwebhooks'
import * as v from 'valibot'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { AlertsAnswer } from '../../shared/alerts.ts'
import { PairingAnswer } from '../../shared/api.ts'
import { mintToken, newMessageId } from '../../shared/token/index.ts'
import { startMailServer } from '../mail/smtp/stand-in-mail-server.ts'
import { startEndpoint as startOnNode } from '../node/endpoint.ts'
import type { RunningEndpoint } from '../node/endpoint.ts'
import { readSettings } from '../node/settings.ts'
import { startEndpoint as startOnWorkerd } from '../workerd/endpoint.ts'
import { GOOGLE, MINUTE } from './stage.ts'

const PUBLIC_URL = 'https://reads.example.org'
const ADDRESS = 'maria@example.org'
const PATIENCE = { timeout: 10_000, interval: 20 }

/** An endpoint as it is shipped, a real mail server for it, and a browser that is paired with it. */
async function open(start: typeof startOnNode | typeof startOnWorkerd, environment = {}) {
  const server = await startMailServer()
  const data = mkdtempSync(join(tmpdir(), 'doublecheck-'))
  const settings = readSettings({
    PORT: '0',
    DATA: data,
    PUBLIC_URL,
    SMTP_URL: `smtp://127.0.0.1:${server.port}`,
    MAIL_FROM: 'alerts@example.com',
    ...environment,
  })
  let ahead = 0
  const run = async (): Promise<RunningEndpoint> =>
    start === startOnNode
      ? await startOnNode(settings, () => Date.now() + ahead)
      : await startOnWorkerd(settings)
  let running = await run()
  onTestFinished(async () => {
    await running.stop()
    await server.stop()
    rmSync(data, { recursive: true })
  })
  const { setupCode } = running
  let key = ''
  const ask = async (path: string, method = 'GET', body?: unknown) =>
    await fetch(running.url + path, {
      method,
      headers: key ? { authorization: `Bearer ${key}` } : {},
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  const paired = v.parse(PairingAnswer, await (await ask('/v1/mailboxes', 'POST', { setupCode })).json())
  key = paired.apiKey
  return {
    paired,
    ask,
    keep: async (more: object) => {
      const answer = await ask('/v1/alerts', 'PUT', { language: 'en', timeZone: 'UTC', ...more })
      return v.parse(AlertsAnswer, await answer.json()).alerts
    },
    /** @returns the mails that came, once there are as many */
    mails: async (count: number): Promise<Email[]> => {
      await vi.waitUntil(() => server.arrived.length >= count, PATIENCE)
      return await Promise.all(server.arrived.splice(0).map(async ({ raw }) => await PostalMime.parse(raw)))
    },
    /** Follows a link as somebody in a browser, or a mail program, does: without any key. */
    follow: async (link: string, init: RequestInit = {}) =>
      await fetch(running.url + link.slice(PUBLIC_URL.length), init),
    /** Time passes, and what is due by then goes out. */
    pass: async (milliseconds: number) => {
      ahead += milliseconds
      await running.stop()
      running = await run()
    },
  }
}

type Opened = Awaited<ReturnType<typeof open>>

/** Sets the address up, and presses the button to which the mail leads. */
async function confirmAddress({ keep, mails, follow, ask }: Opened, more: object = {}) {
  const alerts = await keep({ mail: { address: ADDRESS }, ...more })
  expect(alerts?.mail).toMatchObject({ address: ADDRESS, state: 'unconfirmed' })
  const [mail] = await mails(1)
  expect(mail).toMatchObject({ to: [{ address: ADDRESS }], from: { address: 'alerts@example.com' } })
  const link = /https:\S+\/mail\/confirm\/\S+/.exec(mail?.text ?? '')?.[0] ?? ''
  expect(await (await follow(link)).text()).toContain('<button>Confirm this address</button>')
  expect(await (await ask('/v1/alerts')).json()).toMatchObject({ alerts: { mail: { state: 'unconfirmed' } } })
  expect((await follow(link, { method: 'POST' })).status).toBe(200)
  expect(await (await ask('/v1/alerts')).json()).toMatchObject({ alerts: { mail: { state: 'confirmed' } } })
  return alerts
}

/** What a mail program does where its reader wants no more of them (RFC 8058). */
async function unsubscribe(mail: Email | undefined, { follow }: Opened): Promise<void> {
  const header = (name: string) => mail?.headers.find(({ key }) => key === name)?.value ?? ''
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  const link = /<([^>]+)>/.exec(header('list-unsubscribe'))?.[1] ?? ''
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
  expect((await follow(link, { method: 'POST', body })).status).toBe(200)
}

/** Takes webhooks, as a program of the user's own does. */
async function startReceiver() {
  const arrived: { headers: IncomingHttpHeaders; body: string }[] = []
  const server = createServer(async (request, response) => {
    arrived.push({ headers: request.headers, body: await text(request) })
    response.writeHead(204).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return { arrived, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` }
}

describe.each([
  { name: 'Node', start: startOnNode },
  { name: 'workerd', start: startOnWorkerd },
])('the shipped endpoint on $name', ({ start }) => {
  it('mails an address that was confirmed, until one click ends that', async () => {
    const endpoint = await open(start)
    await confirmAddress(endpoint)
    expect((await endpoint.ask('/v1/alerts/test', 'POST', { channel: 'mail' })).status).toBe(202)
    const [mail] = await endpoint.mails(1)
    await unsubscribe(mail, endpoint)
    expect((await endpoint.ask('/v1/alerts/test', 'POST', { channel: 'mail' })).status).toBe(409)
  })
})

describe('an open', () => {
  it('is told a minute later by one mail and one signed webhook, and by the webhook alone after one click', async () => {
    const receiver = await startReceiver()
    const endpoint = await open(startOnNode, { WEBHOOKS_TO_PRIVATE: 'yes' })
    const alerts = await confirmAddress(endpoint, { webhook: { form: 'standard', url: receiver.url } })
    const read = async () => {
      const { mailbox, generation, pixelKey } = endpoint.paired
      const message = newMessageId(Date.now() - 5 * MINUTE, crypto.getRandomValues(new Uint8Array(4)))
      const token = mintToken(
        { mailbox, generation, pixelKey: base64urlnopad.decode(pixelKey) },
        'open',
        message,
      )
      await endpoint.follow(`${PUBLIC_URL}/p/${token}.gif`, { headers: { 'user-agent': GOOGLE } })
      await endpoint.pass(MINUTE)
      await vi.waitUntil(() => receiver.arrived.length > 0, PATIENCE)
      return { message, webhooks: receiver.arrived.splice(0) }
    }
    const { message, webhooks } = await read()
    const [mail, ...others] = await endpoint.mails(1)
    expect(others).toEqual([])
    expect(mail?.subject).toMatch(/read/)
    expect(webhooks).toHaveLength(1)
    const [{ headers, body } = { headers: {}, body: '' }] = webhooks
    const signed = headers as Record<string, string>
    expect(new Webhook(alerts?.webhook?.secret ?? '').verify(body, signed)).toMatchObject({
      type: 'news',
      data: { news: [{ type: 'mail.read', mail: { message }, times: 1 }] },
    })
    await unsubscribe(mail, endpoint)
    const next = await read()
    expect(next.webhooks).toHaveLength(1)
    const { deliveries } = (await (await endpoint.ask('/v1/alerts/deliveries')).json()) as {
      deliveries: object[]
    }
    expect(deliveries).toMatchObject([
      { channel: 'webhook', kind: 'news' },
      { kind: 'news' },
      { kind: 'news' },
      { channel: 'mail', kind: 'confirmation', state: 'delivered' },
    ])
  })
})
