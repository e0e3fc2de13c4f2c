import type { SilenceOfMail } from '../messages.ts'
import type { KeptEvent, Mail, Store } from './index.ts'
import { domainOf } from './recipients.ts'
import type { Transaction } from './transaction.ts'

/** After so many mails to one person without any sign, silence is no sign either. */
export const WITHOUT_A_SIGN = 3
/** So old a mail must be before nothing seen of it means something: some read their mail on Mondays. */
const LONG_ENOUGH_MS = 8 * 86_400_000

/** What is known of a mail's only recipient. */
export interface KnownOfRecipient {
  /** When the third of the oldest mails to them alone was sent, where none of them ever showed a sign. */
  third?: number | undefined
  /** The mail scanner before their domain, '' without a name. */
  scanner?: string | undefined
  /** Whether a mail to them alone ever showed a sign. */
  wasSeen?: boolean | undefined
}

/**
 * Decides whether reads of a mail may not be visible, so that nobody concludes from silence that it was not read.
 * @param now Unix milliseconds
 */
export function silenceOf(
  { alone, sentAt, status }: Pick<Mail, 'alone' | 'sentAt' | 'status'>,
  { third, scanner, wasSeen }: KnownOfRecipient,
  now: number,
): SilenceOfMail | undefined {
  if (alone === undefined || status.mark !== 'sent' || wasSeen) return undefined
  if (third !== undefined && third < Math.min(sentAt, now - LONG_ENOUGH_MS)) {
    return { who: alone, why: 'never-seen' }
  }
  if (scanner === undefined) return undefined
  return { who: alone, why: 'scanner', ...(scanner ? { scanner } : {}) }
}

/**
 * @param mails may still be on their way: what else is needed is read meanwhile
 * @param now Unix milliseconds
 * @returns the silence of each mail of which reads may not be visible, by the mail's key
 */
export async function silencesOf(
  store: Store,
  mails: readonly Mail[] | Promise<readonly Mail[]>,
  now: number,
): Promise<Map<string, SilenceOfMail>> {
  const found = new Map<string, SilenceOfMail>()
  // Few people are silent, and few domains have a scanner: one reading for any number of mails.
  const [silences, all] = await Promise.all([store.getAll('silences'), mails])
  const known = new Map(silences.map((silence) => [silence.who, silence]))
  if (known.size === 0) return found
  const seen = new Map<string, boolean>()
  for (const mail of all) {
    if (mail.alone === undefined) continue
    const { scanner } = known.get(`@${domainOf(mail.alone)}`) ?? {}
    const { third } = known.get(mail.alone) ?? {}
    const silence = silenceOf(mail, { third, scanner }, now)
    if (!silence) continue
    const wasSeen = seen.get(mail.alone) ?? (await isSeen(store, mail.alone))
    seen.set(mail.alone, wasSeen)
    if (!wasSeen) found.set(mail.key, silence)
  }
  return found
}

async function isSeen(store: Store, address: string): Promise<boolean> {
  return (await store.getKeyFromIndex('mails', 'byAloneSeen', address)) !== undefined
}

/** Works out anew whether anything was ever seen of a person. */
export async function learnPerson(tx: Transaction, who: string): Promise<void> {
  const mails = tx.objectStore('mails')
  const silences = tx.objectStore('silences')
  const wasSeen = (await mails.index('byAloneSeen').getKey(who)) !== undefined
  // Arrays come after all numbers.
  const allOfThem = IDBKeyRange.bound([who], [who, []])
  const oldest = wasSeen ? [] : await mails.index('byAlone').getAll(allOfThem, WITHOUT_A_SIGN)
  const third = oldest[WITHOUT_A_SIGN - 1]?.sentAt
  if (third === undefined) await silences.delete(who)
  else await silences.put({ who, third })
}

/** The rules that know a mail scanner. */
const SCANNED = new Set(['gateway-network', 'mail-scanner', 'microsoft-scan'])

/** Learns from the events of a mail to one person whether a scanner stands before their domain. */
export async function learnScanner(
  tx: Transaction,
  alone: string,
  events: readonly KeptEvent[],
): Promise<void> {
  const scan = events.find(({ verdict, facts }) => SCANNED.has(verdict.rule) || facts?.network === 'gateway')
  if (!scan) return
  const silences = tx.objectStore('silences')
  const who = `@${domainOf(alone)}`
  const known = await silences.get(who)
  const scanner = scan.facts?.networkOwner ?? known?.scanner ?? ''
  if (known?.scanner !== scanner) await silences.put({ who, scanner })
}
