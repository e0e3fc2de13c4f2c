import { describe, expect, it, vi } from 'vitest'
import type { Event } from '../../shared/events.ts'
import { newMessageId } from '../../shared/token/index.ts'
import type { By } from '../../shared/verdict/index.ts'
import english from '../public/_locales/en/messages.json' with { type: 'json' }
import russian from '../public/_locales/ru/messages.json' with { type: 'json' }
import type { Mail } from '../store/index.ts'

const { browser, language } = vi.hoisted(() => {
  const language: { texts: Record<string, { message: string }> } = { texts: {} }
  const browser = {
    i18n: {
      getUILanguage: () => 'en',
      getMessage: (key: string, values: string | string[] = []) =>
        language.texts[key]?.message.replace('$1', () => [values].flat()[0] ?? '') ?? '',
    },
  }
  return { browser, language }
})
vi.mock(import('webextension-polyfill'), () => ({ default: browser as never }))
vi.mock(import('../browser.ts'), () => ({ browser: browser as never }))

const { historyInWords } = await import('./history.ts')

const SENT = new Date(2026, 10, 23, 9).getTime()
const NOW = SENT + 7_200_000
const HOUR = 3_600_000
const message = newMessageId(SENT, new Uint8Array(4))
const mail: Mail = {
  key: 'me@example.com msg-a:r1',
  account: 'me@example.com',
  subject: 'Our offer',
  recipients: [{ address: 'anna@example.org', name: 'Anna Lindqvist' }],
  sentAt: SENT,
  scheduled: false,
  messages: [message],
  handedOver: {},
  conversations: [],
  status: { mark: 'sent', reads: 0, clicks: 0 },
}

/** A mail's history in words, in English unless told otherwise. */
function historyOf(
  given: Partial<Mail>,
  events: Event[] = [],
  texts: typeof language.texts = english,
  now = NOW,
) {
  language.texts = texts
  const present = { ...mail, ...given }
  const { key, status, scheduled, sentAt } = present
  const mark = { key, status, recipients: 1, ...(scheduled ? { scheduledFor: sentAt } : {}) }
  return historyInWords({ mail: present, mark, events }, now)
}

const rowsOf = (...given: Parameters<typeof historyOf>) =>
  historyOf(...given).days.flatMap(({ rows }) => rows)

const event = (by: By, rule: string, given: Partial<Event> = {}): Event => ({
  id: 'a',
  cursor: 'e.1',
  kind: 'open',
  message,
  at: SENT + 3_600_000,
  count: 1,
  verdict: { by, rule, why: 'Its own words.', rulesVersion: 3 },
  ...given,
})

/** What the history says of one event, in English unless told otherwise. */
function told(one: Event, texts: typeof language.texts = english) {
  return rowsOf({}, [one], texts).find(({ key }) => key === one.id)
}

const plain = (texts: string[] = []) =>
  texts.map((text) => text.replaceAll(/[\u2068\u2069]/g, '').replaceAll(/[\u202f\u2009]/g, ' '))

