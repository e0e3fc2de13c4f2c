import * as v from 'valibot'
import type { SourceName } from '../shared/shield/services/sources.ts'
import { addressesOfFilter, addressesOfRegex } from './trackers-addresses.ts'

/** What a list says of one tracker. */
export interface Listed {
  name: string
  /** Each as the list writes it, with addresses that it means. */
  filters: { text: string; addresses: string[] }[]
}

/** A list of trackers that others keep. */
export interface List {
  source: SourceName
  /** Where its newest version is. */
  address: string
  /** Its name in a folder of saved copies. */
  file: string
  /** @throws Error where the text is none of the list's form */
  read: (text: string) => Listed[]
}

export const lists: readonly List[] = [
  {
    source: 'blocker',
    address:
      'https://raw.githubusercontent.com/apparition47/MailTrackerBlocker/HEAD/Source/MTBBlockedMessage.m',
    file: 'MTBBlockedMessage.m',
    read: (text) => checked(dictionaryIn(text, /return @\{/), addressesOfRegex),
  },
  {
    source: 'simplify',
    address: 'https://raw.githubusercontent.com/leggett/simplify-trackers/HEAD/simplify-tracker-blocklist.js',
    file: 'simplify-tracker-blocklist.js',
    read: (text) => checked(dictionaryIn(text, /trackers = \{/), addressesOfRegex),
  },
  {
    source: 'leaveMeAlone',
    address: 'https://raw.githubusercontent.com/leavemealone-app/email-trackers/HEAD/trackers.txt',
    file: 'trackers.txt',
    read: (text) => checked(filtersIn(text), addressesOfFilter),
  },
]

/** No list comes near it. */
export const LONGEST_LIST = 1_000_000

const Filter = v.pipe(v.string(), v.minLength(3), v.maxLength(500))
const Found = v.pipe(
  v.array(
    v.object({
      name: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
      filters: v.pipe(v.array(Filter), v.minLength(1), v.maxLength(200)),
    }),
  ),
  v.minLength(3),
  v.maxLength(5_000),
)

type Dictionary = { name: string; filters: string[] }[]

function checked(found: Dictionary, addressesOf: (filter: string) => string[]): Listed[] {
  return v.parse(Found, found).map(({ name, filters }) => ({
    name,
    filters: filters.map((text) => ({ text, addresses: addressesOf(text) })),
  }))
}

const TOKEN = /\/\/[^\n]*|\/\*[^]*?\*\/|"((?:[^"\\\n]|\\.)*)"|([A-Za-z_]\w*)|[:[\]{}]/g

/**
 * Reads `"name": "filter"` and `"name": ["filter", …]`, as JavaScript and Objective-C write them.
 * @param from what stands before
 */
function dictionaryIn(text: string, from: RegExp): Dictionary {
  const start = from.exec(text)
  const found: Dictionary = []
  if (!start) return found
  let name = ''
  /** The filters of the name before; undefined while a name is read. */
  let filters: string[] | undefined
  let isInBrackets = false
  for (const [token, quoted, word] of text.slice(start.index + start[0].length).matchAll(TOKEN)) {
    if (token === '}') break
    if (token === '[' || token === ']') {
      isInBrackets = token === '['
      if (!isInBrackets) filters = undefined
    } else if (token === ':') {
      filters = []
      found.push({ name, filters })
    } else if (quoted !== undefined || word !== undefined) {
      const string = quoted?.replaceAll(/\\(.)/g, '$1') ?? word ?? ''
      if (filters === undefined) name = string
      else filters.push(string)
      if (!isInBrackets) filters = undefined
    }
  }
  return found
}

/** Reads a list for content blockers: `! Name (address)` and the filters below, without those for elements. */
function filtersIn(text: string): Dictionary {
  const found: Dictionary = []
  let name = ''
  for (const line of text.split('\n').map((some) => some.trim())) {
    const title = /^!\s*([^:(]*?)\s*(?:\(.*|https?:.*)?$/.exec(line)
    if (title) name = title[1] ?? ''
    if (line === '' || line.startsWith('!') || line.includes('##')) continue
    const last = found.at(-1)
    if (last && last.name === name) last.filters.push(line)
    else found.push({ name, filters: [line] })
  }
  return found
}
