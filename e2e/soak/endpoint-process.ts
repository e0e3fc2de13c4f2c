import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import * as v from 'valibot'
import { ENDPOINT_FLAGS, inviteScript } from '../../.scripts/hosts.ts'
import type { HostName } from '../../.scripts/hosts.ts'
import { ROOT, runProgram } from '../../.scripts/run-program.ts'
import { PairingAnswer } from '../../shared/api.ts'

/** An endpoint that runs as a process of its own. */
export interface EndpointProcess {
  url: string
  /** Pairs a browser with a mailbox of its own. */
  pair(): Promise<PairingAnswer>
  /** @returns what it and its own processes hold of the memory, in bytes */
  memory(): Promise<number>
  stop(): Promise<void>
}

/** Starts an endpoint with nothing in it. */
export async function startEndpointProcess(host: HostName): Promise<EndpointProcess> {
  const data = await mkdtemp(join(tmpdir(), 'doublecheck-soak-'))
  const env = { ...process.env, DATA: data, PORT: '0', HOST: '127.0.0.1' }
  const child = spawn(process.execPath, [...ENDPOINT_FLAGS, join(import.meta.dirname, 'serve.ts'), host], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  process.once('exit', () => child.kill())
  const url = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line').then(([line]) => String(line)),
    once(child, 'exit').then(() => undefined),
  ])
  if (url === undefined) throw new Error('The endpoint did not start.')
  return {
    url,
    pair: async () => {
      const { output } = await runProgram(process.execPath, [join(ROOT, inviteScript(host))], { env })
      const setupCode = output.trim().split('#').at(-1)
      const body = JSON.stringify({ setupCode })
      const answer = await fetch(`${url}/v1/mailboxes`, { method: 'POST', body })
      return v.parse(PairingAnswer, await answer.json())
    },
    memory: async () => await memoryOf(child.pid ?? 0),
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      await rm(data, { recursive: true })
    },
  }
}

/**
 * @returns what a process and those that it started (workerd is one of them) hold of the memory, in bytes
 * @throws Error where that cannot be read
 */
export async function memoryOf(pid: number): Promise<number> {
  const { output } = await runProgram('ps', ['-A', '-o', 'pid=,ppid=,rss='])
  const rows = output
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  const own = rows.filter(([id, parent]) => id === pid || parent === pid)
  if (own.length === 0)
    throw new Error('The memory cannot be read: is "ps" installed, and does the endpoint run?')
  return own.reduce((sum, [, , kilobytes = 0]) => sum + kilobytes * 1_024, 0)
}
