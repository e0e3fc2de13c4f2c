import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { PairingAnswer } from '../../shared/api.ts'
import type { Letter } from '../alerts/letter.ts'
import { newMail, pairWith, startProcess } from './trial/endpoint-process.ts'

const CRASHES = 20
const MAILS_A_LIFE = 3
/** A crash comes at the latest so long after a life's last mail was read, in milliseconds: letters go out meanwhile. */
const LATEST = 300
/** How often the receiver is not reached. */
const UNREACHABLE = 0.2
/** Each life's clock is so much ahead of the one before: what is due, or was never settled, is due by then. */
const STEP = 7 * 60_000

/** Takes letters, remembers each, and says so after a while. Now and then it is not reached. */
async function startReceiver() {
  const letters: Letter[] = []
  const server = createServer(async (request, response) => {
    if (Math.random() < UNREACHABLE) return void request.destroy()
    const pieces: Buffer[] = []
    for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece)
    letters.push(JSON.parse(Buffer.concat(pieces).toString()))
    await pass(Math.random() * LATEST)
    response.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    letters,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function messagesIn(letter: Letter): string[] {
  return letter.content.kind === 'news' ? letter.content.news.map(({ mail }) => mail.message) : []
}

async function setUpWebhook(url: string, { apiKey }: PairingAnswer): Promise<void> {
  const webhook = { form: 'standard', url: 'https://hooks.example.org' }
  const answer = await fetch(`${url}/v1/alerts`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${apiKey}` },
    body: JSON.stringify({ language: 'en', timeZone: 'UTC', webhook }),
  })
  expect(answer.status).toBe(200)
}

describe('a crash between a read and its alert', () => {
  it(`loses and doubles nothing that the receiver took, ${CRASHES} times`, { timeout: 120_000 }, async () => {
    const data = mkdtempSync(join(tmpdir(), 'doublecheck-'))
    const receiver = await startReceiver()
    onTestFinished(() => {
      receiver.stop()
      rmSync(data, { recursive: true })
    })
    const start = (life: number) =>
      startProcess(data, {
        script: 'serve-alerts.ts',
        env: { AHEAD: String(life * STEP), RECEIVER: receiver.url },
      })
    const read: string[] = []
    let endpoint = await start(0)
    const paired = await pairWith(endpoint)
    await setUpWebhook(endpoint.url, paired)
    for (let life = 1; life <= CRASHES; life++) {
      for (let i = 0; i < MAILS_A_LIFE; i++) {
        const { message, token } = newMail(paired)
        await (
          await fetch(`${endpoint.url}/p/${token}.gif`, { headers: { 'user-agent': GOOGLE } })
        ).arrayBuffer()
        read.push(message)
      }
      await pass(Math.random() * LATEST)
      await endpoint.end('SIGKILL')
      endpoint = await start(life)
    }
    const told = () => {
      const letters = new Map(receiver.letters.map((letter) => [letter.id, letter]))
      return [...letters.values()].flatMap(messagesIn).toSorted()
    }
    // The last life's letters, and those that were on their way: lives follow until all has come.
    for (let life = CRASHES + 1; life <= CRASHES + 6; life++) {
      await pass(2 * LATEST)
      await endpoint.end('SIGKILL')
      endpoint = await start(life)
    }
    await expect.poll(told, { timeout: 10_000 }).toEqual(read.toSorted())
    await endpoint.end('SIGKILL')
    const contents = Map.groupBy(receiver.letters, ({ id }) => id)
    const differing = [...contents.values()].filter(
      (same) => new Set(same.map((one) => JSON.stringify(one))).size > 1,
    )
    expect(differing).toEqual([])
    // Otherwise no crash came where it matters.
    expect(receiver.letters.length).toBeGreaterThan(contents.size)
  })
})

const GOOGLE = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'
