/** How often something stands there that may stand there often. */
const SOME = 3

/** More ways to read one filter tell nothing more. */
const MOST_WAYS = 40

/**
 * Writes addresses that a regular expression for them fits. It knows what such lists use: groups, alternatives,
 * classes, escapes, and how often.
 * @param regex as such lists write it, where a lone dot is meant as a dot
 */
export function addressesOfRegex(regex: string): string[] {
  return completed(new Reader(regex).alternatives())
}

/** Writes addresses that a content blocker's filter fits, as `example.com/open^$image`. */
export function addressesOfFilter(filter: string): string[] {
  const text = filter.replace(/\$[\w,~=.|-]*$/, '').replaceAll(/\^|\|/g, '')
  return completed([text.replaceAll('*', 'a'), text.replaceAll('*', '')])
}

class Reader {
  #at = 0
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  alternatives(): string[] {
    const found: string[] = this.#sequence()
    while (this.#text[this.#at] === '|') {
      this.#at++
      found.push(...this.#sequence())
    }
    return found.slice(0, MOST_WAYS)
  }

  #sequence(): string[] {
    let found = ['']
    while (this.#at < this.#text.length && !'|)'.includes(this.#text[this.#at] ?? '')) {
      const ways = this.#piece()
      found = found.flatMap((before) => ways.map((way) => before + way)).slice(0, MOST_WAYS)
    }
    return found
  }

  /** One character or group, with how often it comes. */
  #piece(): string[] {
    const isDot = this.#text[this.#at] === '.'
    const once = this.#atom()
    const times = /^(?:[*+?]|\{(\d+)[\d,]*\})\??/.exec(this.#text.slice(this.#at))
    if (!times) return once
    this.#at += times[0].length
    if (times[0].startsWith('?')) return ['', ...once]
    const some = isDot ? ['a'] : once
    return some.map((way) => way.repeat(Math.min(Number(times[1] ?? SOME), 300)))
  }

  #atom(): string[] {
    const rest = this.#text.slice(this.#at)
    const set = /^\[\^?(?:\\.|[^\]\\])+\]/.exec(rest)
    if (set) {
      this.#at += set[0].length
      return [inSet(set[0])]
    }
    if (rest.startsWith('(')) {
      this.#at += /^\((?:\?:)?/.exec(rest)?.[0].length ?? 1
      const found = this.alternatives()
      this.#at++
      return found
    }
    if (rest.startsWith('\\')) {
      this.#at += 2
      return [{ d: '1', w: 'a', S: 'a', s: ' ' }[rest[1] ?? ''] ?? rest[1] ?? '']
    }
    this.#at++
    return [rest[0] === '^' || rest[0] === '$' ? '' : (rest[0] ?? '')]
  }
}

/** @returns a character of a class, as `[a-z0-9]` */
function inSet(set: string): string {
  try {
    const regex = new RegExp(set)
    return ['a', 'A', '1', '-', '.', '='].find((character) => regex.test(character)) ?? ''
  } catch {
    return ''
  }
}

/** The host that stands for any. */
export const ANY_HOST = 'mail.any.example'

/** What stands behind it in whole addresses of pixels. */
const ENDINGS = [
  '',
  'abc',
  '/abc',
  '/abc.gif',
  '.gif',
  '=abc',
  ...['a', 'id', 'ssid', 't', 'u', 'x'].map((name) => `?${name}=abc`),
  'eJabc',
  'eyJabc',
  'imgs/abc',
]
const FILE = /\.(?:php|aspx?|jsp|gif|png|html?|cgi|z)$/i

/** Makes addresses of what may be only a path, or only a host, or the beginning of either. */
function completed(texts: readonly string[]): string[] {
  const whole = texts.flatMap((text) => {
    const bare = text.replace(/^(?:https?:)?\/\/|^\.(?=\w)/i, '')
    const host = bare.split(/[/?:]/, 1)[0] ?? ''
    if (bare === host && /^[\w.-]+$/.test(bare) && !FILE.test(host))
      return [bare, `${bare}.com`, `${bare}.net`]
    if (/^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i.test(host) && !FILE.test(host)) return [bare]
    return [`${ANY_HOST}${bare.startsWith('/') ? '' : '/'}${bare}`]
  })
  return [...new Set(whole)].flatMap((address) => ENDINGS.map((ending) => `https://${address}${ending}`))
}
