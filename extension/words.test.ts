import { afterEach, describe, expect, it, vi } from 'vitest'
import english from './public/_locales/en/messages.json' with { type: 'json' }
import russian from './public/_locales/ru/messages.json' with { type: 'json' }

const browser = vi.hoisted(() => ({
  language: 'de',
  i18n: {
    getUILanguage: (): string => browser.language,
    getMessage: (key: string) => ({ language: 'en', '@@bidi_dir': 'rtl' })[key] ?? `the browser's ${key}`,
  },
  runtime: { getURL: (path: string) => `extension:/${path}` },
}))
vi.mock(import('./browser.ts'), () => ({ browser: browser as never }))
vi.mock(import('webextension-polyfill'), () => ({ default: browser as never }))

const { readCatalog, wordsOf } = await import('./chosen-words.ts')
const { counted, direction, language, say, speak } = await import('./words.ts')

afterEach(() => {
  speak(undefined)
  vi.unstubAllGlobals()
})

describe('texts', () => {
  it('are the browser’s until the user chooses a language, and again when they take that back', () => {
    expect(say('name')).toBe("the browser's name")
    speak({ name: 'Двойная проверка' })
    expect(say('name')).toBe('Двойная проверка')
    speak(undefined)
    expect(say('name')).toBe("the browser's name")
  })
  it.each([
    ['$1 of $2', ['one', 'two'], 'one of two'],
    ['$2 before $1, $2', ['one', 'two'], 'two before one, two'],
    ['$1 and $2', ['one'], 'one and '],
    ['$1', ['$2', 'two'], '$2'],
    ['$$1 costs $$$', ['one'], '$1 costs $$'],
    ['$10', ['one'], 'one0'],
  ])('take their values as browsers put them in: %s', (text, values, said) => {
    speak({ text })
    expect(say('text', ...values)).toBe(said)
  })
  it('that are not there are nothing', () => {
    speak({})
    expect(say('rule_of_tomorrow', 'x')).toBe('')
  })
  it('may be asked for by names of the code’s own', () => {
    speak({ obstacle_not_paired: 'Not paired' })
    expect(say('obstacle-not-paired')).toBe('Not paired')
  })
  it('with numbers follow the chosen language', () => {
    speak({ language: 'ru', days_one: '$1 день', days_few: '$1 дня', days_many: '$1 дней' })
    expect([1, 3, 11].map((count) => counted('days', count))).toEqual(['1 день', '3 дня', '11 дней'])
  })
})

describe('the language', () => {
  it.each([
    ['en-GB', 'en-GB'],
    ['de', 'en'],
  ])('of a browser in %s, of which the texts are English, is %s', (ofBrowser, said) => {
    browser.language = ofBrowser
    expect(language()).toBe(said)
  })
  it('that is chosen is the page’s, and so is its direction', () => {
    expect(direction()).toBe('rtl')
    speak({ language: 'ru' })
    expect([language(), direction()]).toEqual(['ru', 'ltr'])
  })
})

describe('a catalog', () => {
  it('has its named placeholders put in their places', () => {
    expect(
      readCatalog({
        greeting: {
          message: 'Hello $NAME$, $count$ times, $unknown$.',
          placeholders: { name: { content: '$1' }, count: { content: '$2' } },
        },
      }),
    ).toEqual({ greeting: 'Hello $1, $2 times, .' })
  })
  it.each([
    ['en', english],
    ['ru', russian],
  ] as const)('is fetched out of the extension: %s', async (choice, catalog) => {
    vi.stubGlobal('fetch', async (address: string) => {
      expect(address).toBe(`extension:/_locales/${choice}/messages.json`)
      return Response.json(catalog)
    })
    speak(await wordsOf(choice))
    expect(language()).toBe(choice)
    expect(say('mark_read_once', 'x')).toBe(catalog.mark_read_once.message.replace('$1', 'x'))
  })
  it.each([undefined, 'browser'] as const)('is not needed for %s', async (choice) => {
    expect(await wordsOf(choice)).toBeUndefined()
  })
  it('that cannot be read leaves the browser’s texts', async () => {
    vi.stubGlobal('fetch', async () => new Response('gone', { status: 404 }))
    expect(await wordsOf('ru')).toBeUndefined()
  })
})
