import type { Event } from '../../shared/events.ts'
import { dayName, dayOf } from '../calendar-day.ts'
import type { History, HistoryDay, HistoryRow } from '../messages.ts'
import { isStranger, openStore } from '../store/index.ts'
import type { Mail } from '../store/index.ts'
import { isUsersWord } from '../store/judgements.ts'
import { historyOf } from '../store/mails.ts'
import type { KnownHistory } from '../store/mails.ts'
import { counted, language, say } from '../words.ts'
import { asItStands } from './as-it-stands.ts'
import { fetchedBy } from './fetched-by.ts'
import { fold, rowsIn } from './history-folds.ts'
import type { Fold, Folded } from './history-folds.ts'
import { spanInWords } from './history-times.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
/** Beyond this it does not matter any more how soon after sending a fetch came. */
const SOON_MS = 10 * MINUTE

/** So much of a link's path is shown, in characters. */
const PATH_SHOWN = 32
/** So many recipients are named. */
const PEOPLE_NAMED = 3
/** More rows than this stand under their days. */
const MOST_WITHOUT_DAYS = 8

/** Of more fetches than this only the oldest and the newest are told; those between are counted. */
const FETCHES_TOLD = 500
const OLDEST_TOLD = 50

/** A row before its time is told in words. */
interface Row extends Omit<HistoryRow, 'when' | 'folded'> {
  /** How many fetches it stands for. */
  fetches: number
}

/** @returns a mail's way in time, in the user's words; or null where there is no such mail */
export async function history(key: string): Promise<History | null> {
  const now = Date.now()
  const found = await historyOf(await openStore(), key, now)
  return found && historyInWords(found, now)
}

/**
 * Tells a mail's way in time in the user's own language. It is told in the background, since all that it takes
 * would weigh on Gmail's page.
 * @param now Unix milliseconds
 */
export function historyInWords({ mail, mark, events }: KnownHistory, now: number): History {
  const others = [...fetchesOf(mail, events), ...answerOf(mail), ...reminderOf(mail)]
  const rows = fold([sentRow(mail, now), ...others.toSorted((one, other) => one.at - other.at)])
  const isOpen = mail.status.mark !== 'read' && (mark.scheduledFor ?? 0) <= now
  const isMuted = mail.tell?.how === 'mute'
  const isForgotten = events.some(({ facts }) => facts === undefined)
  return {
    mail: mark,
    isMuted,
    days: inDays(rows, now),
    remarks: [
      ...(isMuted ? [say('history_muted')] : []),
      ...(mail.stopped ? [say('history_stopped')] : []),
      ...(isOpen && !mail.stopped ? [say('history_silence')] : []),
      ...(isForgotten && !mail.stopped ? [say('history_forgotten')] : []),
    ],
  }
}

function sentRow(mail: Mail, now: number): Row {
  const { sentAt: at, scheduled, recipients } = mail
  const row = { key: 'sent', kind: 'sent' as const, at, details: [], fetches: 0 }
  if (mail.outside !== undefined) return { ...row, said: say('outside_made') }
  if (isStranger(mail)) return { ...row, said: say('history_sent') }
  const people = peopleOf(recipients)
  if (scheduled && at > now) return { ...row, said: saidOf('history_scheduled', people) }
  const details = scheduled ? [say('history_as_scheduled')] : []
  return { ...row, details, said: saidOf('history_sent', people) }
}

function saidOf(key: string, people: string): string {
  return people ? say(`${key}_to`, people) : say(key)
}

function peopleOf(recipients: Mail['recipients']): string {
  const names = recipients.map(({ name, address }) => asItStands(name ?? address))
  const isMore = names.length > PEOPLE_NAMED + 1
  const shown = isMore
    ? [...names.slice(0, PEOPLE_NAMED), counted('people_more', names.length - PEOPLE_NAMED)]
    : names
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(shown)
}

function fetchesOf({ sentAt }: Mail, events: readonly Event[]): Row[] {
  const rows = (some: readonly Event[]) => some.map((event) => fetchRow(event, sentAt))
  const between = events.slice(OLDEST_TOLD, OLDEST_TOLD - FETCHES_TOLD)
  const [first] = between
  if (events.length <= FETCHES_TOLD || !first) return rows(events)
  const fetches = countOf(between)
  const untold: Row = {
    key: 'untold',
    kind: 'more',
    at: first.at,
    said: counted('history_untold', fetches),
    details: [],
    fetches,
  }
  return [...rows(events.slice(0, OLDEST_TOLD)), untold, ...rows(events.slice(OLDEST_TOLD - FETCHES_TOLD))]
}

