import type { Network } from './networks/kinds.ts'

/** What else happened to the same mail at about the same time: no fetch is judged quite alone. */
export interface Nearby {
  /** Fetches of this mail's pixel and links in the minute up to this one, whoever made them; itself included. */
  inMinute?: number | undefined
  /** Different links of this mail that the same program at the same address followed within ten seconds of this. */
  linksAtOnce?: number | undefined
  /** The same program at the same address also asked by HEAD, within a minute. */
  askedFirst?: boolean | undefined
  /** Other browsers, at other addresses, that fetched the same within fifteen seconds: scanners come in pairs. */
  others?: number | undefined
  /** The same program at the same address showed within the hour before, by what it did, that it is a machine. */
  wasMachine?: boolean | undefined
}

/** What is known of one fetch of a pixel or a link. No address of a reader is among it. */
export interface Facts {
  /** Absent: the pixel. */
  kind?: 'open' | 'link' | undefined
  method: string
  /** The program's own words, as sent; cut at 400 characters. */
  userAgent?: string | undefined
  /** Values of the headers that say that nobody looks: `Purpose`, `Sec-Purpose`, `X-Purpose`, `X-Moz`. */
  purpose?: string | undefined
  /** The request takes anything and names no language, as no browser's does; absent otherwise. */
  hasLanguage?: false | undefined
  /** The address was opened as a page, by a browser that says so; absent where it was not, or where that is not known. */
  isNavigation?: true | undefined
  /** A proxy that the endpoint does not know passed the request on: its address is not that of who asked. */
  isForwarded?: true | undefined
  /** Milliseconds from the expected delivery to the fetch, both by the endpoint's clock or Gmail's schedule. */
  sinceSending: number
  /** Milliseconds from the nearest look of the sender's own to the fetch (negative: the fetch came first). */
  sinceOwnView?: number | undefined
  /** Whose network it came from; absent where that is not known. */
  network?: Network | undefined
  /** The network's owner in its own short name, where a rule knows it: "Proofpoint". */
  networkOwner?: string | undefined
  nearby?: Nearby | undefined
  /** The recipients' domains in lower case, all of them; only the sender's browser knows them. */
  recipientDomains?: readonly string[] | undefined
}

/** The request headers that say that nobody looks, in lower case. */
export const PURPOSE_HEADERS = ['purpose', 'sec-purpose', 'x-purpose', 'x-moz'] as const

/** All the request headers that tell anything of who asks, in lower case. */
export type TellingHeader =
  'user-agent' | 'accept' | 'accept-language' | 'sec-fetch-dest' | (typeof PURPOSE_HEADERS)[number]

/** So much of what a program calls itself is kept and judged, in characters. */
export const USER_AGENT_KEPT = 400

/**
 * What a request's headers say of who asks.
 * @param header one header by its name in lower case
 */
export function factsOfHeaders(
  header: (name: TellingHeader) => string | undefined,
): Pick<Facts, 'userAgent' | 'purpose' | 'hasLanguage' | 'isNavigation'> {
  const language = header('accept-language')
  const accepted = header('accept')
  // Browsers say which pictures or pages they take. What takes anything, and in no language, is written by hand;
  // a request without `Accept` was perhaps not handed on whole, and nothing follows from it.
  const isBare = accepted !== undefined && !language && !/image\/|text\/html/i.test(accepted)
  return {
    userAgent: header('user-agent')?.slice(0, USER_AGENT_KEPT),
    purpose: purposeOf(header)?.slice(0, USER_AGENT_KEPT),
    hasLanguage: isBare ? false : undefined,
    // https://www.w3.org/TR/fetch-metadata/: every browser of today says what it fetches for.
    isNavigation: header('sec-fetch-dest') === 'document' ? true : undefined,
  }
}

function purposeOf(header: (name: TellingHeader) => string | undefined): string | undefined {
  for (const name of PURPOSE_HEADERS) {
    const value = header(name)
    if (value) return value
  }
  return undefined
}
