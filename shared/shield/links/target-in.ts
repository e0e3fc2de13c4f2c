import { base64nopad, base64urlnopad, utf8 } from '@scure/base'
import { isLinkTarget, linkTarget } from '../../link.ts'
import { cut, decoded, valueOf } from './query.ts'
import { proofpointTarget } from './proofpoint.ts'
import type { Where } from './redirectors.ts'

/**
 * @param address a redirector's link
 * @param where its target stands in it
 * @returns the address that it leads to; undefined where none is to be read
 */
export function targetIn(address: string, where: Where): string | undefined {
  const target = written(address, where)?.replaceAll(' ', '%20')
  return target !== undefined && isLinkTarget(target) ? target : undefined
}

function written(address: string, where: Where): string | undefined {
  const { before, parameters, after } = cut(address)
  if ('proofpoint' in where) return proofpointTarget(address)
  if ('doublecheck' in where) return linkTarget(before.slice(before.lastIndexOf('/l/')))?.target
  if ('after' in where) return behind(address, where.after)
  if ('part' in where) return first(partsOf(before), plainOrBase64)
  if ('base64' in where) {
    return first(valuesOf(parameters, where.base64), (value) =>
      value.startsWith(where.before ?? '')
        ? asAddress(textOf(decoded(value.slice(where.before?.length ?? 0))))
        : undefined,
    )
  }
  if ('json' in where) {
    const texts = where.parameter === undefined ? partsOf(before) : valuesOf(parameters, [where.parameter])
    return first(texts, (text) => first(text.split('.'), (part) => inJson(textOf(decoded(part)), where.json)))
  }
  const value = first(valuesOf(parameters, where.parameter), asAddress)
  // Where a target was not encoded, its own fragment is the address's.
  return value !== undefined && address.includes(value) ? value + after : value
}

/** Parts of a path, without the host. */
function partsOf(before: string): string[] {
  return before.split('/').slice(3)
}

function valuesOf(parameters: readonly string[], names: readonly string[]): string[] {
  return names.flatMap((name) => valueOf(parameters, name) ?? [])
}

function first<T, U>(values: readonly T[], find: (value: T) => U | undefined): U | undefined {
  for (const value of values) {
    const found = find(value)
    if (found !== undefined) return found
  }
  return undefined
}

function behind(address: string, marks: readonly string[]): string | undefined {
  return first(marks, (mark) => {
    const at = address.indexOf(mark)
    return at < 0 ? undefined : asAddress(address.slice(at + mark.length - 'http'.length))
  })
}

function plainOrBase64(part: string): string | undefined {
  const plain = part.replaceAll('+', '%2B')
  return asAddress(plain) ?? (part.startsWith('aHR0c') ? asAddress(textOf(decoded(part))) : undefined)
}

/** Decodes an address as often as it was encoded: once, and by some makers twice. In parameters, `+` is a space. */
function asAddress(value: string | undefined): string | undefined {
  let text = value
  for (let times = 0; text !== undefined && times < 3; times++) {
    if (/^https?:\/\/[^/]/i.test(text)) return text
    if (!/^https?(?::|%)/i.test(text)) return undefined
    text = decoded(text.replaceAll('+', '%20'))
  }
  return undefined
}

/** @returns what a text in base64 or base64url says; undefined where it is none */
function textOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined
  const text = written.replace(/=+$/, '')
  try {
    return utf8.encode(/[-_]/.test(text) ? base64urlnopad.decode(text) : base64nopad.decode(text))
  } catch {
    return undefined
  }
}

/** Looks for an address in JSON, and in JSON that stands in it as a text. */
function inJson(text: string | undefined, names: readonly string[], depth = 0): string | undefined {
  if (text === undefined || !text.startsWith('{') || depth > 2) return undefined
  const object = objectOf(text)
  if (!object) return undefined
  const values = Object.entries(object).filter(([, value]) => typeof value === 'string')
  return (
    first(values, ([name, value]) => (names.includes(name) ? asAddress(String(value)) : undefined)) ??
    first(values, ([, value]) => inJson(String(value), names, depth + 1))
  )
}

function objectOf(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}
