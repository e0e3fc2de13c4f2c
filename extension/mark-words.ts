import type { Status } from '../shared/status.ts'
import { dayOf } from './calendar-day.ts'
import type { MarkOfMail } from './messages.ts'
import { perLanguage } from './per-language.ts'
import { language, say } from './words.ts'

type Shown = Omit<MarkOfMail, 'key'>

/**
 * @param now Unix milliseconds: what was scheduled for an earlier time has been sent
 * @returns the sentence for a mark: what it is, how often, when last
 */
export function sentenceOf(mark: Shown, now = Date.now()): string {
  const said = sentenceOfStatus(mark, now)
  return mark.stopped ? `${said.replace(/\.?$/, '.')} ${say('mark_stopped')}` : said
}

function sentenceOfStatus(mark: Shown, now: number): string {
  const { status, answeredBy } = mark
  if (status.mark === 'unsure') return unsureSentence(status)
  if (status.replied !== undefined) {
    return say('mark_answered', answeredBy ?? '', moment(status.replied, now))
  }
  if (status.mark === 'sent' || status.lastRead === undefined) return sentSentence(mark, now)
  return readSentence(mark, moment(status.lastRead, now))
}

/** Where all that cannot be told is of one kind, it is said what it was. */
function unsureSentence({ unsureRule }: Status): string {
  if (unsureRule === 'apple-privacy') return say('mark_unsure_apple_privacy')
  const named = unsureRule === undefined ? '' : say(`rule_${unsureRule.replaceAll('-', '_')}`)
  return named || say('mark_unsure')
}

function sentSentence({ scheduledFor, unanswered, silence }: Shown, now: number): string {
  if (unanswered) return say('mark_unanswered')
  if (scheduledFor !== undefined && scheduledFor > now) {
    return say('mark_scheduled', moment(scheduledFor, now))
  }
  if (!silence) return say('mark_sent')
  const { who, why, scanner } = silence
  if (why === 'never-seen') return say('mark_sent_never_seen', who)
  return scanner ? say('mark_sent_scanner_of', who, scanner) : say('mark_sent_scanner', who)
}

/** With several recipients it never says who: nobody can know. */
function readSentence({ recipients, status: { reads, clicks } }: Shown, last: string): string {
  const often = reads > 1 ? [String(reads)] : []
  const people = recipients > 1 ? [String(recipients)] : []
  const key = [
    reads > 0 ? 'mark_read' : 'mark_clicked',
    ...(recipients > 1 ? ['group'] : []),
    ...(reads > 0 ? [reads > 1 ? 'often' : 'once'] : []),
    ...(reads > 0 && clicks > 0 ? ['clicked'] : []),
  ].join('_')
  const values = [...people, ...often, last]
  return say(key, ...values)
}

/**
 * A moment in the user's own words and time zone: "yesterday 14:02", and a date where it is further away.
 * @param time Unix milliseconds, as is `now`
 */
export function moment(time: number, now = Date.now()): string {
  const days = dayOf(time) - dayOf(now)
  const { far, day, hour } = formatsOf(language())
  return Math.abs(days) > 1 ? far.format(time) : `${day.format(days, 'day')} ${hour.format(time)}`
}

/** The time of day of a moment, in the user's own form and time zone. */
export function hourOf(time: number): string {
  return formatsOf(language()).hour.format(time)
}

/** The same of a moment of today; of any other, the day: where there is little room. */
export function hourOrDay(time: number, now = Date.now()): string {
  return dayOf(time) === dayOf(now) ? hourOf(time) : formatsOf(language()).short.format(time)
}

const formatsOf = perLanguage((language) => ({
  short: new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' }),
  far: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
  day: new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
  hour: new Intl.DateTimeFormat(language, { timeStyle: 'short' }),
}))
