import { describe, expect, it } from 'vitest'
import type { TellOf } from '../news-choices.ts'
import type { Told } from './index.ts'
import { stillHolds, whatIsNews } from './what-is-news.ts'
import type { NewsOf, Past, Reading, Wishes } from './what-is-news.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = Date.UTC(2026, 10, 23, 9, 0)

/** Opens at these times. */
const reads = (...times: number[]): Reading[] => times.map((at) => ({ id: `read ${at}`, kind: 'open', at }))
const click = (at: number): Reading => ({ id: `click ${at}`, kind: 'link', at })
const told = ({ id, at }: Reading, news: NewsOf): Told => ({ event: id, at, news })

const ALL = { read: true, revived: true, hot: true, clicked: true }
const WATCHED: TellOf = { how: 'watch', kinds: {} }
const MUTED: TellOf = { how: 'mute', kinds: { read: true } }
const wishes = (given: Partial<Wishes> = {}): Wishes => ({ all: ALL, mail: undefined, since: 0, ...given })

/** What is news of the last of these readings. */
function news(readings: readonly Reading[], given: Partial<Wishes> = {}, past: Partial<Past> = {}) {
  const last = readings.at(-1)
  const known = { readings, told: [], isKnownRead: readings.length > 1, ...past }
  return last && whatIsNews(known, last, wishes(given))
}

describe('a first read', () => {
  it('is news, and the only news where nothing was chosen', () => {
    expect(news(reads(NOW), { all: undefined })).toBe('read')
    expect(news(reads(NOW, NOW + 30 * DAY), { all: undefined })).toBeUndefined()
    expect(news(reads(NOW, NOW + 1, NOW + 2), { all: undefined })).toBeUndefined()
    expect(news([...reads(NOW), click(NOW + 1)], { all: undefined })).toBeUndefined()
  })

  it('is none to who has the answer already, or was told', () => {
    expect(news(reads(NOW), {}, { isKnownRead: true })).toBeUndefined()
  })

  it('is none where the user does not want it, of all mails or of this one', () => {
    expect(news(reads(NOW), { all: { read: false } })).toBeUndefined()
    expect(news(reads(NOW), { mail: { how: 'as-usual', kinds: { read: false } } })).toBeUndefined()
    expect(news(reads(NOW), { all: { read: false }, mail: { how: 'as-usual', kinds: { read: true } } })).toBe(
      'read',
    )
  })

  it('may be a click', () => {
    expect(news([click(NOW)], { all: undefined })).toBe('read')
    expect(news([click(NOW)])).toBe('clicked')
  })

  it('before this browser joined the mailbox is none; at that moment it is', () => {
    expect(news(reads(NOW), { since: NOW + 1 })).toBeUndefined()
    expect(news(reads(NOW), { since: NOW + 1, mail: WATCHED })).toBeUndefined()
    expect(news(reads(NOW), { since: NOW })).toBe('read')
  })
})

describe('a mail that was not read for long', () => {
  it('is revived after exactly fourteen days', () => {
    expect(news(reads(NOW, NOW + 14 * DAY))).toBe('revived')
    expect(news(reads(NOW, NOW + 14 * DAY - 1))).toBeUndefined()
  })

  it('is not where something was read in between, whenever that became known', () => {
    expect(news(reads(NOW, NOW + 5 * DAY, NOW + 15 * DAY))).toBeUndefined()
    expect(news(reads(NOW + 5 * DAY, NOW, NOW + 15 * DAY))).toBeUndefined()
    expect(news([...reads(NOW), click(NOW + 5 * DAY), ...reads(NOW + 15 * DAY)])).toBeUndefined()
  })

  it('is revived by a click too, and each time anew', () => {
    expect(news([...reads(NOW), click(NOW + 14 * DAY)])).toBe('revived')
    expect(news(reads(NOW, NOW + 14 * DAY, NOW + 28 * DAY))).toBe('revived')
  })

  it('read for the first time is not revived, however long ago it was sent', () => {
    expect(news(reads(NOW + 99 * DAY))).toBe('read')
  })
})

