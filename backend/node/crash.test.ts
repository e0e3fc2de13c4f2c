import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pass } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { PairingAnswer } from '../../shared/api.ts'
import type { MessageId } from '../../shared/token/index.ts'
import { allEvents, newMail, pairWith, startProcess } from './trial/endpoint-process.ts'

const CRASHES = 50
const LANES = 2
const CONNECTIONS = 16
/** The last moment after the first answer at which a crash comes, in milliseconds. */
const LATEST = 120

/** Opens mails until the endpoint dies. @returns the messages whose image came */
async function openUntilDeath(url: string, paired: PairingAnswer, first: () => void): Promise<MessageId[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const answered: MessageId[] = []
  async function reader(): Promise<void> {
    for (;;) {
      const { message, token } = newMail(paired)
      const asked = get(`${url}/p/${token}.gif`, { agent })
      const [answer] = await once(asked, 'response')
      answered.push(message)
      first()
      await answer.resume().toArray()
    }
  }
  await Promise.allSettled(Array.from({ length: CONNECTIONS }, reader))
  agent.destroy()
  return answered
}

/** Crashes an endpoint again and again, and looks each time at what it kept. */
async function crashOften(data: string, crashes: number): Promise<number> {
  let endpoint = await startProcess(data)
  const paired = await pairWith(endpoint)
  const answered = new Set<MessageId>()
  for (let crash = 0; crash < crashes; crash++) {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const opened = openUntilDeath(endpoint.url, paired, begin)
    await begun
    await pass(Math.random() * LATEST)
    await endpoint.end('SIGKILL')
    for (const message of await opened) answered.add(message)

    endpoint = await startProcess(data)
    const kept = (await allEvents(endpoint.url, paired)).map(({ message }) => message)
    expect(new Set(kept).size).toBe(kept.length)
    expect([...answered].filter((message) => !kept.includes(message))).toEqual([])
    for (const file of ['doublecheck.sqlite', 'journal.sqlite'])
      expect(integrityOf(join(data, file))).toBe('ok')
  }
  await endpoint.end('SIGTERM')
  return answered.size
}

function integrityOf(file: string): unknown {
  const database = new DatabaseSync(file, { readOnly: true })
  const found = database.prepare('pragma integrity_check').get()
  database.close()
  return found?.['integrity_check']
}

describe('a crash', () => {
  it(
    `at any instant under load loses no open that was answered, ${CRASHES} times`,
    { timeout: 300_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'doublecheck-'))
      onTestFinished(() => rmSync(folder, { recursive: true }))
      const lanes = Array.from({ length: LANES }, (_, i) =>
        crashOften(join(folder, String(i)), CRASHES / LANES),
      )
      const answered = await Promise.all(lanes)
      expect(Math.min(...answered)).toBeGreaterThan(CRASHES)
    },
  )
})
