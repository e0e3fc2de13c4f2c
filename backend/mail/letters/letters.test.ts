import { describe, expect, it } from 'vitest'
import type { Digest, Language, Letter, NamedMail, News } from '../../alerts/letter.ts'
import { newMailboxId, newMessageId } from '../../../shared/token/index.ts'
import { mailOfConfirmation, mailOfLetter } from './index.ts'

/** Tuesday, 24 November 2026, 10:30 in UTC. */
const NOW = Date.UTC(2026, 10, 24, 10, 30)
const MONDAY_9_12 = Date.UTC(2026, 10, 23, 9, 12)
const TUESDAY_10_05 = Date.UTC(2026, 10, 24, 10, 5)
const MAILBOX = newMailboxId(new Uint8Array(8))

const RECEIVER = {
  address: 'maria@example.org',
  unsubscribeUrl: 'https://reads.example.org/mail/unsubscribe/token?lang=en',
}

let count = 0
function mail(more: Partial<NamedMail> = {}): NamedMail {
  count += 1
  return { message: newMessageId(count, new Uint8Array(4)), sentAt: MONDAY_9_12, ...more }
}

function letter(content: Letter['content'], more: Partial<Letter> = {}): Letter {
  return { id: 'a letter', mailbox: MAILBOX, language: 'en', timeZone: 'UTC', at: NOW, content, ...more }
}

const write = (content: Letter['content'], more: Partial<Letter> = {}) =>
  mailOfLetter(letter(content, more), RECEIVER)
const news = (...all: News[]): Letter['content'] => ({ kind: 'news', news: all })
const read = (more: Partial<NamedMail> = {}, times = 1): News => ({
  kind: 'read',
  mail: mail(more),
  at: TUESDAY_10_05,
  times,
})
const clicked = (more: Partial<NamedMail> = {}, times = 1, target?: string): News => ({
  kind: 'clicked',
  mail: mail(more),
  at: TUESDAY_10_05,
  times,
  ...(target === undefined ? {} : { target }),
})
const reminder = (missing: 'read' | 'answer', more: Partial<NamedMail> = {}): News => ({
  kind: 'reminder',
  mail: mail(more),
  at: NOW,
  missing,
})
const told = (language: Language, one: News) => {
  const { subject, text } = write(news(one), { language })
  return [subject, text.split('\n')[0]]
}

describe('one piece of news says in its subject and its first sentence', () => {
  it.each([
    [
      'en',
      read(),
      'A mail that you sent on Monday at 9:12 was read',
      'A mail that you sent on Monday at 9:12 was read on Tuesday at 10:05.',
    ],
    [
      'en',
      read({ title: 'Offer' }, 3),
      '“Offer” was read',
      '“Offer”, sent on Monday at 9:12, was read 3 times, first on Tuesday at 10:05.',
    ],
    [
      'en',
      clicked(),
      'A link in a mail that you sent on Monday at 9:12 was followed',
      'A link in a mail that you sent on Monday at 9:12 was followed on Tuesday at 10:05.',
    ],
    [
      'en',
      clicked({ title: 'Offer' }, 2, 'https://example.org/plan'),
      'A link in “Offer” was followed',
      'The link https://example.org/plan in “Offer”, sent on Monday at 9:12, was followed 2 times, first on Tuesday at 10:05.',
    ],
    [
      'en',
      reminder('read'),
      'A mail that you sent on Monday at 9:12 has not been read yet',
      'A mail that you sent on Monday at 9:12 has not been read yet.',
    ],
    [
      'en',
      reminder('answer', { title: 'Offer' }),
      '“Offer” has not been answered yet',
      '“Offer”, sent on Monday at 9:12, has not been answered yet.',
    ],
    [
      'ru',
      read(),
      'Письмо, отправленное в понедельник в 9:12, прочитано',
      'Письмо, отправленное в понедельник в 9:12, прочитано во вторник в 10:05.',
    ],
    [
      'ru',
      read({ title: 'Смета' }, 3),
      '«Смета» прочитано',
      'Письмо «Смета», отправленное в понедельник в 9:12, прочитано 3 раза, впервые во вторник в 10:05.',
    ],
    [
      'ru',
      clicked({}, 5),
      'По ссылке в письме, отправленном в понедельник в 9:12, перешли',
      'По ссылке в письме, отправленном в понедельник в 9:12, перешли 5 раз, впервые во вторник в 10:05.',
    ],
    [
      'ru',
      clicked({ title: 'Смета' }, 1, 'https://example.org/plan'),
      'По ссылке в письме «Смета» перешли',
      'По ссылке https://example.org/plan в письме «Смета», отправленном в понедельник в 9:12, перешли во вторник в 10:05.',
    ],
    [
      'ru',
      reminder('read', { title: 'Смета' }),
      '«Смета» ещё не прочитано',
      'Письмо «Смета», отправленное в понедельник в 9:12, ещё не прочитано.',
    ],
    [
      'ru',
      reminder('answer'),
      'На письмо, отправленное в понедельник в 9:12, ещё не ответили',
      'На письмо, отправленное в понедельник в 9:12, ещё не ответили.',
    ],
  ] as const)('in %s', (language, one, subject, sentence) => {
    expect(told(language, one)).toEqual([subject, sentence])
  })

  it.each([
    [2, '2 раза'],
    [5, '5 раз'],
    [21, '21 раз'],
    [22, '22 раза'],
    [111, '111 раз'],
  ])('in Russian for %i times', (times, words) => {
    expect(told('ru', read({}, times))[1]).toContain(`прочитано ${words}, впервые`)
  })
})

