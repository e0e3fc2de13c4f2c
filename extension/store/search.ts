import type { Mail } from './index.ts'

// What has no sign of its own to take off.
const LETTERS: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}
// й is a letter of its own, and ё is not to most who write.
const SIGNS = /(?<!и)\p{M}+/gu
// oxlint-disable-next-line no-control-regex -- what is plain is most of all, and needs no more than this
const PLAIN = /^[\0-\x7f]*$/

/** @returns a text as it is searched: without regard to case, to diacritical signs, and to ё or е */
export function folded(text: string): string {
  const small = text.toLowerCase()
  if (PLAIN.test(small)) return small
  return small
    .normalize('NFD')
    .replace(SIGNS, '')
    .normalize('NFC')
    .replace(/[łøđðþßæœı]/g, (letter) => LETTERS[letter] ?? letter)
}

/** @returns what a mail is found by: its subject, and its recipients' names and addresses */
export function searchedOf({ subject, recipients }: Pick<Mail, 'subject' | 'recipients'>): string {
  const people = recipients.map(({ name = '', address }) => `${name} ${address}`)
  return folded([subject, ...people].join('\n'))
}

/**
 * @param searched what {@link searchedOf} made of a mail
 * @param words what {@link typedWords} made of what was typed
 * @returns whether each of the words stands in it, wherever; of no words each does
 */
export function hasWords(searched: string, words: readonly string[]): boolean {
  return words.every((word) => searched.includes(word))
}

/** @returns the words that were typed, as they are searched */
export function typedWords(typed: string): string[] {
  return folded(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
}
