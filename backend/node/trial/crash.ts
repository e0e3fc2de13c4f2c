import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pass } from 'node:timers/promises'
import type { PairingAnswer } from '../../../shared/api.ts'
import type { MessageId } from '../../../shared/token/index.ts'
import { allEvents, newMail, pairWith } from './endpoint-process.ts'
import type { EndpointProcess } from './endpoint-process.ts'

const CONNECTIONS = 16
/** The last moment after the first answer at which a crash comes, in milliseconds. */
const LATEST = 120

/** An endpoint that is crashed again and again. */
export interface Victim {
  start(): Promise<EndpointProcess>
  /** The files of its databases. */
  databases(): string[]
}

/** What was found after one crash. */
export interface AfterCrash {
  /** Messages whose image had come, in this life of the endpoint or an earlier one. */
  answered: ReadonlySet<MessageId>
  /** What the endpoint has of them, each with how often it was opened. */
  kept: { message: MessageId; count: number }[]
  /** What SQLite says of each database, by its file. */
  databases: Record<string, unknown>
}

/** Crashes an endpoint under load, at any instant, and looks each time at what it kept. */
export async function* crashOften(victim: Victim, crashes: number): AsyncGenerator<AfterCrash> {
  let endpoint = await victim.start()
  const paired = await pairWith(endpoint)
  const answered = new Set<MessageId>()
  try {
    for (let crash = 0; crash < crashes; crash++) {
      const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
      const opened = openUntilDeath(endpoint.url, paired, begin)
      await begun
      await pass(Math.random() * LATEST)
      await endpoint.end('SIGKILL')
      for (const message of await opened) answered.add(message)

      const databases = Object.fromEntries(victim.databases().map((file) => [file, integrityOf(file)]))
      endpoint = await victim.start()
      const kept = (await allEvents(endpoint.url, paired)).map(({ message, count }) => ({ message, count }))
      yield { answered, kept, databases }
    }
  } finally {
    await endpoint.end('SIGTERM')
  }
}

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

function integrityOf(file: string): unknown {
  const database = new DatabaseSync(file, { readOnly: true })
  const found = database.prepare('pragma integrity_check').get()
  database.close()
  return found?.['integrity_check']
}