describe('several pieces of news', () => {
  it('of one mail name it once in the subject, and are told one by one', () => {
    const about = mail({ title: 'Offer' })
    const { subject, text } = write(
      news({ kind: 'read', mail: about, at: TUESDAY_10_05, times: 1 }, { ...clicked(), mail: about } as News),
    )
    expect(subject).toBe('News of “Offer”')
    expect(text).toContain(
      '- “Offer”, sent on Monday at 9:12, was read on Tuesday at 10:05.\n- A link in “Offer”, sent on Monday at 9:12, was followed on Tuesday at 10:05.\n',
    )
  })

  it.each([
    ['en', 2, 'News of 2 mails'],
    ['ru', 2, 'Новости о 2 письмах'],
    ['ru', 21, 'Новости о 21 письме'],
    ['ru', 25, 'Новости о 25 письмах'],
  ] as const)('of several mails are counted: %s, %i', (language, mails, subject) => {
    const all = Array.from({ length: mails }, () => read())
    expect(write(news(...all), { language }).subject).toBe(subject)
  })

  it('in Russian of one mail without a title', () => {
    const about = mail()
    const twice = [1, 2].map((times): News => ({ kind: 'read', mail: about, at: NOW, times }))
    expect(write(news(...twice), { language: 'ru' }).subject).toBe(
      'Новости о письме, отправленном в понедельник в 9:12',
    )
  })

  it('that are too many are counted at the end', () => {
    const { text, html } = write(news(...Array.from({ length: 62 }, () => read())))
    expect(text.match(/^- A mail/gm)).toHaveLength(50)
    expect(text).toContain('- and 12 more\n')
    expect(html).toContain('<li>and 12 more</li>')
  })
})

describe('a moment', () => {
  const sent = (sentAt: number, more: Partial<Letter> = {}) => write(news(read({ sentAt })), more).subject
  it.each([
    ['six days ago has its weekday alone', Date.UTC(2026, 10, 18, 0, 0), 'on Wednesday at 0:00'],
    ['seven days ago has a date', Date.UTC(2026, 10, 17, 23, 59), 'on November 17 at 23:59'],
    ['of another year has that too', Date.UTC(2025, 10, 24, 9, 5), 'on November 24, 2025 at 9:05'],
    ['still to come has a date', Date.UTC(2026, 10, 26, 9, 5), 'on November 26 at 9:05'],
  ])('%s', (_, at, words) => {
    expect(sent(at)).toContain(words)
  })

  it.each([
    [Date.UTC(2026, 10, 17, 9, 12), '17 ноября в 9:12'],
    [Date.UTC(2025, 4, 3, 9, 12), '3 мая 2025 г. в 9:12'],
  ])('in Russian has its date in the genitive', (at, words) => {
    expect(sent(at, { language: 'ru' })).toBe(`Письмо, отправленное ${words}, прочитано`)
  })

  it.each([
    ['Europe/Berlin', 'on Monday at 10:12'],
    ['America/New_York', 'on Monday at 4:12'],
    ['Pacific/Kiritimati', 'on Monday at 23:12'],
    ['Asia/Kathmandu', 'on Monday at 14:57'],
    ['Nowhere/Unheard_of', 'on Monday at 9:12'],
  ])('is one of the reader’s: %s', (timeZone, words) => {
    expect(sent(MONDAY_9_12, { timeZone })).toContain(words)
  })

  it('is on another day where the reader’s midnight has passed', () => {
    expect(sent(Date.UTC(2026, 10, 23, 23, 30), { timeZone: 'Europe/Berlin' })).toContain(
      'on Tuesday at 0:30',
    )
  })

  it('is right on both sides of the end of summer time', () => {
    const at = Date.UTC(2026, 9, 25, 12)
    const berlin = { timeZone: 'Europe/Berlin', at }
    expect(sent(Date.UTC(2026, 9, 25, 0, 30), berlin)).toContain('on Sunday at 2:30')
    expect(sent(Date.UTC(2026, 9, 25, 1, 30), berlin)).toContain('on Sunday at 2:30')
    expect(sent(Date.UTC(2026, 9, 18, 22, 30), berlin)).toContain('on Monday at 0:30')
  })
})