function countOf(events: readonly Event[]): number {
  return events.reduce((sum, { count }) => sum + count, 0)
}

function fetchRow(event: Event, sentAt: number): Row {
  const { id, at, count, target, verdict } = event
  const link = target === undefined ? undefined : startOfLink(target)
  const said = sentenceOf(event, link)
  const details = [
    ...fetchedBy(event),
    soonAfter(at - sentAt),
    count > 1 ? counted('in_a_burst', count) : undefined,
    link === undefined || said.includes(link) ? undefined : say('history_link', link),
  ].filter((detail) => detail !== undefined)
  const isReader = verdict.by === 'recipient' || verdict.by === 'unsure'
  const sayable = isReader ? 'that-was-me' : isUsersWord(verdict) ? 'undo' : undefined
  return { key: id, kind: verdict.by, at, said, details, fetches: count, ...(sayable ? { sayable } : {}) }
}

function answerOf({ reply }: Mail): Row[] {
  if (!reply) return []
  const said = say('history_answered', asItStands(reply.by))
  return [{ key: 'answer', kind: 'answer', at: reply.at, said, details: [], fetches: 0 }]
}

function reminderOf({ remind }: Mail): Row[] {
  if (!remind) return []
  const isDue = remind.dueAt === undefined
  const said = say(isDue ? 'history_reminded' : `history_remind_${remind.unless}`)
  return [{ key: 'reminder', kind: 'reminder', at: remind.at, said, details: [], fetches: 0 }]
}

/** A rule of a newer endpoint's has no text here: then its own English sentence says why. */
function sentenceOf({ verdict, facts }: Event, link = ''): string {
  const rule = verdict.rule.replaceAll('-', '_')
  const owner = facts?.networkOwner
  return (owner !== undefined && say(`owner_${rule}`, owner)) || say(`rule_${rule}`, link) || verdict.why
}

function soonAfter(milliseconds: number): string | undefined {
  if (milliseconds < 0 || milliseconds >= SOON_MS) return undefined
  if (milliseconds >= MINUTE) return counted('after_minutes', Math.floor(milliseconds / MINUTE))
  return counted('after_seconds', Math.max(1, Math.floor(milliseconds / SECOND)))
}

/** @returns a link's host and the start of its path */
function startOfLink(target: string): string {
  const url = URL.canParse(target) ? new URL(target) : undefined
  const whole = url ? `${url.host}${url.pathname}${url.search}`.replace(/\/$/, '') : target
  const shown = (url?.host.length ?? 0) + PATH_SHOWN
  return asItStands(whole.length > shown ? `${whole.slice(0, shown)}…` : whole)
}

/** Puts many rows under their days; what is folded for being too much stands between them. */
function inDays(rows: readonly Folded<Row>[], now: number): HistoryDay[] {
  if (rows.length <= MOST_WITHOUT_DAYS) return [{ day: '', rows: rows.map((row) => told(row, now)) }]
  const days: HistoryDay[] = []
  let present: number | undefined
  for (const row of rows) {
    const isMore = 'why' in row && row.why === 'more'
    const [first] = rowsIn(row)
    const day = isMore || !first ? undefined : dayOf(first.at)
    const isNew = days.length === 0 || day !== present
    present = day
    if (isNew) days.push({ day: day === undefined ? '' : dayName(day, now, language()), rows: [] })
    days.at(-1)?.rows.push(told(row, now, !isMore))
  }
  return days
}

function told(row: Folded<Row>, now: number, isUnderItsDay = false): HistoryRow {
  if ('why' in row) return toldFold(row, now, isUnderItsDay)
  const { fetches: _, ...rest } = row
  return { ...rest, when: spanInWords({ from: row.at, until: row.at }, now, isUnderItsDay) }
}

function toldFold(row: Fold<Row>, now: number, isUnderItsDay: boolean): HistoryRow {
  const { why } = row
  const all = rowsIn(row)
  const [first, last] = [all[0], all.at(-1)]
  const fetches = all.reduce((sum, one) => sum + one.fetches, 0)
  const from = first?.at ?? now
  return {
    key: `${why} from ${first?.key}`,
    kind: why === 'again' ? (first?.kind ?? 'more') : why,
    at: from,
    when: spanInWords({ from, until: last?.at ?? from }, now, isUnderItsDay),
    said: why === 'again' ? (first?.said ?? '') : counted(`history_fold_${why}`, fetches),
    details: why === 'again' ? [counted('history_times', fetches)] : [],
    folded: row.rows.map((one) => told(one, now, isUnderItsDay && why !== 'more')),
  }
}