describe('an entry of a mail’s history', () => {
  it.each([
    [english, 3_400, '3 seconds after sending'],
    [english, 200, '1 second after sending'],
    [english, 150_000, '2 minutes after sending'],
    [russian, 1_000, 'через 1 секунду после отправки'],
    [russian, 3_000, 'через 3 секунды после отправки'],
    [russian, 5_000, 'через 5 секунд после отправки'],
    [russian, 21_000, 'через 21 секунду после отправки'],
    [russian, 300_000, 'через 5 минут после отправки'],
  ])('says how soon it came: %#', (texts, after, words) => {
    const one = event('machine', 'too-soon', { at: SENT + after })
    expect(told(one, texts)?.details).toEqual([words])
  })

  it.each([['an hour later', 3_600_000], ['before it was sent', -1] as const])(
    'does not where it came %s',
    (_, after) => {
      expect(told(event('recipient', 'browser', { at: SENT + after }))?.details).toEqual([])
    },
  )

  it.each([
    [english, 8, '8 times in a burst'],
    [english, 1_200, '1,200 times in a burst'],
    [russian, 2, '2 раза подряд'],
    [russian, 8, '8 раз подряд'],
    [russian, 22, '22 раза подряд'],
  ])('says how often: %#', (texts, count, words) => {
    expect(told(event('recipient', 'browser', { count }), texts)?.details).toEqual([words])
  })

  it.each([
    ['https://example.org/', 'example.org'],
    ['https://example.org/offer?a=1', 'example.org/offer?a=1'],
    [`https://example.org:8443/${'x'.repeat(90)}`, `example.org:8443/${'x'.repeat(31)}…`],
    ['not an address', 'not an address'],
  ])('names the link that was clicked by its host and the start of its path: %s', (target, shown) => {
    const click = told(event('recipient', 'link-clicked', { kind: 'link', target }))
    expect(plain([click?.said ?? ''])).toEqual([`Link clicked: ${shown}`])
    expect(click?.details).toEqual([])
  })

  it('names the link that a scanner followed below its sentence', () => {
    const target = 'https://example.org/offer'
    const scan = told(event('machine', 'mail-scanner', { kind: 'link', target }))
    expect(scan?.said).toBe('Checked by a mail scanner: not counted')
    expect(plain(scan?.details)).toEqual(['Link: example.org/offer'])
  })

  it('names the network’s owner where that is known', () => {
    const facts = { method: 'GET', sinceSending: 1, networkOwner: 'Proofpoint' }
    expect(told(event('machine', 'gateway-network', { facts }))?.said).toBe(
      'Fetched from Proofpoint’s network: not counted',
    )
    expect(told(event('machine', 'gateway-network'))?.said).toBe(
      'Fetched from the network of a mail scanner: not counted',
    )
  })

  it('of a newer endpoint’s rule says what that says itself', () => {
    expect(told(event('machine', 'of-tomorrow'))?.said).toBe('Its own words.')
  })

  it.each<[By, string, string | undefined]>([
    ['recipient', 'browser', 'that-was-me'],
    ['unsure', 'apple-privacy', 'that-was-me'],
    ['machine', 'script', undefined],
    ['sender', 'own-view', undefined],
    ['sender', 'that-was-me', 'undo'],
    ['sender', 'like-that-was-me', 'undo'],
  ])('of the %s by %s lets the user say: %s', (by, rule, sayable) => {
    expect(told(event(by, rule))?.sayable).toBe(sayable)
  })
})

describe('what fetched', () => {
  const CHROME =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36'
  const APPLE_MAIL =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148'
  const OUTLOOK = 'Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.5413; Pro)'
  const GOOGLE = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'

  it.each<[string, By, string, Partial<NonNullable<Event['facts']>>, string[]]>([
    ['a browser', 'recipient', 'browser', { userAgent: CHROME, network: 'other' }, ['Chrome, Windows']],
    ['a click', 'recipient', 'link-clicked', { userAgent: CHROME }, ['Chrome, Windows']],
    ['Apple Mail', 'recipient', 'apple-mail', { userAgent: APPLE_MAIL }, ['iPhone']],
    [
      'Outlook behind a filter',
      'recipient',
      'outlook',
      { userAgent: OUTLOOK, network: 'web-gateway', networkOwner: 'Zscaler' },
      ['Windows', 'from Zscaler’s network'],
    ],
    [
      'a script in a data centre',
      'machine',
      'script',
      { userAgent: 'curl/8.5.0', network: 'hosting' },
      ['curl/8.5.0', 'from a data centre'],
    ],
    [
      'a browser in a data centre',
      'unsure',
      'hosting-network',
      { userAgent: CHROME, network: 'hosting' },
      ['Chrome, Windows'],
    ],
    ['a company’s own network', 'machine', 'script', { network: 'microsoft' }, ['from Microsoft’s network']],
    ['Gmail’s proxy', 'recipient', 'google-image-proxy', { userAgent: GOOGLE, network: 'google' }, []],
    ['Apple’s privacy proxy', 'unsure', 'apple-privacy', { userAgent: 'Mozilla/5.0', network: 'apple' }, []],
    [
      'who lies about its proxy',
      'machine',
      'not-googles-proxy',
      { userAgent: GOOGLE, network: 'hosting' },
      [],
    ],
    ['a long name', 'machine', 'crawler', { userAgent: 'x'.repeat(90) }, [`${'x'.repeat(40)}…`]],
  ])('is said of %s', (_, by, rule, given, details) => {
    const facts = { method: 'GET', sinceSending: HOUR, ...given }
    expect(plain(told(event(by, rule, { facts }))?.details)).toEqual(details)
  })

  it('is forgotten after a time, which is said', () => {
    expect(historyOf({}, [event('recipient', 'browser')]).remarks.at(-1)).toMatch(/forgotten after 30 days/)
    const facts = { method: 'GET', sinceSending: HOUR }
    expect(historyOf({}, [event('recipient', 'browser', { facts })]).remarks.join()).not.toMatch(/forgotten/)
  })
})

