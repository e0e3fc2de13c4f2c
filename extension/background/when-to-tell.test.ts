import { describe, expect, it } from 'vitest'
import type { Event } from '../../shared/events.ts'
import { newMessageId } from '../../shared/token/index.ts'
import { judge } from '../../shared/verdict/index.ts'
import { whenToTell } from './when-to-tell.ts'

const NOW = Date.UTC(2026, 10, 23, 9, 0)
/** The endpoint's clock is a minute ahead. */
const AHEAD = 60_000
const MESSAGE = newMessageId(NOW, new Uint8Array(4))
const ANOTHER = newMessageId(NOW, Uint8Array.of(0, 0, 0, 1))
const GOOGLE = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const THUNDERBIRD = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.4.0'

const OWN = judge({ method: 'GET', userAgent: GOOGLE, sinceSending: 3_600_000, sinceOwnView: 0 })

/** A fetch so many milliseconds ago. */
function fetched(ago: number, userAgent = GOOGLE): Event {
  const facts = { method: 'GET', userAgent, sinceSending: 3_600_000 }
  const at = NOW + AHEAD - ago
  return {
    id: 'a',
    cursor: 'e.1',
    kind: 'open',
    message: MESSAGE,
    at,
    count: 1,
    verdict: judge(facts),
    facts,
  }
}

/** Looks so many milliseconds ago. */
const looked = (...ago: number[]) => ago.map((one) => ({ message: MESSAGE, at: NOW - one }))

const clocks = (waited = 0) => ({ now: NOW, clockOffset: AHEAD, waitingSince: NOW - waited })

describe('a read', () => {
  it('is told a moment after it came: until then a look of one’s own may explain it', () => {
    expect(whenToTell(fetched(20), [], clocks())).toBe(150)
    expect(whenToTell(fetched(120), [], clocks(100))).toBe(50)
    expect(whenToTell(fetched(170), [], clocks(150))).toBe(0)
  })

  it('waits no longer by a clock that is wrong', () => {
    expect(whenToTell(fetched(-3_600_000), [], clocks(150))).toBe(0)
    expect(whenToTell(fetched(20), [], clocks(-3_600_000))).toBe(0)
  })

  it('in a browser is told once it was alone for fifteen seconds: scanners come in pairs', () => {
    expect(whenToTell(fetched(20, BROWSER), [], clocks(10))).toBe(14_980)
    expect(whenToTell(fetched(14_000, BROWSER), [], clocks(10))).toBe(1_000)
    expect(whenToTell(fetched(15_001, BROWSER), [], clocks(10))).toBe(0)
    expect(whenToTell(fetched(-3_600_000, BROWSER), [], clocks(15_000))).toBe(0)
  })

  it.each([
    ['of a while ago', fetched(5_001)],
    ['in a mail program of the recipient’s', fetched(20, THUNDERBIRD)],
    ['of a mail of which the look was told before', { ...fetched(20), verdict: OWN }],
    ['of which only the verdict is known', { ...fetched(20), facts: undefined }],
  ])('%s is told at once', (_, event) => {
    expect(whenToTell(event, [], clocks())).toBe(0)
  })

  it.each([
    ['through Gmail’s proxy, just before the look was seen', fetched(4_900), looked(0)],
    ['through Gmail’s proxy, while the sender looked', fetched(20), looked(60_000, 14_900)],
    ['in a browser, straight from its host', fetched(20, BROWSER), looked(100)],
  ])('%s is not told while the endpoint has not judged it by that look', (_, event, looks) => {
    expect(whenToTell(event, looks, clocks(60_000))).toBe(Infinity)
  })

  it.each([
    ['long before the look', fetched(5_100), looked(0)],
    ['long after it', fetched(20), looked(15_100)],
    ['of another mail than the one looked at', fetched(20), [{ message: ANOTHER, at: NOW }]],
    ['in a mail program of the recipient’s', fetched(20, THUNDERBIRD), looked(0)],
  ])('%s is told as ever', (_, event, looks) => {
    expect(whenToTell(event, looks, clocks(150))).toBe(0)
  })
})
