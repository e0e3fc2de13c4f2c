/** A value within a JSON text: from its first character to behind its last. */
export interface Place {
  start: number
  end: number
}

/**
 * Finds one value in a JSON text, so that it can be exchanged while every other character stays.
 * @param text valid JSON
 * @param path indices into arrays, from the outermost on
 * @returns undefined where the path does not lead through arrays to a value
 */
export function placeOf(text: string, path: readonly number[]): Place | undefined {
  let start = skipBlanks(text, 0)
  for (const index of path) {
    if (text[start] !== '[') return undefined
    start = skipBlanks(text, start + 1)
    for (let i = 0; i < index; i++) {
      if (text[start] === ']') return undefined
      start = skipBlanks(text, endOf(text, start))
      if (text[start] !== ',') return undefined
      start = skipBlanks(text, start + 1)
    }
    if (text[start] === ']') return undefined
  }
  return { start, end: endOf(text, start) }
}

/** Exchanges strings in a JSON text; their places must not overlap. */
export function exchange(text: string, edits: readonly { place: Place; value: string }[]): string {
  let result = ''
  let at = 0
  for (const { place, value } of edits.toSorted((one, other) => one.place.start - other.place.start)) {
    result += text.slice(at, place.start) + JSON.stringify(value)
    at = place.end
  }
  return result + text.slice(at)
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at++
  return at
}

function endOf(text: string, start: number): number {
  if (text[start] === '"') return endOfString(text, start)
  if (text[start] !== '[' && text[start] !== '{') {
    let at = start
    while (at < text.length && !/[\s,\]}]/.test(text[at] ?? '')) at++
    return at
  }
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const char = text[at]
    if (char === '"') at = endOfString(text, at) - 1
    else if (char === '[' || char === '{') depth++
    else if ((char === ']' || char === '}') && --depth === 0) return at + 1
  }
  return text.length
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}