describe('a mail’s history', () => {
  const people = (...names: string[]) => names.map((name) => ({ address: `${name}@example.org` }))
  const said = (...given: Parameters<typeof historyOf>) => plain(rowsOf(...given).map((row) => row.said))

  it.each<[string, Partial<Mail>, string]>([
    ['one person', {}, 'Sent to Anna Lindqvist'],
    ['two people', { recipients: people('a', 'b') }, 'Sent to a@example.org and b@example.org'],
    [
      'many people',
      { recipients: people('a', 'b', 'c', 'd', 'e') },
      'Sent to a@example.org, b@example.org, c@example.org, and 2 others',
    ],
    ['nobody known', { account: undefined, recipients: [] } as never, 'Sent'],
    ['people of another mail program', { account: undefined, outside: 'x' } as never, 'Made'],
    ['one person, later', { scheduled: true, sentAt: NOW + HOUR }, 'Will be sent to Anna Lindqvist'],
  ])('begins with when it was sent to %s', (_, given, words) => {
    expect(said(given)).toEqual([words])
  })

  it('says in Russian how many more people it was sent to', () => {
    const recipients = people('a', 'b', 'c', 'd', 'e')
    expect(said({ recipients }, [], russian)).toEqual([
      'Отправлено: a@example.org, b@example.org, c@example.org и ещё 2 получателя',
    ])
  })

  it('says that it went out as scheduled', () => {
    expect(rowsOf({ scheduled: true })[0]?.details).toEqual(['as scheduled'])
  })

  it('says that nothing is told of it', () => {
    const { isMuted, remarks } = historyOf({ tell: { how: 'mute', kinds: {} } })
    expect([isMuted, remarks[0]]).toEqual([true, expect.stringMatching(/^Muted: /)])
    expect(historyOf({ tell: { how: 'watch', kinds: {} } }).isMuted).toBe(false)
  })

  it('tells an answer and a reminder at their time', () => {
    const given = {
      reply: { at: SENT + 2 * HOUR, by: 'Anna Lindqvist' },
      remind: { at: SENT + 72 * HOUR, unless: 'answered' as const, dueAt: 1 },
    }
    const read = event('recipient', 'browser', { at: SENT + HOUR })
    expect(said(given, [read])).toEqual([
      'Sent to Anna Lindqvist',
      'Opened in a browser',
      'Answered by Anna Lindqvist: so it was read',
      'Reminder, if it is not answered by then',
    ])
    expect(said({ remind: { at: SENT + HOUR, unless: 'read' } })[1]).toBe('A reminder was due')
  })

  it('says when, with the place in the week', () => {
    const now = SENT + 8 * 24 * HOUR
    const at = (days: number, hours: number) =>
      event('recipient', 'browser', { id: `${days}`, at: now + days * 24 * HOUR + hours * HOUR })
    const when = rowsOf({}, [at(-3, 2), at(-1, 5), at(0, -1)], english, now).map((row) => row.when)
    expect(plain(when)).toEqual([
      'Mon, Nov 23, 9:00 AM',
      'Sat, Nov 28, 11:00 AM',
      'yesterday 2:00 PM',
      'today 8:00 AM',
    ])
  })

  it('that is long stands under its days', () => {
    const events = Array.from({ length: 12 }, (_, n) =>
      event('recipient', `rule-${n}`, { id: `${n}`, at: SENT + n * 5 * HOUR }),
    )
    const { days } = historyOf({}, events, english, SENT + 48 * HOUR)
    expect(days.map(({ day }) => day)).toEqual(['Monday, November 23', 'Yesterday', 'Today'])
    expect(plain(days[1]?.rows.map(({ when }) => when))).toEqual([
      '12:00 AM',
      '5:00 AM',
      '10:00 AM',
      '3:00 PM',
      '8:00 PM',
    ])
  })

  it.each<[string, Partial<Mail>, boolean]>([
    ['that was not read', {}, true],
    ['of which it cannot be told', { status: { mark: 'unsure', reads: 0, clicks: 0 } }, true],
    ['that was read', { status: { mark: 'read', reads: 1, clicks: 0 } }, false],
    ['that is still to go out', { scheduled: true, sentAt: NOW + HOUR }, false],
  ])('of one %s says what silence means: %#', (_, given, says) => {
    const { remarks } = historyOf(given)
    expect(remarks.some((remark) => remark.startsWith('No ✓✓ does not mean not read'))).toBe(says)
  })
})

