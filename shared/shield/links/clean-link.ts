import { isLinkTarget } from '../../link.ts'
import { fits, parsePattern } from '../pattern.ts'
import type { Pattern } from '../pattern.ts'
import { serviceOfLink } from '../known.ts'
import type { Service } from '../services/service.ts'
import { webAddress } from '../web-address.ts'
import { parameters } from './parameters.ts'
import { cut, nameOf, whole } from './query.ts'
import { redirectors } from './redirectors.ts'
import type { Redirector } from './redirectors.ts'
import { targetIn } from './target-in.ts'

/** A link without what tells its sender of the click. */
export interface CleanLink {
  /** Where it leads; byte for byte the link itself where there was nothing to clean. */
  target: string
  /** The first service that it would have led through. */
  through?: string
  /** Names of the parameters that were left out, as they were written. */
  dropped: string[]
}

/** More redirectors in one link are somebody's game. */
const MOST_REDIRECTORS = 5

/**
 * Unwraps redirectors whose target stands in the link, and drops parameters that only tell of the reader. Nothing is
 * fetched. A link that ends a subscription, or that is signed, is unwrapped but keeps its parameters.
 * @param address a link in a mail
 */
export function cleanLink(address: string): CleanLink {
  const [, ...hops] = hopsOf(address)
  const target = hops.at(-1)?.address ?? address
  const { kept, dropped } = withoutParameters(target)
  const through = hops[0]?.through
  return { target: kept, ...(through === undefined ? {} : { through }), dropped }
}

/** @returns the service that learns of the click, also where another redirector stands before it */
export function trackedLink(address: string): Service | undefined {
  for (const hop of hopsOf(address)) {
    const service = serviceOfLink(hop.address)
    if (service) return service
  }
  return undefined
}

interface Hop {
  address: string
  through?: string
}

/** The link itself, and what it leads to, one redirector after the other. */
function hopsOf(address: string): Hop[] {
  const hops: Hop[] = [{ address }]
  for (let at = address; hops.length <= MOST_REDIRECTORS;) {
    const next = nextOf(at)
    if (!next || next.address === at) break
    hops.push(next)
    at = next.address
  }
  return hops
}

function nextOf(address: string): Hop | undefined {
  for (const { name, target } of redirectorsOf(address)) {
    const next = targetIn(address, target)
    if (next !== undefined) return { address: next, through: name }
  }
  return undefined
}

interface Place extends Pattern {
  redirector: Redirector
}

const places: readonly Place[] = redirectors.flatMap((redirector) =>
  redirector.at.map((pattern) => ({ redirector, ...parsePattern(pattern) })),
)

function redirectorsOf(address: string): Redirector[] {
  const web = webAddress(address)
  if (!web) return []
  const path = (web.path + web.query).toLowerCase()
  const isAt = ({ domain }: Pattern) =>
    domain === undefined || web.host === domain || web.host.endsWith(`.${domain}`)
  return places.filter((place) => isAt(place) && fits(place, path)).map(({ redirector }) => redirector)
}

const names = new Set(parameters.flatMap((some) => some.names).filter((name) => !name.endsWith('*')))
const beginnings = parameters
  .flatMap((some) => some.names)
  .filter((name) => name.endsWith('*'))
  .map((name) => name.slice(0, -1))

/** What a page asks for by itself: who it is that leaves or chooses, or that nothing was changed in its address. */
const NEEDED =
  /unsub|opt[-_]?out|preference|subscri(?:ption|be)s?\b|abmelde|desabonn|desinscri|cancelar|otpis|confirm|verify|reset|(?:^|[?&])(?:sig|signature|hmac|x-amz-signature|x-goog-signature)=/i

function withoutParameters(address: string): { kept: string; dropped: string[] } {
  if (!isLinkTarget(address) || NEEDED.test(address)) return { kept: address, dropped: [] }
  const parts = cut(address)
  const isDropped = (parameter: string) => {
    const name = nameOf(parameter)
    return names.has(name) || beginnings.some((beginning) => name.startsWith(beginning))
  }
  const dropped = parts.parameters.filter(isDropped).map((parameter) => parameter.split('=', 1)[0] ?? '')
  if (dropped.length === 0) return { kept: address, dropped }
  return {
    kept: whole({ ...parts, parameters: parts.parameters.filter((parameter) => !isDropped(parameter)) }),
    dropped,
  }
}
