import { describe, expect, it } from 'vitest'
import type { MailboxId, MessageId } from '../../../shared/token/index.ts'
import type { Digest, Language, Letter, News } from '../letter.ts'
import { spokenLetter, spokenMoment, spokenNews, spokenRest } from './index.ts'

const at = (text: string) => Date.parse(text)
// A Wednesday; in Berlin it is an hour later than in UTC.
const NOW = at('2026-11-25T09:40:00Z')
const message = 'AAAAAAAAAAAAAA' as MessageId
const untitled = { message, sentAt: at('2026-11-23T08:12:00Z') }
const titled = { ...untitled, title: 'My résumé' }
const speech = (language: Language, timeZone = 'Europe/Berlin') => ({ language, timeZone, at: NOW })

const letter = (language: Language, content: Letter['content']): Letter => ({
  id: 'l1',
  mailbox: 'AAAAAAAAAAA' as MailboxId,
  content,
  ...speech(language),
})

describe('a moment', () => {
  it.each([
    ['2026-11-25T08:12:00Z', 'today at 9:12', 'сегодня в 9:12'],
    ['2026-11-24T13:05:00Z', 'yesterday at 14:05', 'вчера в 14:05'],
    ['2026-11-23T23:30:00Z', 'yesterday at 0:30', 'вчера в 0:30'],
    ['2026-11-23T08:12:00Z', 'on Monday at 9:12', 'в понедельник в 9:12'],
    ['2026-11-19T08:12:00Z', 'on Thursday at 9:12', 'в четверг в 9:12'],
    ['2026-11-18T08:12:00Z', 'on 18 November at 9:12', '18 ноября в 9:12'],
    ['2025-12-31T23:30:00Z', 'on 1 January at 0:30', '1 января в 0:30'],
    ['2025-12-31T22:30:00Z', 'on 31 December 2025 at 23:30', '31 декабря 2025 г. в 23:30'],
    ['2026-11-27T08:12:00Z', 'on 27 November at 9:12', '27 ноября в 9:12'],
  ])('%s: %s, %s', (text, english, russian) => {
    expect([spokenMoment(at(text), speech('en')), spokenMoment(at(text), speech('ru'))]).toEqual([
      english,
      russian,
    ])
  })

  it('is told in the reader’s time zone', () => {
    expect(spokenMoment(at('2026-11-25T03:00:00Z'), speech('en', 'America/New_York'))).toBe(
      'yesterday at 22:00',
    )
  })
})

describe('news', () => {
  const read = (mail: News['mail'], times = 1): News => ({ kind: 'read', mail, at: NOW, times })
  it.each<[News, string, string]>([
    [
      read(untitled),
      'A mail that you sent on Monday at 9:12 was read today at 10:40',
      'Письмо, отправленное в понедельник в 9:12, прочитано сегодня в 10:40',
    ],
    [read(titled), '“My résumé” was read today at 10:40', 'Письмо «My résumé» прочитано сегодня в 10:40'],
    [
      read(titled, 3),
      '“My résumé” was read 3 times, first today at 10:40',
      'Письмо «My résumé» прочитано 3 раза, впервые сегодня в 10:40',
    ],
    [
      { kind: 'clicked', mail: untitled, at: NOW, times: 5 },
      'A link in a mail that you sent on Monday at 9:12 was followed 5 times, first today at 10:40',
      'По ссылке из письма, отправленного в понедельник в 9:12, перешли 5 раз, впервые сегодня в 10:40',
    ],
    [
      { kind: 'clicked', mail: titled, at: NOW, times: 1, target: 'https://example.org/cv' },
      'A link in “My résumé” was followed today at 10:40: https://example.org/cv',
      'По ссылке из письма «My résumé» перешли сегодня в 10:40: https://example.org/cv',
    ],
    [
      { kind: 'reminder', mail: titled, at: NOW, missing: 'answer' },
      'There is no answer to “My résumé” yet',
      'На письмо «My résumé» пока нет ответа',
    ],
    [
      { kind: 'reminder', mail: untitled, at: NOW, missing: 'read' },
      'Nobody has been seen reading a mail that you sent on Monday at 9:12 yet',
      'Прочтения письма, отправленного в понедельник в 9:12, пока не видно',
    ],
  ])('%j', (news, english, russian) => {
    expect([spokenNews(news, speech('en')), spokenNews(news, speech('ru'))]).toEqual([english, russian])
  })

  it('takes a title as one line that turns nothing round, and cuts a long one', () => {
    const title = (text: string) => spokenNews(read({ ...untitled, title: text }), speech('en'))
    expect(title(' Hi\r\n\u202Eyou\u0000 there ')).toBe('“Hi you there” was read today at 10:40')
    expect(title('😀'.repeat(200))).toBe(`“${'😀'.repeat(99)}…” was read today at 10:40`)
    expect(title(' \n ')).toBe('A mail that you sent on Monday at 9:12 was read today at 10:40')
  })

  it('is the title where it is alone, and a list where it is not', () => {
    expect(spokenLetter(letter('en', { kind: 'news', news: [read(titled)] }))).toEqual({
      title: '“My résumé” was read today at 10:40',
      parts: [],
    })
    const two = spokenLetter(letter('ru', { kind: 'news', news: [read(titled), read(untitled)] }))
    expect([two.title, two.parts[0]?.lines.length]).toEqual(['2 новости', 2])
  })
})

describe('a digest', () => {
  const digest: Digest = {
    kind: 'digest',
    day: '2026-11-24',
    read: [{ mail: titled, at: NOW, times: 1, clicked: true }],
    waiting: [untitled, titled],
    remind: [{ mail: untitled, missing: 'answer' }],
  }

  it('says what was read, what to remember and what waits', () => {
    expect(spokenLetter(letter('en', digest))).toEqual({
      title: 'Your mails: Tuesday 24 November',
      parts: [
        {
          heading: '1 mail was read',
          lines: ['“My résumé” was read today at 10:40, and a link in it was followed'],
        },
        {
          heading: '1 mail to remember',
          lines: ['There is no answer to a mail that you sent on Monday at 9:12 yet'],
        },
        {
          heading: '2 mails that nobody has been seen reading yet',
          lines: ['Sent on Monday at 9:12', '“My résumé”, sent on Monday at 9:12'],
        },
      ],
    })
  })

  it('says it in Russian', () => {
    const { title, parts } = spokenLetter(letter('ru', digest))
    expect([title, ...parts.map(({ heading }) => heading)]).toEqual([
      'Ваши письма: вторник, 24 ноября',
      'Прочитано: 1 письмо',
      'Вспомнить: 1 письмо',
      'Прочтения пока не видно: 2 письма',
    ])
  })

  it('says when nothing happened', () => {
    const empty = { ...digest, read: [], waiting: [], remind: [] }
    expect(spokenLetter(letter('en', empty)).parts).toEqual([{ lines: ['Nothing new'] }])
  })
})

it('what has no room is counted', () => {
  expect([spokenRest(1_200, 'en'), spokenRest(3, 'ru')]).toEqual(['and 1,200 more', 'и ещё 3'])
})
