import { sha256 } from '@noble/hashes/sha2.js'
import { base64urlnopad, utf8 } from '@scure/base'
import type { MailLink } from '../../shared/mail-links.ts'
import type { GmailSettings, LinkChoice } from '../messages.ts'

const MOST_SINGLE = 200

/** What is offered for links, and what holds where nothing was chosen; absent while no link can be tracked. */
export type LinkOffer = GmailSettings['links']

/** Whether links of a mail are tracked at all. */
export function areLinksOn(offer: LinkOffer, choice: LinkChoice | undefined): boolean {
  return offer !== undefined && (choice?.on ?? offer.byDefault)
}

/** Whether one link is: as it was chosen, else unless it reads as an address itself. */
export function isLinkOn(offer: LinkOffer, choice: LinkChoice | undefined, link: MailLink): boolean {
  if (!areLinksOn(offer, choice)) return false
  const key = keyOfLink(link)
  return choice?.single.find(([of]) => of === key)?.[1] ?? !link.isAddress
}

/** Chooses for one link, by its target. */
export function withLink(choice: LinkChoice | undefined, link: MailLink, on: boolean): LinkChoice {
  const key = keyOfLink(link)
  const others = choice?.single.filter(([of]) => of !== key) ?? []
  return { ...choice, single: [...others.slice(1 - MOST_SINGLE), [key, on]] }
}

/** @returns the choice that an older version's button kept: in Gmail's page, so it may be anything; undefined for none */
export function linkChoiceIn(text: string): LinkChoice | undefined {
  try {
    const { on, single }: { on?: unknown; single?: unknown } = JSON.parse(text)
    if (!Array.isArray(single)) return undefined
    return { ...(typeof on === 'boolean' ? { on } : {}), single: single.filter(isSingle).slice(-MOST_SINGLE) }
  } catch {
    return undefined
  }
}

function isSingle(entry: unknown): entry is LinkChoice['single'][number] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'boolean'
}

/** Short, however long the target is. */
function keyOfLink({ target }: MailLink): string {
  return base64urlnopad.encode(sha256(utf8.decode(target)).subarray(0, 9))
}
