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
    return isWaiting ? say('mark_scheduled', moment(scheduledFor)) : say('mark_sent')
  }
  const last = moment(status.lastRead)
  const [people, times] = [String(recipients), String(status.reads)]
  if (recipients > 1) {
    if (status.reads === 1) return say('mark_read_group_once', [people, last])
    return say('mark_read_group_often', [people, times, last])
  }
  return status.reads === 1 ? say('mark_read_once', last) : say('mark_read_often', [times, last])
}

/** A moment in the user's own words and time zone. */
export function moment(time: number): string {
  const format = { dateStyle: 'medium', timeStyle: 'short' } as const
  return new Intl.DateTimeFormat(browser.i18n.getUILanguage(), format).format(time)
}
