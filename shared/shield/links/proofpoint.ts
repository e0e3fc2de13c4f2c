import { base64urlnopad, utf8 } from '@scure/base'
import { cut, decoded, valueOf } from './query.ts'

/**
 * Proofpoint's URL Defense in its three versions. In the third, characters were taken out of the address: each `*`
 * stands for one, `**` and a letter for a run of two and more, and they stand in base64 behind `__;`.
 * @param address a link of URL Defense
 * @returns what it leads to, as it was written
 */
export function proofpointTarget(address: string): string | undefined {
  const third = /^[^/]*\/\/[^/]+\/v3\/__(.+?)__;([\w+/=-]*)!/.exec(address)
  if (third) return withTakenOut(third[1] ?? '', third[2] ?? '')
  const value = valueOf(cut(address).parameters, 'u')
  if (value === undefined) return undefined
  return /\/v2\//.test(address) ? decoded(value.replaceAll('-', '%').replaceAll('_', '/')) : decoded(value)
}

const RUNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function withTakenOut(text: string, base64: string): string | undefined {
  const taken = takenOut(base64)
  if (taken === undefined) return undefined
  let at = 0
  const put = text.replace(/\*\*([\w-])|\*/g, (_, run: string | undefined) => {
    const length = run === undefined ? 1 : RUNS.indexOf(run) + 2
    const some = taken.slice(at, at + length).join('')
    at += length
    return some
  })
  // Addresses that browsers mended on the way have a single slash.
  return at === taken.length ? put.replace(/^(https?:\/)(?=[^/])/i, '$1/') : undefined
}

function takenOut(base64: string): string[] | undefined {
  try {
    return [
      ...utf8.encode(
        base64urlnopad.decode(base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')),
      ),
    ]
  } catch {
    return undefined
  }
}
