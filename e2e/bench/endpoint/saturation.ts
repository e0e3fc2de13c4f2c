import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Traffic } from './traffic.ts'

/** As many requests are under way at a time, one on each connection. */
export const CONNECTIONS = 64

const Result = v.object({
  sent: v.number(),
  /** Connections whose last request was answered. */
  ended: v.number(),
  answered: v.number(),
  seconds: v.number(),
  failed: v.number(),
  p50: v.number(),
  p99: v.number(),
  most: v.number(),
})

/** As fast as a server answers. Latencies are milliseconds. */
export interface Saturation {
  sent: number
  perSecond: number
  p50: number
  p99: number
}

/** Writes the requests down for wrk, each with a zero byte behind it. */
export async function writeRequests(traffic: Traffic, file: string): Promise<void> {
  const stream = createWriteStream(file, 'latin1')
  const AT_ONCE = 1_000
  for (let from = 0; from < traffic.length; from += AT_ONCE) {
    const requests = Array.from({ length: Math.min(AT_ONCE, traffic.length - from) }, (_, i) =>
      traffic.requestAt(from + i),
    )
    if (!stream.write(`${requests.join('\0')}\0`)) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'finish')
}

/** wrk goes on for so long after the last request, for the last answers. */
const LAST_ANSWERS_SECONDS = 4

/**
 * Sends requests from a place in the file on, the next on each connection as soon as the one before is answered.
 * Every one that was sent is answered at the end.
 * @param over is called at the end of the time, when only the last answers are awaited
 * @throws Error where one does not come
 */
export async function saturate(
  port: number,
  file: string,
  from: number,
  seconds: number,
  over: () => void,
): Promise<Saturation> {
  const length = Math.ceil(seconds) + LAST_ANSWERS_SECONDS
  const options = ['--threads', '1', '--connections', String(CONNECTIONS), '--duration', `${length}s`]
  options.push('--timeout', '10s', '--script', join(import.meta.dirname, 'saturate.lua'))
  const given = [file, String(from), String(seconds)]
  const wrk = spawn('wrk', [...options, `http://127.0.0.1:${port}/`, '--', ...given], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const kill = () => wrk.kill()
  process.once('exit', kill)
  let output = ''
  for (const stream of [wrk.stdout, wrk.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      if (/^OVER$/m.test(text)) over()
      output += text
    })
  }
  const [code] = await once(wrk, 'close')
  process.off('exit', kill)
  const result = resultIn(output)
  if (code !== 0 || !result) throw new Error(`wrk failed (${code}): ${output.trim()}`)
  return result
}

/**
 * @param output what wrk and its script have printed
 * @returns undefined where there is no result
 * @throws Error where not everything that was sent is answered
 */
export function resultIn(output: string): Saturation | undefined {
  const text = /^RESULT (.*)$/m.exec(output)?.[1]
  if (text === undefined) return undefined
  const { sent, ended, answered, seconds, failed, p50, p99 } = v.parse(Result, JSON.parse(text))
  if (failed > 0 || seconds === 0 || ended !== CONNECTIONS || answered !== sent) {
    throw new Error(
      `Not all requests were answered: ${answered} of ${sent}, on ${ended} of ${CONNECTIONS} connections; ${failed} failed.`,
    )
  }
  return { sent, perSecond: (sent - CONNECTIONS) / seconds, p50, p99 }
}
