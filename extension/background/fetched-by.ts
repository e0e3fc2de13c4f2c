import Bowser from 'bowser'
import type { Event } from '../../shared/events.ts'
import type { Facts, Network } from '../../shared/verdict/index.ts'
import { isLikeABrowser, isMailProxy } from '../../shared/verdict/rules.ts'
import { say } from '../words.ts'
import { asItStands } from './as-it-stands.ts'

/** So much is shown of what an unknown program calls itself, in characters. */
const NAME_SHOWN = 40

/** Rules whose sentence names the program: what is left to say is where it runs. */
const NAMES_THE_PROGRAM = new Set([
  'outlook',
  'thunderbird',
  'apple-mail',
  'other-mail-program',
  'android-app',
])
/** Rules whose sentence names the network, or that it is hidden: a proxy's program and network are no reader's. */
const NAMES_THE_NETWORK = /prox|prefetch|privacy|network|gateway|hosting|-scan$/

const COMPANIES: Partial<Record<Network, string>> = {
  google: 'Google',
  apple: 'Apple',
  microsoft: 'Microsoft',
  yahoo: 'Yahoo',
}

/**
 * What is known of what fetched: its program, what that runs on, and whose network it came from.
 * @returns nothing where that was forgotten, or where the verdict's own sentence says it already
 */
export function fetchedBy({ facts, verdict: { rule } }: Pick<Event, 'facts' | 'verdict'>): string[] {
  if (!facts || isMailProxy(facts)) return []
  const isNamed = NAMES_THE_NETWORK.test(rule)
  const program = isNamed && !isLikeABrowser(facts) ? '' : programOf(facts, NAMES_THE_PROGRAM.has(rule))
  return [program, isNamed ? '' : networkOf(facts)].filter((text) => text !== '')
}

function programOf(facts: Facts, isNamed: boolean): string {
  const name = facts.userAgent?.trim() ?? ''
  if (name === '') return ''
  const { browser, os, platform } = Bowser.parse(name)
  const runsOn = platform.model ?? os.name ?? ''
  if (isNamed) return runsOn
  if (isLikeABrowser(facts)) return [browser.name, runsOn].filter((text) => text).join(', ')
  return asItStands(name.length > NAME_SHOWN ? `${name.slice(0, NAME_SHOWN)}…` : name)
}

function networkOf({ network, networkOwner }: Facts): string {
  const owner = networkOwner ?? (network && COMPANIES[network])
  if (owner !== undefined) return say('history_network_of', owner)
  return network === undefined || network === 'other' ? '' : say(`history_network_${network}`)
}
