import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import PostalMime from 'postal-mime'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { EventsAnswer, PairingAnswer } from '../../shared/api.ts'
import type { Event } from '../../shared/events.ts'
import { startEndpoint } from '../node/endpoint.ts'
import type { RunningEndpoint } from '../node/endpoint.ts'
import { startMailServer } from './a-mail-server.ts'
import type { MailServer } from './a-mail-server.ts'
import { newTrackedMail } from './send-with-nodemailer.ts'

const THUNDERBIRD = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Thunderbird/153.7.0'
const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'
const MINUTE = 60_000

const run = promisify(execFile)
const Printed = v.object({ message: v.string(), messageId: v.string() })

let data: string
let clock: number
let endpoint: RunningEndpoint
let smtp: MailServer
let apiKey: string

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'doublecheck-'))
  clock = Date.UTC(2026, 10, 25, 9, 0)
  endpoint = await startEndpoint({ port: 0, host: '127.0.0.1', data }, () => clock)
  smtp = await startMailServer()
  const paired = await fetch(`${endpoint.url}/v1/mailboxes`, {
    method: 'POST',
    body: JSON.stringify({ setupCode: endpoint.setupCode, name: 'A script' }),
  })
  apiKey = v.parse(PairingAnswer, await paired.json()).apiKey
})

afterEach(async () => {
  await smtp.stop()
  await endpoint.stop()
  rmSync(data, { recursive: true })
})

/** Runs the example as its first lines say. */
async function sendFromScript(html: string): Promise<v.InferOutput<typeof Printed>> {
  const script = join(import.meta.dirname, 'send-with-nodemailer.ts')
  const mail = ['maria@example.com', 'anna@example.org', 'An offer', html]
  const { stdout } = await run(process.execPath, [script, ...mail], {
    env: { ...process.env, ENDPOINT: endpoint.url, API_KEY: apiKey, SMTP: smtp.url },
  })
  return v.parse(Printed, JSON.parse(stdout))
}

async function events(): Promise<Event[]> {
  const headers = { authorization: `Bearer ${apiKey}` }
  return v.parse(EventsAnswer, await (await fetch(`${endpoint.url}/v1/events?after=`, { headers })).json())
    .events
}

it('sends a mail whose image tells under the printed name that it was read', async () => {
  const [printed, source] = await Promise.all([sendFromScript('<p>Hello Anna</p>'), smtp.next()])
  const mail = await PostalMime.parse(source)
  expect(mail).toMatchObject({
    subject: 'An offer',
    messageId: printed.messageId,
    to: [{ address: 'anna@example.org' }],
  })
  expect(mail.html).toMatch(/^<p>Hello Anna<\/p><div hspace="doublecheck"/)

  const [, src = ''] = /<img src="([^"]+)"/.exec(mail.html ?? '') ?? []
  clock += MINUTE
  expect((await fetch(src, { headers: { 'user-agent': THUNDERBIRD } })).headers.get('content-type')).toBe(
    'image/gif',
  )
  expect(await events()).toMatchObject([
    {
      message: printed.message,
      kind: 'open',
      verdict: { by: 'recipient', rule: 'thunderbird' },
      facts: { sinceSending: MINUTE },
    },
  ])
})

it('makes links that lead on, and tell that they were followed', async () => {
  const { message, link } = await newTrackedMail(endpoint.url, apiKey)
  clock += 2 * MINUTE
  const followed = await fetch(link('https://example.org/cv'), {
    headers: { 'user-agent': CHROME, accept: 'text/html', 'accept-language': 'en' },
    redirect: 'manual',
  })
  expect(followed.headers.get('location')).toBe('https://example.org/cv')
  expect(await events()).toMatchObject([
    { message, target: 'https://example.org/cv', verdict: { by: 'recipient', rule: 'link-clicked' } },
  ])
})

it('says what the endpoint says of a wrong key', async () => {
  apiKey = `${apiKey.slice(0, -1)}${apiKey.endsWith('A') ? 'B' : 'A'}`
  await expect(newTrackedMail(endpoint.url, apiKey)).rejects.toThrow('This key opens no mailbox here')
})
