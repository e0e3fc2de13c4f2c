import type { Language } from '../alerts/letter.ts'

/**
 * Chooses the language of a page.
 * @param asked the one in the page's address, from a mail in that language
 * @param accepted the browser's Accept-Language header (RFC 9110, 12.5.4), for an address without one
 */
export function pageLanguage(
  asked: string | null | undefined,
  accepted: string | null | undefined,
): Language {
  if (asked === 'en' || asked === 'ru') return asked
  const wishes = (accepted ?? '')
    .slice(0, 200)
    .split(',')
    .map((wish) => {
      const [range = '', ...parameters] = wish
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      const quality = parameters.find((one) => one.startsWith('q='))?.slice(2) ?? '1'
      return { language: range.split('-', 1)[0], quality: Number(quality) }
    })
  const known = wishes.filter(({ language, quality }) => /^(?:en|ru)$/.test(language ?? '') && quality > 0)
  const [best] = known.toSorted((one, other) => other.quality - one.quality)
  return best?.language === 'ru' ? 'ru' : 'en'
}
