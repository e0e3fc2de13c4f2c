import { randomBytes } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import type { AlertsRequest } from '../../shared/alerts.ts'
import { newMailboxId, newMessageId } from '../../shared/token/index.ts'
import { nextAlertDue, takeDueLetters, wantAlerts } from '../alerts/queue.ts'
import { keepSettings } from '../alerts/settings.ts'
import { Mailbox } from '../mailbox/index.ts'
import { migrate } from '../migrations.ts'
import { NodeDatabase } from './database.ts'

const HOUR = 3_600_000
const MINUTE = 60_000
const ASKED: AlertsRequest = {
  language: 'en',
  timeZone: 'UTC',
  webhook: { form: 'slack', url: 'https://hooks.slack.com/services/T/B/secret', tells: ['read'], names: [] },
  digest: { hour: 18, by: 'webhook' },
}

let now = 0
let sql: NodeDatabase
let surroundings: ConstructorParameters<typeof Mailbox>[2]

beforeEach(() => {
  now = Date.UTC(2026, 10, 23, 9, 0)
  sql = new NodeDatabase(':memory:')
  migrate(sql)
  surroundings = { now: () => now, random: (length) => new Uint8Array(randomBytes(length)) }
})

/** A mailbox with alerts, of which a mail is read. */
function mailboxWithNews(n: number): Mailbox {
  const mailbox = new Mailbox(sql, newMailboxId(Uint8Array.of(0, 0, 0, 0, 0, 0, 0, n)), surroundings)
  mailbox.create()
  keepSettings(mailbox, ASKED, false)
  mailbox.record({
    kind: 'open',
    message: newMessageId(now - HOUR, Uint8Array.of(0, 0, 0, n)),
    generation: 1,
    target: '',
    at: now,
    method: 'GET',
    userAgent: 'Mozilla/5.0 (via ggpht.com GoogleImageProxy)',
    address: '',
  })
  wantAlerts(mailbox)
  return mailbox
}

const ownersOf = ({ letters }: ReturnType<typeof takeDueLetters>) =>
  letters.map((due) => ('letter' in due ? due.letter.mailbox : undefined))

it('a mailbox whose settings cannot be read holds up no other’s letters, and is tried again in an hour', () => {
  const [first, broken, last] = [1, 2, 3].map(mailboxWithNews)
  sql.exec(`update alerts set settings = '{"secret' where mailbox = ?`, broken?.id ?? '')
  now += 2 * MINUTE
  const taken = takeDueLetters(sql, surroundings, 10)
  expect(ownersOf(taken).sort()).toEqual([first?.id, last?.id].sort())
  expect(taken.problems).toEqual([
    'The alerts of one mailbox failed (SyntaxError); they are tried again in an hour.',
  ])
  expect(takeDueLetters(sql, surroundings, 10)).toEqual({ letters: [], problems: [] })
  sql.exec('update alerts set settings = (select settings from alerts where mailbox = ?)', first?.id ?? '')
  now += HOUR
  expect(nextAlertDue(sql)).toBeLessThanOrEqual(now)
  expect(ownersOf(takeDueLetters(sql, surroundings, 10))).toContain(broken?.id)
})

it('a digest that cannot be put together, and a letter that cannot be read, hold up no other', () => {
  const [broken, good] = [1, 2].map(mailboxWithNews)
  now += 2 * MINUTE
  takeDueLetters(sql, surroundings, 10)
  sql.exec(`update alert_letters set due_at = ?, letter = '{' where mailbox = ?`, now, broken?.id ?? '')
  sql.exec('update alert_letters set due_at = ? where mailbox = ?', now, good?.id ?? '')
  const taken = takeDueLetters(sql, surroundings, 10)
  expect([ownersOf(taken), taken.problems.length]).toEqual([[good?.id], 1])
  sql.exec(`update alerts set settings = '{' where mailbox = ?`, broken?.id ?? '')
  sql.exec('delete from alert_letters')
  now += 9 * HOUR
  const digests = takeDueLetters(sql, surroundings, 10)
  expect([ownersOf(digests), digests.problems.length]).toEqual([[good?.id], 1])
})
