/** What steers the order of letters on a line, and could make a text look like another one (Unicode UAX 9, 2). */
const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu
const LINE_BREAKS_AND_CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/**
 * Makes what somebody wrote fit to stand in a line of ours, or in a mail's header: one line, no controls, bounded.
 * @param most how many characters it may have
 */
export function oneLine(text: string, most: number): string {
  const line = text
    .slice(0, most * 8)
    .toWellFormed()
    .replace(BIDI_CONTROLS, '')
    .replace(LINE_BREAKS_AND_CONTROLS, ' ')
    .trim()
  const characters = Array.from(line)
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : line
}

/** @returns the text between isolates (UAX 9, 2.4) where it would turn the line around it, else as it is */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text
}
