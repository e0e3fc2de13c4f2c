import { describe, expect, it, vi } from 'vitest'
import type { Event } from '../../shared/events.ts'
import { newMessageId } from '../../shared/token/index.ts'
import type { By } from '../../shared/verdict/index.ts'
import type { MarkOfMail } from '../messages.ts'
import english from '../public/_locales/en/messages.json' with { type: 'json' }
import russian from '../public/_locales/ru/messages.json' with { type: 'json' }

const { browser, language } = vi.hoisted(() => {
  const language: { texts: Record<string, { message: string }> } = { texts: {} }
  const browser = {
    i18n: {
      getMessage: (key: string, value = '') => language.texts[key]?.message.replace('$1', value) ?? '',
    },
  }
  return { browser, language }
})
vi.mock(import('webextension-polyfill'), () => ({ default: browser as never }))

const { historyInWords } = await import('./history.ts')

const SENT = Date.UTC(2026, 10, 23, 9, 0)
const message = newMessageId(SENT, new Uint8Array(4))
const mail: MarkOfMail = {
  key: 'me@example.com msg-a:r1',
  recipients: 1,
  status: { mark: 'sent', reads: 0, clicks: 0 },
}

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
  language.texts = texts
  const known = { mail, sentAt: SENT, events: [one] }
  const [entry] = historyInWords(known, SENT + 7_200_000).entries
  return entry
}

const plain = (texts: string[] = []) => texts.map((text) => text.replaceAll(/[\u2068\u2069]/g, ''))

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

describe('a mail’s history', () => {
  it.each<[string, Partial<MarkOfMail>, boolean]>([
    ['that was not read', {}, true],
    ['of which it cannot be told', { status: { mark: 'unsure', reads: 0, clicks: 0 } }, true],
    ['that was read', { status: { mark: 'read', reads: 1, clicks: 0 } }, false],
    ['that is still to go out', { scheduledFor: SENT + 9_000_000 }, false],
  ])('of one %s says what silence means: %#', (_, given, says) => {
    language.texts = english
    const known = { mail: { ...mail, ...given }, sentAt: SENT, events: [] }
    const { silence } = historyInWords(known, SENT)
    expect(silence?.startsWith('No ✓✓ does not mean not read') ?? false).toBe(says)
  })
})
