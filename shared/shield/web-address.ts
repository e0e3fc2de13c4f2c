/** What of a web address counts here. */
export interface WebAddress {
  /** In lower case, without a port. */
  host: string
  /** Whether a port stands behind the host. */
  hasPort: boolean
  /** Begins with a slash. */
  path: string
  /** With its `?`; empty where there is none. */
  query: string
}

/** No address is longer in anything that a mail program fetches. */
const LONGEST = 8_000
/** No name of a host is longer (RFC 1035), and a long one of many parts would take its time. */
const LONGEST_HOST = 255
const ADDRESS = /^\s*(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)(:\d*)?(\/[^?#]*)?(\?[^#]*)?/i

/** @returns undefined for what is no address of http or https */
export function webAddress(text: string): WebAddress | undefined {
  const found = text.length <= LONGEST ? ADDRESS.exec(text) : null
  const [, host = '', port, path = '/', query = ''] = found ?? []
  if (host === '' || host.length > LONGEST_HOST) return undefined
  return { host: host.toLowerCase(), hasPort: port !== undefined, path, query }
}
