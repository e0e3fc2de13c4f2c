import { describe, expect, it } from 'vitest'
import { dayName, dayOf } from '../calendar-day.ts'
import { byDay } from './days.ts'

const at = (day: number, hour: number, minute = 0, month = 10) =>
  new Date(2026, month, day, hour, minute).getTime()
const NOW = at(28, 9)

it('mails stand under the day on which they were sent, in the order that they had', () => {
  const times = [at(28, 0), at(27, 23, 59), at(27, 0), at(25, 12)]
  const days = byDay(times.map((sentAt) => ({ mail: { sentAt } })))
  expect(days.map(({ mails }) => mails.map(({ mail }) => mail.sentAt))).toEqual([
    [at(28, 0)],
    [at(27, 23, 59), at(27, 0)],
    [at(25, 12)],
  ])
})

describe('a day', () => {
  it.each([
    ['en', at(28, 0, 1), 'Today'],
    ['en', at(27, 23), 'Yesterday'],
    ['en', at(29, 8), 'Tomorrow'],
    ['en', at(23, 8), 'Monday, November 23'],
    ['en', at(31, 8, 0, -3), 'Friday, October 31, 2025'],
    ['ru', at(28, 8), 'Сегодня'],
    ['ru', at(27, 8), 'Вчера'],
    ['ru', at(23, 8), 'Понедельник, 23 ноября'],
  ])('in %s is called as people do: %#', (language, time, name) => {
    expect(dayName(dayOf(time), NOW, language)).toBe(name)
  })
})
