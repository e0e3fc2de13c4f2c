import { describe, expect, it } from 'vitest'
import { TokenChecker } from '../../../backend/fetches.ts'
import { derivePixelKey, newMailboxId } from '../../../shared/token/index.ts'
import { sameRandom } from './arrivals.ts'
import { READERS_A_MESSAGE, Traffic, mailsOf } from './traffic.ts'

const NOW = Date.UTC(2026, 10, 24)
const master = new Uint8Array(32).fill(7)
const senders = Array.from({ length: 10 }, (_, i) => {
  const mailbox = newMailboxId(new Uint8Array(8).fill(i))
  return { mailbox, generation: 1, pixelKey: derivePixelKey(master, mailbox, 1) }
})
const traffic = new Traffic(mailsOf(senders, 1_000, NOW, sameRandom(1)))
const places = Array.from({ length: traffic.length }, (_, place) => place)

const readRequest = (request: string) => {
  const [start = '', ...lines] = request.split('\r\n')
  const headers = new Map(
    lines
      .filter(Boolean)
      .map((line) => line.split(': ', 2))
      .map(([name = '', value = '']) => [name.toLowerCase(), value] as const),
  )
  return { path: start.split(' ')[1] ?? '', headers, request }
}

const hits = places.map((place) => {
  const { path, headers } = readRequest(traffic.requestAt(place))
  const address = headers.get('x-forwarded-for') ?? ''
  const header = (name: string) => headers.get(name)
  return new TokenChecker(master).hitOf({ method: 'GET', path, header, address, at: NOW })
})

describe('the traffic of the benchmark', () => {
  it('holds good tokens, and 5 in 100 forged ones, as it says of each place', () => {
    expect(hits.map((hit) => hit === undefined)).toEqual(places.map((place) => traffic.isForged(place)))
    expect(traffic.goodBetween(0, traffic.length)).toBe(0.95 * traffic.length)
  })

  it('asks for each mail of its sender, and forges none of them always', () => {
    const seen = hits.flatMap((found) => (found ? [`${found.mailbox} ${found.hit.message}`] : []))
    expect(new Set(seen).size).toBe(1_000)
    expect(seen).toContain(`${senders[3]?.mailbox} ${traffic.mailAt(13).message}`)
  })

  it('has a new reader at each look at a message, told apart by address or program', () => {
    const readers = hits.flatMap((found) => {
      if (!found) return []
      const { message, userAgent = '', address } = found.hit
      const isProxy = userAgent.includes('GoogleImageProxy')
      return [`${message} ${userAgent} ${isProxy ? '' : address}`]
    })
    expect(new Set(readers).size).toBe(readers.length)
    expect(READERS_A_MESSAGE).toBeLessThan(5)
  })

  it('mixes browsers, Thunderbird and Google’s proxy', () => {
    const programs = ['Chrome/', 'Thunderbird/', 'GoogleImageProxy'].map(
      (name) => places.filter((place) => traffic.requestAt(place).includes(name)).length / places.length,
    )
    expect(programs).toEqual([0.4, 0.4, 0.2])
  })

  it('is one whole request each, and begins again at its end', () => {
    expect(places.every((place) => traffic.requestAt(place).endsWith('\r\n\r\n'))).toBe(true)
    expect(traffic.requestAt(traffic.length + 5)).toBe(traffic.requestAt(5))
  })
})
