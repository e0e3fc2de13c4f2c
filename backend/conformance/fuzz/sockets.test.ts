import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PIXEL_PATH } from '../../../shared/pixel.ts'
import { hosts } from '../hosts.ts'
import { stageOn } from '../stage.ts'
import { apiPaths, fetchPaths } from './addresses.ts'
import { say, withoutDate } from './raw-socket.ts'
import { brokenRequests, fetchRequests } from './requests.ts'

const AT_ONCE = 40
/** A failure prints its seed, with which it comes again, and the requests; looking for fewer would take minutes. */
const ROUNDS = { numRuns: 25, endOnFailure: true }
/** Milliseconds until nobody listens any more for an answer to what may be half a request. */
const LISTENED = 300
const LONG = 60_000

describe.each(hosts)('over a socket to $name', (host) => {
  const stage = stageOn(host)

  async function mails() {
    const paired = await stage.pair()
    const sent = Array.from({ length: 20 }, () => stage.mail(paired))
    return { paired, sent, truePaths: sent.map(({ token }) => `${PIXEL_PATH}${token}.gif`) }
  }

  const pixelAnswer = async () =>
    withoutDate(
      await say(
        stage.endpoint.url,
        ['GET /p/x.gif HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n'],
        'waits',
      ),
    )

  it(
    'a pixel’s answer is always the same, and every true token is stored once',
    async () => {
      const { paired, sent, truePaths } = await mails()
      const always = await pixelAnswer()
      expect(always).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
      let opens = 0
      const isPixel = (path: string) => path.startsWith(PIXEL_PATH)
      const asked = fetchRequests(fetchPaths(truePaths).filter(isPixel))
      await fc.assert(
        fc.asyncProperty(fc.array(asked, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (requests) => {
          const answers = requests.map(({ said }) => say(stage.endpoint.url, said.pieces, said.ending))
          for (const answer of await Promise.all(answers)) expect(withoutDate(answer)).toBe(always)
          opens += requests.filter(({ path }) => isTrue(path, truePaths)).length
        }),
        ROUNDS,
      )
      const { events } = await stage.eventsOf(paired)
      expect(events.reduce((sum, { count }) => sum + count, 0)).toBe(opens)
      expect(new Set(events.map(({ message }) => message))).toEqual(
        new Set(sent.map(({ message }) => message)),
      )
    },
    LONG,
  )

  it.each(['a b', '[', 'x:99999'])(
    'a pixel is stored and answered for a host by the name of "%s"',
    async (name) => {
      const { paired, truePaths } = await mails()
      const always = await pixelAnswer()
      const text = `GET ${truePaths[0]} HTTP/1.1\r\nhost: ${name}\r\nconnection: close\r\n\r\n`
      expect(withoutDate(await say(stage.endpoint.url, [text], 'waits'))).toBe(always)
      expect((await stage.eventsOf(paired)).events).toHaveLength(1)
    },
  )

  it.each(['/', '//', '///v1', '//?x'])('a host by no name is refused at "%s"', async (path) => {
    const text = `GET ${path} HTTP/1.1\r\nhost: [\r\nconnection: close\r\n\r\n`
    expect(statusesOf(await say(stage.endpoint.url, [text], 'waits'))).toEqual([400])
  })

  it(
    'nothing that is said makes it fail, or be silent to others',
    async () => {
      const { paired, sent, truePaths } = await mails()
      const always = await pixelAnswer()
      const paths = fc.oneof(fetchPaths(truePaths), apiPaths([paired.mailbox, 'x']))
      const rounds = fc.array(brokenRequests(paths), { minLength: AT_ONCE, maxLength: AT_ONCE })
      await fc.assert(
        fc.asyncProperty(rounds, async (all) => {
          const answers = all.map(
            async ({ pieces, ending }) => await say(stage.endpoint.url, pieces, ending, LISTENED),
          )
          for (const answer of await Promise.all(answers))
            expect(statusesOf(answer).filter(isFailure)).toEqual([])
          expect(await pixelAnswer()).toBe(always)
        }),
        ROUNDS,
      )
      const known = new Set(sent.map(({ message }) => message))
      const { events } = await stage.eventsOf(paired)
      expect(events.filter(({ message }) => !known.has(message))).toEqual([])
      expect(await (await stage.ask('/healthz')).json()).toMatchObject({ lost: 0 })
    },
    LONG,
  )
})

function isTrue(path: string, truePaths: readonly string[]): boolean {
  const [written = ''] = path.split('?', 1)
  return truePaths.includes(written)
}

function statusesOf(answer: string): number[] {
  return [...answer.matchAll(/^HTTP\/1\.[01] (\d{3})/gm)].map(([, status]) => Number(status))
}

/** 501 and 505 say of a request that it is not in HTTP as it is known here: RFC 9110, 15.6. */
function isFailure(status: number): boolean {
  return status >= 500 && status !== 501 && status !== 505
}
