import browser from 'webextension-polyfill'
import type { MarkOfMail } from './messages.ts'

/**
 * @param now Unix milliseconds: what was scheduled for an earlier time has been sent
 * @returns the sentence for a mark: what it is, how often, when last
 */
export function sentenceOf(mark: Omit<MarkOfMail, 'key'>, now = Date.now()): string {
  const { status, recipients, scheduledFor, unanswered } = mark
  const say = browser.i18n.getMessage
  if (status.mark === 'unsure') return say('mark_unsure')
  if (status.mark === 'sent' || status.lastRead === undefined) {
    if (unanswered) return say('mark_unanswered')
    const isWaiting = scheduledFor !== undefined && scheduledFor > now
    return isWaiting ? say('mark_scheduled', moment(scheduledFor, now)) : say('mark_sent')
  }
  const last = moment(status.lastRead, now)
  const [people, times] = [String(recipients), String(status.reads)]
  if (recipients > 1) {
    if (status.reads === 1) return say('mark_read_group_once', [people, last])
    return say('mark_read_group_often', [people, times, last])
  }
  return status.reads === 1 ? say('mark_read_once', last) : say('mark_read_often', [times, last])
}

/**
 * A moment in the user's own words and time zone: "yesterday 14:02", and a date where it is further away.
 * @param time Unix milliseconds, as is `now`
 */
export function moment(time: number, now = Date.now()): string {
  const language = browser.i18n.getUILanguage()
  const days = dayOf(time) - dayOf(now)
  const { far, day, hour } = formatsOf(language)
  return Math.abs(days) > 1 ? far.format(time) : `${day.format(days, 'day')} ${hour.format(time)}`
}

interface Formats {
  far: Intl.DateTimeFormat
  day: Intl.RelativeTimeFormat
  hour: Intl.DateTimeFormat
}

// Made once: a list draws a hundred of them, and each would take longer than all the rest.
const formats = new Map<string, Formats>()

function formatsOf(language: string): Formats {
  const known = formats.get(language)
  if (known) return known
  const made = {
    far: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
    day: new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
    hour: new Intl.DateTimeFormat(language, { timeStyle: 'short' }),
  }
  formats.set(language, made)
  return made
}

/** @returns the number of a moment's calendar day, in the user's time zone */
function dayOf(time: number): number {
  const date = new Date(time)
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000
}