describe('three reads within a day', () => {
  const [first, second, third] = [NOW, NOW + HOUR, NOW + DAY - 1]

  it('are news at the third', () => {
    expect(news(reads(first, second))).toBeUndefined()
    expect(news(reads(first, second, third))).toBe('hot')
  })

  it('are none where the first is a whole day before the third', () => {
    expect(news(reads(first, second, NOW + DAY))).toBeUndefined()
  })

  it('are told once within that day', () => {
    const readings = reads(first, second, third, third + HOUR)
    const before = readings.slice(2, 3).map((reading) => told(reading, 'hot'))
    expect(news(readings, {}, { told: before })).toBeUndefined()
    expect(news(reads(third + DAY - 2, third + DAY - 1, third + DAY), {}, { told: before })).toBe('hot')
  })

  it('are told at the next where the third was not to be told', () => {
    expect(news(reads(first, second, third, third + HOUR - 1, third + HOUR))).toBe('hot')
  })

  it('do not count clicks', () => {
    expect(news([...reads(first, second), click(third)])).toBe('clicked')
    expect(news([click(first), click(second), ...reads(third)])).toBeUndefined()
  })
})

describe('a click', () => {
  it('is news each time, where it is wanted', () => {
    expect(news([...reads(NOW), click(NOW + 1)])).toBe('clicked')
    expect(news([...reads(NOW), click(NOW + 1), click(NOW + 2)])).toBe('clicked')
    expect(news([...reads(NOW), click(NOW + 1)], { all: { ...ALL, clicked: false } })).toBeUndefined()
  })
})

describe('a mail that is watched', () => {
  it('tells of every read and click, whatever else is set, and says what is special', () => {
    const off = { read: false, revived: false, hot: false, clicked: false }
    const watched = { all: off, mail: { ...WATCHED, kinds: off } }
    expect(news(reads(NOW), watched)).toBe('read')
    expect(news(reads(NOW, NOW + 1), watched)).toBe('again')
    expect(news(reads(NOW, NOW + 1, NOW + 2), watched)).toBe('hot')
    expect(news(reads(NOW, NOW + 14 * DAY), watched)).toBe('revived')
    expect(news([...reads(NOW), click(NOW + 1)], watched)).toBe('clicked')
  })

  it('tells also of reads after an answer', () => {
    expect(news(reads(NOW), { mail: WATCHED }, { isKnownRead: true })).toBe('again')
  })
})

it('a mail that is muted tells nothing', () => {
  expect(news(reads(NOW), { mail: MUTED })).toBeUndefined()
  expect(news(reads(NOW, NOW + 1, NOW + 2), { mail: MUTED })).toBeUndefined()
  expect(news([click(NOW)], { mail: MUTED })).toBeUndefined()
})

describe('what was told', () => {
  const readings = reads(NOW, NOW + 1, NOW + 2)
  const [first, second, third] = [readings[0], readings[1], readings[2]].map((one) => one ?? click(0))
  const hold = (news: NewsOf, event: Reading | undefined, ...left: (Reading | undefined)[]) =>
    event !== undefined &&
    stillHolds(
      told(event, news),
      left.filter((one) => one !== undefined),
    )

  it('of a first read holds as long as the mail was read, by that event or another', () => {
    expect(hold('read', first, second)).toBe(true)
    expect(hold('read', first)).toBe(false)
  })

  it('of three reads holds as long as there are three', () => {
    expect(hold('hot', third, first, second, third)).toBe(true)
    expect(hold('hot', third, first, third)).toBe(false)
  })

  it('of a mail that came back to life holds until something was read before, or nothing was', () => {
    const late = click(NOW + 15 * DAY)
    expect(hold('revived', late, first, late)).toBe(true)
    expect(hold('revived', late, late)).toBe(false)
    expect(hold('revived', late, first, click(NOW + 2 * DAY), late)).toBe(false)
  })

  it.each(['clicked', 'again'] as const)('as %s holds as long as the event counts', (kind) => {
    expect(hold(kind, second, first, second)).toBe(true)
    expect(hold(kind, second, first)).toBe(false)
  })
})
