import { describe, expect, it } from 'vitest'
import type { SentMailFacts } from '../store/activity.ts'
import { byDomain } from './by-domain.ts'
import { chosenOf, oldestOf } from './chosen.ts'
import type { Chosen } from './chosen.ts'
import { firstDayOfWeek } from './first-day.ts'
import { firstReads } from './first-read.ts'
import { overTime } from './over-time.ts'
import { unitsFor, unitsIn, usualUnit } from './period.ts'
import type { Calendar } from './period.ts'
import { wallClockIn } from './wall-clock.ts'
import { busiestHour, weekHours } from './week-hours.ts'

const MINUTE = 60_000
const DAY = 86_400_000
const MONDAY = 1
const SUNDAY = 7
const SATURDAY_NOON = Date.UTC(2026, 10, 28, 12)

const berlin = wallClockIn('Europe/Berlin')

function calendar(given: Partial<Calendar> = {}): Calendar {
  return { now: SATURDAY_NOON, oldest: Date.UTC(2025, 11, 24), firstDay: MONDAY, ...given }
}

function mail(given: Partial<SentMailFacts> = {}): SentMailFacts {
  const sentAt = given.sentAt ?? SATURDAY_NOON - DAY
  return {
    account: 'maria@example.com',
    sentAt,
    wall: berlin(sentAt),
    mark: 'sent',
    firstRead: undefined,
    domain: 'example.org',
    ...given,
  }
}

function known({ sent = [], reads = [] }: Partial<Chosen>): Chosen {
  return { sent, reads }
}

const read = (at: number, account?: string) => ({ account, wall: berlin(at) })
const dates = (begins: readonly number[]) => begins.map((begin) => new Date(begin).toISOString().slice(0, 10))

describe('a period', () => {
  it('is counted in whole days, weeks and months, the last of which is not over', () => {
    expect(dates(unitsIn('30-days', 'day', calendar())).slice(0, 2)).toEqual(['2026-10-30', '2026-10-31'])
    expect(unitsIn('30-days', 'day', calendar())).toHaveLength(30)
    expect(dates(unitsIn('30-days', 'week', calendar()))).toEqual([
      '2026-10-26',
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
    ])
    expect(dates(unitsIn('30-days', 'week', calendar({ firstDay: SUNDAY })))[0]).toBe('2026-10-25')
    expect(dates(unitsIn('year', 'month', calendar()))).toHaveLength(12)
    expect(dates(unitsIn('year', 'month', calendar()))[0]).toBe('2025-12-01')
    expect(dates(unitsIn('all', 'year', calendar()))).toEqual(['2025-01-01', '2026-01-01'])
  })

  it('offers what makes a picture, and begins with what most people want', () => {
    expect(unitsFor('30-days', calendar())).toEqual(['day', 'week', 'month'])
    expect(unitsFor('year', calendar())).toEqual(['week', 'month', 'year'])
    const periods = ['30-days', '90-days', 'year', 'all'] as const
    expect(periods.map((period) => usualUnit(period, calendar()))).toEqual(['day', 'week', 'month', 'month'])
    expect(usualUnit('all', calendar({ oldest: Date.UTC(2016, 0, 1) }))).toBe('year')
  })

  it('is one day for who has sent nothing yet', () => {
    expect(unitsFor('all', calendar({ oldest: SATURDAY_NOON }))).toEqual(['day'])
    expect(oldestOf(known({}), SATURDAY_NOON)).toBe(SATURDAY_NOON)
  })
})

describe('mails and reads over time', () => {
  it('are counted by the days of the sender’s own clock, through a night of 25 hours', () => {
    const lastOfSaturday = Date.UTC(2026, 9, 24, 21, 59)
    const lastOfSunday = Date.UTC(2026, 9, 25, 22, 59)
    const all = known({
      sent: [mail({ sentAt: lastOfSaturday }), mail({ sentAt: lastOfSunday })],
      reads: [read(lastOfSunday), read(lastOfSunday + MINUTE)],
    })
    const begins = ['2026-10-24', '2026-10-25', '2026-10-26'].map((day) => Date.parse(day))
    expect(overTime(all, 'day', begins, MONDAY)).toEqual([
      { begin: begins[0], sent: 1, reads: 0 },
      { begin: begins[1], sent: 1, reads: 1 },
      { begin: begins[2], sent: 0, reads: 1 },
    ])
  })

  it('are those of one account, where one is chosen', () => {
    const all = known({
      sent: [mail(), mail({ account: 'office@example.com' }), mail({ account: undefined })],
      reads: [read(SATURDAY_NOON, 'office@example.com')],
    })
    const maria = chosenOf(all, 'maria@example.com', 0)
    expect([maria.sent.length, maria.reads.length]).toEqual([1, 0])
    expect(chosenOf(all, undefined, 0).sent).toHaveLength(3)
    expect(chosenOf(all, undefined, berlin(SATURDAY_NOON))).toMatchObject({ sent: [], reads: [{}] })
  })
})

describe('the hours of the week', () => {
  it('begin on the day on which the week begins there', () => {
    const reads = [SATURDAY_NOON, SATURDAY_NOON + MINUTE, SATURDAY_NOON + DAY].map((at) => read(at))
    const days = weekHours(known({ reads }), SUNDAY)
    expect(days.map(({ weekday }) => weekday)).toEqual([7, 1, 2, 3, 4, 5, 6])
    expect([days[6]?.hours[13], days[0]?.hours[13]]).toEqual([2, 1])
    expect(busiestHour(days)).toEqual({ weekday: 6, hour: 13, reads: 2 })
    expect(busiestHour(weekHours(known({}), MONDAY))).toBeUndefined()
  })

  it('begin on Sunday in America and on Monday in Russia', () => {
    expect(['en-US', 'ru', 'de'].map(firstDayOfWeek)).toEqual([SUNDAY, MONDAY, MONDAY])
  })
})

describe('the time until a mail is read', () => {
  it('is counted of read mails only, with the one in the middle', () => {
    const after = (wait: number) => mail({ mark: 'read', firstRead: SATURDAY_NOON - DAY + wait })
    const sent = [after(-MINUTE), after(MINUTE), after(10 * MINUTE), after(40 * DAY), mail()]
    const { bins, median, ...counted } = firstReads(known({ sent }))
    expect([counted.read, counted.of, median]).toEqual([4, 5, 5.5 * MINUTE])
    expect(bins.map(({ mails }) => mails)).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1])
    expect(bins.at(-1)).toEqual({ from: 30 * DAY, below: undefined, mails: 1 })
  })

  it('has no middle while nothing was read', () => {
    expect(firstReads(known({ sent: [mail()] })).median).toBeUndefined()
  })
})

describe('the share of mails that was read', () => {
  it('is said of domains with enough mails, and how much was left out', () => {
    const sent = [
      ...Array.from({ length: 5 }, (_, n) => mail({ mark: n < 3 ? 'read' : 'unsure' })),
      ...Array.from({ length: 6 }, () => mail({ domain: 'example.net' })),
      mail({ domain: 'rare.example' }),
      mail({ domain: undefined, mark: 'read' }),
    ]
    expect(byDomain(known({ sent }))).toEqual({
      domains: [
        { domain: 'example.net', mails: 6, read: 0, unsure: 0 },
        { domain: 'example.org', mails: 5, read: 3, unsure: 2 },
      ],
      others: { domains: 1, mails: 1 },
      left: 1,
    })
  })
})
