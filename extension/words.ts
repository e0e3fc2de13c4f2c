import { browser } from './browser.ts'
import { perLanguage } from './per-language.ts'

/** The languages that there are texts in. */
export const LANGUAGES = ['en', 'ru'] as const
/** What the user reads: the browser's language, where there are texts in it, or one of their own choice. */
export type LanguageChoice = 'browser' | (typeof LANGUAGES)[number]

/** All texts of one language, by their names; `$1` to `$9` stand for what goes into them. */
export type Words = Readonly<Record<string, string>>

/** Under what the chosen words stand: beside Gmail's page two scripts of ours share them. */
const CHOSEN = 'doublecheckWords'

/**
 * From now on texts are said in these words.
 * @param words undefined: in those of the browser's language
 */
export function speak(words: Words | undefined): void {
  Reflect.set(globalThis, CHOSEN, words)
}

function chosen(): Words | undefined {
  return Reflect.get(globalThis, CHOSEN)
}

/**
 * A text in the user's language.
 * @param key its name in `_locales`; with `-` in place of `_` too, so that names of the code's own can be keys
 * @param values what goes into it, in its order
 * @returns '' where there is no such text
 */
export function say(key: string, ...values: readonly string[]): string {
  const words = chosen()
  const name = key.replaceAll('-', '_')
  return words ? filled(words[name] ?? '', values) : browser.i18n.getMessage(name, [...values])
}

/** As browsers do it: what is missing is nothing, and of several `$` in a row one goes. */
function filled(text: string, values: readonly string[]): string {
  return text.replace(/\$([1-9]|\$+)/g, (_, what: string) =>
    what.startsWith('$') ? what : (values[Number(what) - 1] ?? ''),
  )
}

/**
 * A text with a number in it, in the form that the text's own language has for that number.
 * @param key the text's name without `_one`, `_few`, `_many` or `_other` at its end
 */
export function counted(key: string, count: number): string {
  const written = say('language')
  const { plurals, numbers } = formatsOf(written)
  return say(`${key}_${plurals.select(count)}`, numbers.format(count))
}

const formatsOf = perLanguage((written) => ({
  plurals: new Intl.PluralRules(written),
  numbers: new Intl.NumberFormat(written),
}))

/**
 * The language of {@link say}, as a BCP 47 tag, with the browser's country where that is of the same language: for
 * dates, numbers and the page that shows them.
 */
export function language(): string {
  const [ofBrowser, ofTexts] = [browser.i18n.getUILanguage(), say('language')]
  return ofBrowser.split('-')[0] === ofTexts ? ofBrowser : ofTexts
}

/** In which direction {@link say}'s language is written. */
export function direction(): 'ltr' | 'rtl' {
  return !chosen() && browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr'
}