describe('what is folded', () => {
  const some = (by: By, rule: string, count: number, given: (n: number) => Partial<Event> = () => ({})) =>
    Array.from({ length: count }, (_, n) =>
      event(by, rule, { id: `${rule} ${n}`, at: SENT + HOUR + n * 60_000, ...given(n) }),
    )
  const folds = (events: Event[], texts: typeof language.texts = english) =>
    rowsOf({}, events, texts)
      .filter(({ folded }) => folded)
      .map(({ kind, said, when, details, folded }) => ({
        kind,
        said,
        when: plain([when])[0],
        details,
        folded: folded?.length,
      }))

  it('are machines that come one after the other', () => {
    expect(folds([...some('machine', 'script', 2), ...some('machine', 'mail-scanner', 1)])).toEqual([
      {
        kind: 'machine',
        said: '3 fetches by scanners and the like: not counted',
        when: 'today 10:00 – 10:01 AM',
        details: [],
        folded: 3,
      },
    ])
  })

  it.each([
    [russian, 5, '5 загрузок сканерами и подобными программами: не считаются'],
    [russian, 22, '22 загрузки сканерами и подобными программами: не считаются'],
    [english, 1_200, '1,200 fetches by scanners and the like: not counted'],
  ])('counts every fetch of a burst: %#', (texts, count, words) => {
    const bursts = some('machine', 'script', 3, (n) => ({ count: n === 0 ? count - 2 : 1 }))
    expect(folds(bursts, texts)[0]?.said).toBe(words)
  })

  it('are one’s own looks', () => {
    expect(folds(some('sender', 'own-view', 4))[0]).toMatchObject({
      kind: 'sender',
      said: '4 looks of your own: not counted',
    })
  })

  it('is the same reader within moments, and each of them can still have been me', () => {
    const [again] = rowsOf({}, some('recipient', 'google-image-proxy', 5)).slice(1)
    expect(again).toMatchObject({
      kind: 'recipient',
      said: 'Opened in Gmail; Google’s proxy hides where',
      details: ['5 times'],
    })
    expect(plain([again?.when ?? ''])).toEqual(['today 10:00 – 10:04 AM'])
    expect(again?.folded?.map(({ sayable }) => sayable)).toEqual(Array(5).fill('that-was-me'))
  })

  it.each([
    ['two machines', some('machine', 'script', 2)],
    ['readers an hour apart', some('recipient', 'browser', 4, (n) => ({ at: SENT + n * HOUR }))],
    [
      'readers of different programs',
      ['browser', 'outlook', 'browser'].flatMap((rule) => some('recipient', rule, 1)),
    ],
  ])('are not %s', (_, events) => {
    expect(folds(events)).toEqual([])
  })

  it('is the middle of a very long history: its beginning and its end stay', () => {
    const events = some('recipient', 'browser', 200, (n) => ({ at: SENT + n * HOUR }))
    const { days } = historyOf({}, events, english, SENT + 200 * HOUR)
    const rows = days.flatMap((day) => day.rows)
    expect(rows).toHaveLength(26)
    expect(rows[5]).toMatchObject({ kind: 'more', said: '176 more fetches' })
    expect(plain([rows[5]?.folded?.[0]?.when ?? ''])).toEqual(['Mon, Nov 23, 1:00 PM'])
    expect(rows.at(-1)?.key).toBe('browser 199')
    expect(days.filter(({ day }) => day === '')).toHaveLength(1)
  })

  it('is bounded: of thousands of fetches those in the middle are only counted', () => {
    const events = some('recipient', 'browser', 3_000, (n) => ({ at: SENT + n * HOUR }))
    const more = rowsOf({}, events, english, SENT + 3_000 * HOUR).find(({ kind }) => kind === 'more')
    expect(more?.said).toBe('2,976 more fetches')
    expect(more?.folded?.length).toBeLessThan(500)
    expect(more?.folded?.find(({ kind }) => kind === 'more')?.said).toBe(
      '2,500 more fetches that are not listed',
    )
  })
})
