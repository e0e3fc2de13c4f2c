import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { GIF, GIF_HEADERS } from '../../../backend/pixel.ts'
import { steady } from './steady.ts'

const PAUSE_MS = 200
let paths: string[] = []
const server = createServer((request, response) => {
  const path = request.url ?? ''
  paths.push(path)
  const answer = () =>
    path === '/wrong' ? response.writeHead(404).end() : response.writeHead(200, GIF_HEADERS).end(GIF)
  // The whole server stands still at this one.
  if (path === '/stall') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
  answer()
})

async function send(wanted: readonly string[], times: readonly number[], giveUp?: number) {
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const requestAt = (place: number) => `GET ${wanted[place] ?? ''} HTTP/1.1\r\nHost: test\r\n\r\n`
  return await steady(
    (server.address() as AddressInfo).port,
    { requestAt },
    0,
    Float64Array.from(times),
    giveUp,
  )
}

afterEach(() => {
  paths = []
  server.close()
  server.closeAllConnections()
})

describe('the steady load', () => {
  it('sends each request once and waits for all answers', async () => {
    const { sent, latency } = await send(['/1', '/2', '/3'], [0, 1, 2])
    expect({ sent, measured: latency.count, paths: paths.toSorted() }).toEqual({
      sent: 3,
      measured: 3,
      paths: ['/1', '/2', '/3'],
    })
  })

  it('counts the wait of those that should have gone out while the server stood still', async () => {
    const others = Array.from({ length: 99 }, (_, i) => `/${i}`)
    const times = ['/stall', ...others].map((_, i) => i)
    const { latency } = await send(['/stall', ...others], times)
    expect(latency.p50).toBeGreaterThan(PAUSE_MS / 4)
  })

  it('sends no more once a request waited too long for its turn, and says how many are held back', async () => {
    const wanted = ['/stall', ...Array.from({ length: 199 }, (_, i) => `/${i}`)]
    const { sent, heldBack, latency } = await send(
      wanted,
      Array.from(wanted, () => 0),
      PAUSE_MS / 2,
    )
    expect({ measured: latency.count, asked: paths.length }).toEqual({ measured: sent, asked: sent })
    expect(heldBack).toBe(200 - sent)
    expect(heldBack).toBeGreaterThan(0)
  })

  it('is an error where an answer is no GIF', async () => {
    await expect(send(['/wrong'], [0])).rejects.toThrow('The answer is no GIF: HTTP/1.1 404')
  })
})
