import { dayOf, wallClock } from '../../../shared/wall-clock.ts'
import type { Digest, Language, Letter, NamedMail, News } from '../letter.ts'
import { en } from './en.ts'
import { formatsFor } from './formats.ts'
import { ru } from './ru.ts'
import type { SpokenMail, Words } from './words.ts'

const LANGUAGES: Record<Language, Words> = { en, ru }

/** To whom it is said, and when: `at` is the present moment in Unix milliseconds. */
export type Speech = Pick<Letter, 'language' | 'timeZone' | 'at'>

/** A letter in words, as plain text that no reader takes for markup only after it was escaped. */
export interface SpokenLetter {
  title: string
  /** Each is one line; a list that has a heading is one part. */
  parts: { heading?: string; lines: string[] }[]
}

/** @returns a title and what follows it; a single piece of news is the title itself */
export function spokenLetter(letter: Letter): SpokenLetter {
  const { content } = letter
  const words = LANGUAGES[letter.language]
  if (content.kind === 'test') return { title: words.testTitle, parts: [{ lines: [words.test] }] }
  if (content.kind === 'digest') return spokenDigest(content, letter)
  const lines = content.news.map((news) => spokenNews(news, letter))
  const [only] = lines
  if (only !== undefined && lines.length === 1) return { title: only, parts: [] }
  return { title: words.newsTitle(...counted(lines.length, words)), parts: [{ lines }] }
}

/** @returns one sentence without a full stop */
export function spokenNews(news: News, speech: Speech): string {
  const words = LANGUAGES[speech.language]
  const mail = spokenMail(news.mail, speech)
  if (news.kind === 'reminder') return words[news.missing === 'read' ? 'notRead' : 'notAnswered'](mail)
  const happening = { mail, ...spokenTimes(news, speech) }
  if (news.kind === 'read') return words.read(happening)
  return words.clicked(happening, news.target === undefined ? undefined : plain(news.target, LONGEST_TARGET))
}

function spokenDigest(digest: Digest, speech: Speech): SpokenLetter {
  const words = LANGUAGES[speech.language]
  const date = new Intl.DateTimeFormat(words.locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(`${digest.day}T00:00:00Z`))
  const read = digest.read.map(({ mail, clicked, ...others }) =>
    words[clicked ? 'readAndClicked' : 'read']({
      mail: spokenMail(mail, speech),
      ...spokenTimes(others, speech),
    }),
  )
  const waiting = digest.waiting.map((mail) => words.listed(spokenMail(mail, speech)))
  const remind = digest.remind.map(({ mail, missing }) =>
    words[missing === 'read' ? 'notRead' : 'notAnswered'](spokenMail(mail, speech)),
  )
  const parts = [
    { heading: words.digestRead(...counted(read.length, words)), lines: read },
    { heading: words.digestRemind(...counted(remind.length, words)), lines: remind },
    { heading: words.digestWaiting(...counted(waiting.length, words)), lines: waiting },
  ].filter(({ lines }) => lines.length > 0)
  return {
    title: words.digestTitle(date),
    parts: parts.length > 0 ? parts : [{ lines: [words.digestEmpty] }],
  }
}

/** What stands where a message has no room for `count` lines. */
export function spokenRest(count: number, language: Language): string {
  const words = LANGUAGES[language]
  return words.more(formatsFor(words.locale, 'UTC').count.format(count))
}

/** @returns "today at 9:12", "on Monday at 9:12", or with a date where it is longer ago than a week */
export function spokenMoment(at: number, { language, timeZone, at: now }: Speech): string {
  const words = LANGUAGES[language]
  const formats = formatsFor(words.locale, timeZone)
  const time = formats.time.format(at)
  const dateOf = (moment: number) => new Date(dayOf(wallClock(moment, timeZone)))
  const [day, today] = [dateOf(at), dateOf(now)]
  const ago = (today.getTime() - day.getTime()) / 86_400_000
  if (ago === 0 || ago === 1) return words.moment(formats.relative.format(-ago, 'day'), time)
  if (ago > 1 && ago < 7) {
    return words.moment(words.onWeekday(day.getUTCDay(), formats.weekday.format(at)), time)
  }
  const isThisYear = day.getUTCFullYear() === today.getUTCFullYear()
  const date = (isThisYear ? formats.date : formats.dateOfYear).format(at)
  return words.moment(words.onDate(date), time)
}

function spokenMail({ title, sentAt }: NamedMail, speech: Speech): SpokenMail {
  return { title: plain(title ?? '', LONGEST_TITLE) || undefined, sent: spokenMoment(sentAt, speech) }
}

function spokenTimes({ at, times }: { at: number; times: number }, speech: Speech) {
  const words = LANGUAGES[speech.language]
  return {
    at: spokenMoment(at, speech),
    times: times > 1 ? words.times(...counted(times, words)) : undefined,
  }
}

function counted(count: number, { locale }: Words): [count: string, form: Intl.LDMLPluralRule] {
  const { count: figures, plural } = formatsFor(locale, 'UTC')
  return [figures.format(count), plural.select(count)]
}

const LONGEST_TITLE = 100
const LONGEST_TARGET = 300

/** A title is its user's, a target is anybody's: neither may break a line, turn the writing round, or fill a message. */
function plain(text: string, longest: number): string {
  const characters = [
    ...text.replace(/[\p{Cc}\p{Cs}\p{Z}\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim(),
  ]
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`
}
