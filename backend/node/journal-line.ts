import type { PlacedHit } from '../mailbox/index.ts'
import type { HitInJournal } from './storage-calls.ts'

/** How a hit stands in a line: each part at its place, which takes two thirds of what their names would. */
type Parts = [
  mailbox: HitInJournal['mailbox'],
  message: PlacedHit['message'],
  generation: number,
  at: number,
  client: string,
  owner: PlacedHit['owner'] | null,
  userAgent: string | null,
  kind: PlacedHit['kind'],
  method: string,
  target: string,
  purpose: string | null,
  hasLanguage: false | null,
  isNavigation: true | null,
  isForwarded: true | null,
]

const MAILBOX_LENGTH = '12345678901'.length
const MAILBOX_AT = '["'.length
/** In lines in which each part has a name, as they were until November 2026. */
const NAMED_MAILBOX_AT = '{"mailbox":"'.length

/** @returns JSON, which itself holds no line breaks */
export function lineOf({ mailbox, hit }: HitInJournal): string {
  return JSON.stringify([
    mailbox,
    hit.message,
    hit.generation,
    hit.at,
    hit.client,
    hit.owner ?? null,
    hit.userAgent ?? null,
    hit.kind,
    hit.method,
    hit.target,
    hit.purpose ?? null,
    hit.hasLanguage ?? null,
    hit.isNavigation ?? null,
    hit.isForwarded ?? null,
  ] satisfies Parts)
}

/**
 * @param line as this version or an earlier one wrote it
 * @throws SyntaxError where it is broken
 */
export function hitOf(line: string): HitInJournal {
  const read = JSON.parse(line) as Parts | HitInJournal
  if (!Array.isArray(read)) return read
  const [mailbox, message, generation, at, client, owner, userAgent, kind, method, target, ...rest] = read
  const [purpose, hasLanguage, isNavigation, isForwarded] = rest
  return {
    mailbox,
    hit: {
      kind,
      message,
      generation,
      target,
      at,
      method,
      userAgent: userAgent ?? undefined,
      purpose: purpose ?? undefined,
      hasLanguage: hasLanguage ?? undefined,
      isNavigation: isNavigation ?? undefined,
      isForwarded: isForwarded ?? undefined,
      owner: owner ?? undefined,
      client,
    },
  }
}

/** @returns whose hit a line is, without reading the rest; anything where it is broken */
export function mailboxIn(line: string): string {
  const at = line.startsWith('[') ? MAILBOX_AT : NAMED_MAILBOX_AT
  return line.slice(at, at + MAILBOX_LENGTH)
}
