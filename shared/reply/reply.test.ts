import { describe, expect, it } from 'vitest'
import { AUTO_REPLY_WORDS } from './auto-replies.ts'
import { isAutoReply, showsReading } from './index.ts'
import { ANSWERS_OF_PEOPLE, AUTO_REPLIES } from './samples.ts'

const SENT = Date.UTC(2026, 10, 23, 9, 0)
const mail = { sentAt: SENT, subject: 'Our plan' }
const answer = {
  at: SENT + 15 * 60_000,
  subject: 'Our plan',
  opening: 'Thanks, fine with me.',
  quotes: false,
}
const after = (minutes: number) => ({ at: SENT + minutes * 60_000 })

describe('an automatic answer', () => {
  it.each(AUTO_REPLIES)('is known by its words ($language): $text', ({ text }) => {
    expect(isAutoReply(text)).toBe(true)
  })
  it.each(ANSWERS_OF_PEOPLE)('is not what a person writes: %s', (text) => {
    expect(isAutoReply(text)).toBe(false)
  })
  it('has samples in every language of the table, of which its own words find one', () => {
    const found = AUTO_REPLY_WORDS.filter(({ language, words }) =>
      AUTO_REPLIES.some((sample) => sample.language === language && words.test(sample.text)),
    )
    expect(found).toHaveLength(AUTO_REPLY_WORDS.length)
  })
  it('says so at its beginning: what stands far below is a quote', () => {
    expect(isAutoReply(`${'Fine. '.repeat(100)}Automatic reply`)).toBe(false)
  })
})

describe('an answer shows that a mail was read', () => {
  it.each([
    ['long after it', answer, true],
    ['long after it, with a quote', { ...answer, quotes: true }, true],
    ['soon, with a quote', { ...answer, ...after(3), quotes: true }, true],
    ['but not soon without one: it may be to an earlier mail', { ...answer, ...after(3) }, false],
    ['but not within two minutes', { ...answer, ...after(1), quotes: true }, false],
    ['but not before it', { ...answer, ...after(-30), quotes: true }, false],
    ['but not by its subject alone', { ...answer, subject: 'Automatic reply: Our plan' }, false],
    ['but not by what a program says', { ...answer, opening: 'I am out of the office.' }, false],
  ])('%s', (_, given, expected) => {
    expect(showsReading(given, mail)).toBe(expected)
  })
  it('also where the mail itself is about being away', () => {
    const subject = 'Out of office next week'
    expect(showsReading({ ...answer, subject }, { ...mail, subject })).toBe(true)
  })
})
