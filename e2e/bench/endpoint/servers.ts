import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ENDPOINT_FLAGS } from '../../../.scripts/hosts.ts'
import type { HostName } from '../../../.scripts/hosts.ts'
import { ROOT, runProgram } from '../../../.scripts/run-program.ts'
import { memoryOf } from '../../soak/endpoint-process.ts'
import { Connection } from './steady.ts'

/** A server under test, as a process of its own on the servers' core. */
export interface Server {
  url: string
  port: number
  /** Milliseconds from the start of the process until it listens. */
  startedIn: number
  /** @returns bytes of memory that it and its own processes hold */
  memory(): Promise<number>
  /** @returns the seconds for which it and its own processes have had the processor */
  processor(): Promise<number>
  stop(): Promise<void>
}

/** Node's own HTTP server with nothing behind it. */
export async function startBareHttp(pinning: readonly string[]): Promise<Server> {
  return await start([...pinning, process.execPath, join(import.meta.dirname, 'bare-http.ts')])
}

/** Ours, on a data folder that stays when it is stopped. */
export async function startOurs(host: HostName, data: string, pinning: readonly string[]): Promise<Server> {
  return await start(
    [...pinning, process.execPath, ...ENDPOINT_FLAGS, join(ROOT, 'e2e/soak/serve.ts'), host],
    {
      DATA: data,
      PORT: '0',
      HOST: '127.0.0.1',
      MAILBOXES_MOST: '2000',
      // The load comes as through a reverse proxy on this machine. workerd takes nobody's word for an address.
      ...(host === 'node' ? { TRUSTED_PROXY: 'loopback' } : {}),
    },
  )
}

/** nginx with one worker, which answers everything with its built-in GIF. */
export async function startNginx(pinning: readonly string[]): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'doublecheck-nginx-'))
  const port = await freePort()
  const file = join(folder, 'nginx.conf')
  await writeFile(file, nginxConfig(folder, port))
  try {
    const server = await start([...pinning, 'nginx', '-e', 'stderr', '-c', file], {}, port)
    return {
      ...server,
      stop: async () => {
        await server.stop()
        await rm(folder, { recursive: true })
      },
    }
  } catch (error) {
    await rm(folder, { recursive: true })
    throw error
  }
}

/** @param folder for what nginx wants to write, which is nothing here */
export function nginxConfig(folder: string, port: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
events { worker_connections 1024; }
http {
  access_log off;
  keepalive_timeout 65s;
  keepalive_requests 1000000000;
${temporary.map((name) => `  ${name}_temp_path ${folder}/${name};`).join('\n')}
  server {
    listen 127.0.0.1:${port};
    location / { empty_gif; }
  }
}
`
}

/** @param port where it will listen; without it the program prints its address as its first line */
async function start(
  [command = '', ...args]: readonly string[],
  env: Record<string, string> = {},
  port?: number,
): Promise<Server> {
  const began = performance.now()
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const kill = () => child.kill()
  process.once('exit', kill)
  const failed = once(child, 'exit').then(() => {
    throw new Error(`${[command, ...args].join(' ')} did not start.`)
  })
  // Whoever waits no longer for the start need not hear of the end.
  failed.catch(() => undefined)
  const listens = async () => {
    if (port === undefined) {
      const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
      return line
    }
    await answering(port)
    return `http://127.0.0.1:${port}`
  }
  const url = await Promise.race([listens(), failed])
  const startedIn = performance.now() - began
  const pid = child.pid ?? 0
  return {
    url,
    port: Number(new URL(url).port),
    startedIn,
    memory: async () => await memoryOf(pid),
    processor: async () => await processorOf(pid),
    stop: async () => {
      process.off('exit', kill)
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function answering(port: number): Promise<void> {
  for (;;) {
    const connection = await Connection.open(port).catch(() => undefined)
    if (connection) return connection.close()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

/** The unit of the times in /proc, on every Linux that Node runs on (proc(5), sysconf(_SC_CLK_TCK)). */
const TICKS_A_SECOND = 100

async function processorOf(pid: number): Promise<number> {
  const { output } = await runProgram('ps', ['-A', '-o', 'pid=,ppid='])
  const own = output
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([id, parent]) => id === pid || parent === pid)
  let ticks = 0
  for (const [id] of own) {
    const text = await readFile(`/proc/${id}/stat`, 'utf8')
    // The name, in brackets, may hold blanks; user and system time are the 14th and 15th field.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    ticks += Number(fields[11]) + Number(fields[12])
  }
  return ticks / TICKS_A_SECOND
}
