import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { base64urlnopad } from '@scure/base'
import * as v from 'valibot'
import { EventsAnswer, HealthAnswer, PairingAnswer } from '../../../shared/api.ts'
import { mintToken, newMessageId } from '../../../shared/token/index.ts'
import type { MessageId, Token } from '../../../shared/token/index.ts'
import type { Synchronous } from '../database.ts'

const Ready = v.object({ url: v.string(), setupCode: v.optional(v.string()) })

/** An endpoint in a process of its own. */
export interface EndpointProcess {
  url: string
  setupCode: string | undefined
  /** The process that is the endpoint, whatever it was started by. */
  pid: number
  /** What it has logged so far. */
  log(): string
  /** Sends a signal and waits for the end. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
  /** Kills what started it, and leaves the endpoint itself alone. */
  killStarter(): Promise<void>
}

/** How an endpoint's process is started. */
export interface ProcessOptions {
  synchronous?: Synchronous
  /** A command that runs the endpoint: it gets the endpoint's own command behind its arguments. */
  by?: readonly string[]
  /** A script that has a child of its own be the endpoint, and ends with it. */
  starter?: string
  /** Another script of this folder that is the endpoint. */
  script?: string
  /** What that script is told besides. */
  env?: Record<string, string>
}

/** @param data its data folder */
export async function startProcess(
  data: string,
  { synchronous = 'full', by = [], starter, script = 'serve.ts', env = {} }: ProcessOptions = {},
): Promise<EndpointProcess> {
  const started = starter === undefined ? [join(import.meta.dirname, script), synchronous] : [starter]
  const serve = [process.execPath, ...started]
  const [command = '', ...args] = [...by, ...serve]
  const child = spawn(command, args, {
    env: {
      ...process.env,
      // Half of a start is compiling.
      NODE_COMPILE_CACHE: join(import.meta.dirname, '../../../node_modules/.cache/doublecheck/compiled'),
      DATA: data,
      PORT: '0',
      PUBLIC_URL: '',
      SETUP_CODE: '',
      TRUSTED_PROXY: '',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  child.stderr.on('data', (chunk) => (log += String(chunk)))
  const line = createInterface(child.stdout)[Symbol.asyncIterator]().next()
  const ended = once(child, 'exit')
  const said = await Promise.race([line.then(({ value }) => value), ended.then(() => undefined)])
  if (typeof said !== 'string') throw new Error(`The endpoint did not start: ${log}`)
  const { url, setupCode } = v.parse(Ready, JSON.parse(said))
  const pid = by.length > 0 || starter !== undefined ? childOf(child) : (child.pid ?? 0)
  return {
    url,
    setupCode,
    pid,
    log: () => log,
    end: async (signal) => {
      process.kill(pid, signal)
      await ended
    },
    killStarter: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** A command such as `unshare` becomes the endpoint; `strace` starts it as its child. */
function childOf({ pid = 0 }: ChildProcess): number {
  const [child] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
  return child ? Number(child) : pid
}

/** Pairs, as a browser does. */
export async function pairWith({
  url,
  setupCode,
}: Pick<EndpointProcess, 'url' | 'setupCode'>): Promise<PairingAnswer> {
  const body = JSON.stringify({ setupCode })
  const answer = await fetch(`${url}/v1/mailboxes`, { method: 'POST', body })
  return v.parse(PairingAnswer, await answer.json())
}

/** A mail of its own, with the token that is in it. */
export function newMail(paired: PairingAnswer): { message: MessageId; token: Token } {
  const message = newMessageId(Date.now() - 60_000, crypto.getRandomValues(new Uint8Array(4)))
  const { mailbox, generation } = paired
  const pixelKey = base64urlnopad.decode(paired.pixelKey)
  return { message, token: mintToken({ mailbox, generation, pixelKey }, 'open', message) }
}

/** All events of a mailbox. */
export async function allEvents(url: string, paired: PairingAnswer): Promise<EventsAnswer['events']> {
  const events: EventsAnswer['events'] = []
  for (let after = '', more = true; more;) {
    const answer = await fetch(`${url}/v1/events?after=${after}`, {
      headers: { authorization: `Bearer ${paired.apiKey}` },
    })
    const piece = v.parse(EventsAnswer, await answer.json())
    events.push(...piece.events)
    more = piece.events.length > 0
    after = piece.cursor
  }
  return events
}

/** What the endpoint says of itself. */
export async function healthOf({ url }: EndpointProcess): Promise<HealthAnswer> {
  return v.parse(HealthAnswer, await (await fetch(`${url}/healthz`)).json())
}
