import { expect, it } from 'vitest'
import type { Status } from '../../shared/status.ts'
import { FILTERS, passes } from './filters.ts'
import { DAY, NOW } from './given.ts'

const sent: Status = { mark: 'sent', reads: 0, clicks: 0 }

it.each<[string, Status, number, string[]]>([
  ['was just sent', sent, 0, ['not-read']],
  ['is scheduled', sent, -1, []],
  ['was sent three days ago', sent, 3, ['not-read']],
  ['was sent more than three days ago', sent, 3.1, ['not-read', 'waiting']],
  ['may have been read', { ...sent, mark: 'unsure' }, 9, ['unsure', 'waiting']],
  ['was read', { ...sent, mark: 'read', reads: 1 }, 9, ['read']],
  ['was read, as a click shows', { ...sent, mark: 'read', clicks: 1 }, 9, ['read', 'clicked']],
  ['was answered', { ...sent, mark: 'read', replied: NOW }, 9, ['read']],
])('a mail that %s is shown where it belongs', (_, status, days, shown) => {
  const mail = { status, sentAt: NOW - days * DAY }
  expect(FILTERS.filter((filter) => passes(mail, filter, 3, NOW))).toEqual(shown)
})
