import { mayBePixel } from '../pixel.ts'
import { originalOf } from './image.ts'
import { fits, parsePattern } from './pattern.ts'
import type { Pattern } from './pattern.ts'
import { services } from './services/index.ts'
import type { AddressPattern, Service } from './services/service.ts'
import { webAddress } from './web-address.ts'

/** Ours: every Doublecheck's images stand at the same path, so that they can be stopped. */
const DOUBLECHECK: Service = {
  name: 'Doublecheck',
  kind: 'personal',
  pixels: [],
  sources: ['doublecheck'],
  seen: '2026-11-28',
}

interface Known extends Pattern {
  service: Service
}

/**
 * @param src an image's address, direct or as a mail service's proxy gives it
 * @returns the service whose image it is, by the address alone
 */
export function serviceOfPixel(src: string): Service | undefined {
  const address = originalOf(src)
  return mayBePixel(address) ? DOUBLECHECK : pixels(address)
}

/** @returns the service whose link it is, which learns of a click */
export function serviceOfLink(href: string): Service | undefined {
  return links(href)
}

const pixels = finder((service) => service.pixels)
const links = finder((service) => service.links ?? [])

/** Finds a service by an address, among thousands of patterns as fast as among few. */
function finder(patternsOf: (service: Service) => readonly AddressPattern[]) {
  // Made for the first address that is asked about: most starts of the background ask about none.
  let places: Places | undefined
  return (address: string): Service | undefined => {
    const web = webAddress(address)
    // No service that is known uses a port, and filters for requests would miss one.
    if (!web || web.hasPort) return undefined
    places ??= placesOf(patternsOf)
    const path = (web.path + web.query).toLowerCase()
    for (let host = web.host; host !== ''; host = withoutFirstLabel(host)) {
      const found = places.ofDomain.get(host)?.find((known) => fits(known, path))
      if (found) return found.service
    }
    return places.ofAnyHost.find((known) => fits(known, path))?.service
  }
}

interface Places {
  ofDomain: Map<string, Known[]>
  ofAnyHost: Known[]
}

function placesOf(patternsOf: (service: Service) => readonly AddressPattern[]): Places {
  const ofDomain = new Map<string, Known[]>()
  const ofAnyHost: Known[] = []
  for (const service of services) {
    for (const pattern of patternsOf(service)) {
      const known = { service, ...parsePattern(pattern) }
      if (known.domain === undefined) ofAnyHost.push(known)
      else ofDomain.set(known.domain, [...(ofDomain.get(known.domain) ?? []), known])
    }
  }
  return { ofDomain, ofAnyHost }
}

function withoutFirstLabel(host: string): string {
  const dot = host.indexOf('.')
  return dot < 0 ? '' : host.slice(dot + 1)
}
