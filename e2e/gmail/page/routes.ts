import { threadIdOf } from './ids.ts'

export const LISTS = ['inbox', 'sent', 'scheduled', 'drafts', 'all'] as const
export type ListName = (typeof LISTS)[number]

export interface Route {
  /** What stands before the thread in the address: `inbox`, `label/<name>`, or `search/<words>`. */
  list: string
  /** What the server is asked for. */
  query: string
  /** A sync thread id, or a legacy one of 16 hex digits. */
  thread: { id: string } | { legacyId: string } | undefined
}

/** Reads a location's hash; whatever it does not know is the inbox, as in Gmail. */
export function readRoute(hash: string): Route {
  const [path = ''] = hash.replace(/^#/, '').split('?')
  const [first = '', ...rest] = path.split('/')
  if (first === 'search') {
    const [words = '', thread] = rest
    return {
      list: `search/${words}`,
      query: decodeURIComponent(words.replace(/\+/g, ' ')),
      thread: readThread(thread),
    }
  }
  if (first === 'label') {
    const [name = '', thread] = rest
    return {
      list: `label/${name}`,
      query: `label:${decodeURIComponent(name.replace(/\+/g, ' '))}`,
      thread: readThread(thread),
    }
  }
  const list = LISTS.find((name) => name === first) ?? 'inbox'
  return { list, query: `in:${list}`, thread: readThread(rest[0]) }
}

function readThread(segment: string | undefined): Route['thread'] {
  if (segment === undefined) return undefined
  if (/^[\da-f]{16}$/.test(segment)) return { legacyId: segment }
  const id = threadIdOf(segment)
  return id === undefined ? undefined : { id }
}
