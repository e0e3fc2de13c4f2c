import type { AddressPattern } from './services/service.ts'

/** A pattern, taken apart. */
export interface Pattern {
  /** A domain in lower case; undefined for every host. */
  domain: string | undefined
  /** What must stand in path and query, in this order, from their beginning; in lower case. */
  parts: readonly string[]
  /** Whether nothing follows. */
  ends: boolean
}

/** @throws Error where it is no pattern */
export function parsePattern(pattern: AddressPattern): Pattern {
  const found = /^(\*|[a-z\d-]+(?:\.[a-z\d-]+)+)(\/[!-~]*?)(\|?)$/i.exec(pattern)
  if (!found) throw new Error(`This is no pattern of addresses: ${pattern}`)
  const [, domain = '', path = '', end] = found
  if (domain === '*' && path.length < 4) throw new Error(`This would be nearly every address: ${pattern}`)
  return {
    domain: domain === '*' ? undefined : domain.toLowerCase(),
    parts: path.toLowerCase().split('*'),
    ends: end === '|',
  }
}

/**
 * @param path an address's path and query, in lower case
 * @returns whether a pattern fits it, whatever the host
 */
export function fits({ parts, ends }: Pattern, path: string): boolean {
  const [first = '', ...others] = parts
  if (!path.startsWith(first)) return false
  const last = ends ? others.pop() : undefined
  let at = first.length
  for (const part of others) {
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  if (!ends) return true
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last)
}