describe('a title', () => {
  const hostile = 'A\r\nBcc: all@example.org\r\n\r\n<img src=x onerror="alert(1)">&\u202Egpj.exe\u0000\u2028!'

  it('cannot leave its line, its quotation marks or its place in the HTML', () => {
    const { subject, text, html, headers } = write(news(read({ title: hostile })))
    expect(subject).toBe('“A Bcc: all@example.org <img src=x onerror="alert(1)">&gpj.exe !” was read')
    expect(text.split('\n')[0]).toContain(
      '“A Bcc: all@example.org <img src=x onerror="alert(1)">&gpj.exe !”, sent',
    )
    expect(html).not.toMatch(/<img|onerror="|\u202E/)
    expect(html).toContain('&#60;img src=x onerror=&#34;alert(1)&#34;&#62;&#38;gpj.exe')
    expect(JSON.stringify(headers)).not.toContain('Bcc')
  })

  it('has at most two hundred characters, whole ones', () => {
    const { subject } = write(news(read({ title: '👍'.repeat(500) })))
    expect(subject).toBe(`“${'👍'.repeat(199)}…” was read`)
  })

  it('with half a character in it is still text', () => {
    expect(write(news(read({ title: 'a\uD83D' }))).subject.isWellFormed()).toBe(true)
  })

  it.each(['', ' \r\n ', '\u202E'])('of nothing, %j, is none', (title) => {
    expect(write(news(read({ title }))).subject).toBe('A mail that you sent on Monday at 9:12 was read')
  })

  it('that runs from right to left turns nothing around it', () => {
    const { subject, html } = write(news(read({ title: 'הצעה 12' })))
    expect(subject).toBe('“\u2068הצעה 12\u2069” was read')
    expect(html).toContain('“<bdi>הצעה 12</bdi>”, sent on Monday')
  })

  it('and a link’s target are bounded each', () => {
    const { text } = write(
      news(clicked({ title: 't'.repeat(10_000) }, 1, `https://a.org/${'x'.repeat(10_000)}`)),
    )
    expect(text.length).toBeLessThan(900)
  })
})

describe('a digest', () => {
  const digest: Digest = {
    kind: 'digest',
    day: '2026-11-24',
    read: [
      { mail: mail({ title: 'Offer' }), at: TUESDAY_10_05, times: 2, clicked: true },
      { mail: mail(), at: TUESDAY_10_05, times: 1, clicked: false },
      { mail: mail(), at: TUESDAY_10_05, times: 0, clicked: true },
    ],
    waiting: [mail({ title: 'Plan' }), mail()],
    remind: [
      { mail: mail(), missing: 'answer' },
      { mail: mail({ title: 'Plan' }), missing: 'read' },
    ],
  }

  it('tells in English what was read, what to come back to and what waits', () => {
    const { subject, text } = write(digest)
    expect(subject).toBe('Your mails on Tuesday, November 24')
    expect(text).toBe(`Read

- “Offer”, sent on Monday at 9:12: read 2 times, first on Tuesday at 10:05; a link was followed
- A mail sent on Monday at 9:12: read on Tuesday at 10:05
- A mail sent on Monday at 9:12: a link was followed on Tuesday at 10:05

Reminders

- A mail sent on Monday at 9:12: not answered yet
- “Plan”, sent on Monday at 9:12: not read yet

Not read yet

- “Plan”, sent on Monday at 9:12
- A mail sent on Monday at 9:12

Your Doublecheck endpoint, reads.example.org, wrote this because you asked it to.

Stop these mails:
https://reads.example.org/mail/unsubscribe/token?lang=en
`)
  })

  it('tells it in Russian', () => {
    const { subject, text } = write(digest, { language: 'ru' })
    expect(subject).toBe('Ваши письма за вторник, 24 ноября')
    expect(text).toBe(`Прочитано

- «Offer», отправлено в понедельник в 9:12: прочитано 2 раза, впервые во вторник в 10:05; был переход по ссылке
- Письмо, отправленное в понедельник в 9:12: прочитано во вторник в 10:05
- Письмо, отправленное в понедельник в 9:12: был переход по ссылке во вторник в 10:05

Напоминания

- Письмо, отправленное в понедельник в 9:12: ещё нет ответа
- «Plan», отправлено в понедельник в 9:12: ещё не прочитано

Ещё не прочитано

- «Plan», отправлено в понедельник в 9:12
- Письмо, отправленное в понедельник в 9:12

Это письмо отправил ваш сервер Doublecheck, reads.example.org: вы об этом просили.

Больше не присылать:
https://reads.example.org/mail/unsubscribe/token?lang=en
`)
  })

  it.each([
    ['en', 'Nothing was read on this day, and nothing waits.'],
    ['ru', 'За этот день ничего не прочитано, и ничего не ждёт.'],
  ] as const)('of an empty day says so in %s', (language, sentence) => {
    const { text } = write({ ...digest, read: [], waiting: [], remind: [] }, { language })
    expect(text.split('\n')[0]).toBe(sentence)
  })
})

describe('every letter', () => {
  const kinds = [
    news(read({ title: '<Offer> & “more”' })),
    news(read(), clicked()),
    { kind: 'test' } as const,
  ]

  it.each(kinds)('says the same in HTML as in text, with nothing from outside: %j', (content) => {
    const { text, html } = write(content)
    const body = html.replace(/[^]*<body[^>]*>/, '')
    const said = body
      .replace(/<a href="([^"]+)">([^<]+)<\/a>/g, '$2: $1')
      .replace(/<li>/g, '- ')
      .replace(/<[^>]+>/g, '')
      .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    const words = (one: string) => one.split(/\s+/).filter(Boolean)
    expect(words(said)).toEqual(words(text))
    expect(html).not.toMatch(/<(?:img|script|link|iframe|form|object)|url\(|@import|src=/i)
    expect(html.match(/https?:[^"<\s]+/g)).toEqual([RECEIVER.unsubscribeUrl])
  })

  it('tells screen readers its language, and leaves its colours to the mail program', () => {
    const { html } = write({ kind: 'test' }, { language: 'ru' })
    expect(html).toContain('<html lang="ru">')
    expect(html).toContain('dir="auto"')
    expect(html).toContain('name="color-scheme" content="light dark"')
    expect(html).not.toMatch(/[^-]color:|background/)
  })

  it('can be ended in one click, and is answered by no machine', () => {
    expect(write({ kind: 'test' }).headers).toMatchObject({
      'List-Unsubscribe': `<${RECEIVER.unsubscribeUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    })
  })

  it('promises no click where the endpoint has no https', () => {
    const unsubscribeUrl = 'http://localhost:8787/mail/unsubscribe/token'
    const { headers, text } = mailOfLetter(letter({ kind: 'test' }), { ...RECEIVER, unsubscribeUrl })
    expect(Object.keys(headers).join()).not.toContain('Unsubscribe')
    expect(text).toContain(unsubscribeUrl)
  })

  it('has one id at every try, and another than any other letter', () => {
    const ids = ['one', 'one', 'two\r\n'].map((id) => write({ kind: 'test' }, { id }).id)
    expect(ids[0]).toMatch(/^[\da-f]{32}$/)
    expect(new Set(ids).size).toBe(2)
    expect(ids[0]).toBe(ids[1])
  })
})

describe('the mail that asks for a confirmation', () => {
  const request = {
    id: 'confirm 1',
    address: 'maria@example.org',
    confirmUrl: 'https://reads.example.org/mail/confirm/token?lang=en',
    timeZone: 'Europe/Berlin',
    at: NOW,
    validUntil: NOW + 86_400_000,
  }

  it.each([
    [
      'en',
      'Confirm this address for Doublecheck',
      `Somebody wants the Doublecheck endpoint reads.example.org to write to this address when mails that they sent are read.

If it was you, follow this link and press the button there. The link is good until November 25, 11:30.

Confirm this address:
https://reads.example.org/mail/confirm/token?lang=en

If it was not you, do nothing: no other mail will come.
`,
    ],
    [
      'ru',
      'Подтвердите этот адрес для Doublecheck',
      `Кто-то хочет, чтобы сервер Doublecheck reads.example.org писал на этот адрес, когда отправленные им письма прочитаны.

Если это вы, откройте ссылку и нажмите там кнопку. Ссылка действует до 25 ноября, 11:30.

Подтвердить этот адрес:
https://reads.example.org/mail/confirm/token?lang=en

Если это не вы, ничего не делайте: больше писем не будет.
`,
    ],
  ] as const)('says in %s who asks, how and until when', (language, subject, text) => {
    expect(mailOfConfirmation({ ...request, language })).toMatchObject({
      to: 'maria@example.org',
      subject,
      text,
    })
  })

  it('has nothing to unsubscribe from', () => {
    const { headers } = mailOfConfirmation({ ...request, language: 'en' })
    expect(Object.keys(headers)).toEqual([
      'Auto-Submitted',
      'X-Auto-Response-Suppress',
      'X-Doublecheck-Letter',
    ])
  })
})
