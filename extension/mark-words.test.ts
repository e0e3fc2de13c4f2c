import { describe, expect, it, vi } from 'vitest'

const { browser, language } = vi.hoisted(() => {
  const language = { present: 'en' }
  const browser = {
    i18n: {
      getUILanguage: () => language.present,
      getMessage: (key: string, values: string | string[] = []) =>
        key === 'language' ? language.present : [key, values].flat().join(' '),
    },
  }
  return { browser, language }
})
vi.mock(import('./browser.ts'), () => ({ browser: browser as never }))

const { moment, sentenceOf } = await import('./mark-words.ts')

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime()
const NOW = at(23, 9)
const plain = (text: string) => text.replaceAll('\u202f', ' ')

describe('a moment', () => {
  it.each([
    ['en', at(23, 8, 5), 'today 8:05 AM'],
    ['en', at(22, 23, 59), 'yesterday 11:59 PM'],
    ['en', at(24, 8), 'tomorrow 8:00 AM'],
    ['en', at(21, 14, 2), 'Nov 21, 2026, 2:02 PM'],
    ['ru', at(22, 14, 2), 'вчера 14:02'],
    ['ru', at(23, 14, 2), 'сегодня 14:02'],
  ])('in %s is told as people do: %#', (name, time, words) => {
    language.present = name
    expect(plain(moment(time, NOW))).toBe(words)
  })
})

describe('a mark’s sentence', () => {
  const sent = { status: { mark: 'sent' as const, reads: 0, clicks: 0 }, recipients: 1 }
  const read = { mark: 'read' as const, clicks: 0, firstRead: at(22, 9), lastRead: at(22, 14, 2) }
  it.each([
    ['mark_sent', sent],
    ['mark_unanswered', { ...sent, unanswered: true }],
    ['mark_sent', { ...sent, scheduledFor: at(22, 8) }],
    ['mark_unsure', { ...sent, status: { mark: 'unsure' as const, reads: 0, clicks: 0 } }],
  ])('is %s', (key, mark) => {
    language.present = 'en'
    expect(sentenceOf(mark, NOW)).toBe(key)
  })
  it('says too that a recipient stopped its tracking', () => {
    language.present = 'en'
    const mark = { status: { ...read, reads: 1 }, recipients: 1, stopped: true } as const
    expect(plain(sentenceOf(mark, NOW))).toBe('mark_read_once yesterday 2:02 PM. mark_stopped')
  })
  it.each([
    [1, 1, 'mark_read_once yesterday 2:02 PM'],
    [2, 1, 'mark_read_often 2 yesterday 2:02 PM'],
    [1, 3, 'mark_read_group_once 3 yesterday 2:02 PM'],
    [2, 3, 'mark_read_group_often 3 2 yesterday 2:02 PM'],
  ])('tells %i reads of a mail to %i', (reads, recipients, words) => {
    const mark = { status: { ...read, reads }, recipients }
    expect(plain(sentenceOf(mark, NOW))).toBe(words)
  })
  it.each([
    [0, 1, 1, 'mark_clicked yesterday 2:02 PM'],
    [0, 2, 3, 'mark_clicked_group 3 yesterday 2:02 PM'],
    [1, 1, 1, 'mark_read_once_clicked yesterday 2:02 PM'],
    [2, 1, 1, 'mark_read_often_clicked 2 yesterday 2:02 PM'],
    [1, 1, 3, 'mark_read_group_once_clicked 3 yesterday 2:02 PM'],
    [2, 1, 3, 'mark_read_group_often_clicked 3 2 yesterday 2:02 PM'],
  ])('tells %i reads and %i clicks of a mail to %i', (reads, clicks, recipients, words) => {
    const mark = { status: { ...read, reads, clicks }, recipients }
    expect(plain(sentenceOf(mark, NOW))).toBe(words)
  })
  it('says who answered, which is known of a mail to several too', () => {
    const status = { mark: 'read' as const, reads: 0, clicks: 0, replied: at(22, 14, 2) }
    const mark = { status, recipients: 3, answeredBy: 'Anna Lindqvist' }
    expect(plain(sentenceOf(mark, NOW))).toBe('mark_answered Anna Lindqvist yesterday 2:02 PM')
  })
  it.each([
    ['apple-privacy', 'mark_unsure_apple_privacy'],
    ['mail-service-proxy', 'rule_mail_service_proxy'],
    [undefined, 'mark_unsure'],
  ])('names what cannot be told where it is one thing: %s', (unsureRule, words) => {
    const status = { mark: 'unsure' as const, reads: 0, clicks: 0, ...(unsureRule ? { unsureRule } : {}) }
    expect(sentenceOf({ status, recipients: 1 }, NOW)).toBe(words)
  })
  it('falls back to a general word for what it has no text of', () => {
    const { getMessage } = browser.i18n
    browser.i18n.getMessage = (key) => (key.startsWith('rule_') ? '' : key)
    const status = { mark: 'unsure' as const, reads: 0, clicks: 0, unsureRule: 'new-rule' }
    expect(sentenceOf({ status, recipients: 1 }, NOW)).toBe('mark_unsure')
    browser.i18n.getMessage = getMessage
  })
  it.each([
    [{ who: 'anna@example.org', why: 'never-seen' as const }, 'mark_sent_never_seen anna@example.org'],
    [{ who: 'anna@example.org', why: 'scanner' as const }, 'mark_sent_scanner anna@example.org'],
    [
      { who: 'anna@example.org', why: 'scanner' as const, scanner: 'Proofpoint' },
      'mark_sent_scanner_of anna@example.org Proofpoint',
    ],
  ])('says that reads may not be visible: %#', (silence, words) => {
    expect(sentenceOf({ ...sent, silence }, NOW)).toBe(words)
  })
  it('says for when a mail is scheduled until then', () => {
    expect(plain(sentenceOf({ ...sent, scheduledFor: at(24, 8) }, NOW))).toBe(
      'mark_scheduled tomorrow 8:00 AM',
    )
  })
})
