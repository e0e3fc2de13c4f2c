import browser from 'webextension-polyfill'
import type { LanguageChoice, Words } from './words.ts'

/** A file of `_locales`, as browsers read it. */
interface Catalog {
  [key: string]: { message: string; placeholders?: { [name: string]: { content: string } } }
}

/**
 * Fetches the words of the language that the user chose, out of the extension itself. Scripts in Gmail cannot: the
 * background hands them theirs.
 * @returns undefined where it is the browser's, or where the file cannot be read: then the browser says its own
 */
export async function wordsOf(choice: LanguageChoice | undefined): Promise<Words | undefined> {
  if (choice === undefined || choice === 'browser') return undefined
  try {
    const file = await fetch(browser.runtime.getURL(`_locales/${choice}/messages.json`))
    return readCatalog(await file.json())
  } catch {
    return undefined
  }
}

/** Puts what named placeholders stand for in their place, so that only `$1` to `$9` are left. */
export function readCatalog(catalog: Catalog): Words {
  return Object.fromEntries(
    Object.entries(catalog).map(([key, { message, placeholders = {} }]) => {
      // Browsers make no difference between small letters and capitals here.
      const contents = new Map(
        Object.entries(placeholders).map(([name, { content }]) => [name.toLowerCase(), content]),
      )
      const text = message.replace(
        /\$([a-z_@][\w@]*)\$/gi,
        (_, name: string) => contents.get(name.toLowerCase()) ?? '',
      )
      return [key, text]
    }),
  )
}
