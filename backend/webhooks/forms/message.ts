import { spokenLetter, spokenRest } from '../../alerts/sentences/index.ts'
import type { Letter } from '../../alerts/letter.ts'

/**
 * Lays a letter out as the plain text of a chat: the title, then a line for each thing. What does not fit is counted
 * in a last line.
 * @param escape makes one line harmless in the chat's own markup
 * @param fits says whether the whole text still has room
 * @param bullet stands before each line of a list
 */
export function messageOf(
  letter: Letter,
  escape: (line: string) => string,
  fits: (text: string) => boolean,
  { withTitle = true, bullet = '• ' } = {},
): string {
  const { title, parts } = spokenLetter(letter)
  const lines = parts.flatMap(({ heading, lines }) => [
    ...(heading === undefined ? [] : [`\n${escape(heading)}`]),
    ...lines.map((line) => bullet + escape(line)),
  ])
  const text = (count: number) =>
    [
      ...(withTitle ? [escape(title)] : []),
      ...lines.slice(0, count),
      ...(count < lines.length ? [escape(spokenRest(lines.length - count, letter.language))] : []),
    ]
      .join('\n')
      .trim()
  // Halving: what `fits` measures grows with the lines.
  let [fit, over] = [0, lines.length + 1]
  while (over - fit > 1) {
    const middle = (fit + over) >>> 1
    if (fits(text(middle))) fit = middle
    else over = middle
  }
  return text(fit)
}
