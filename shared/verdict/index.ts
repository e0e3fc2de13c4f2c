import type { Facts } from './facts.ts'
import { UNKNOWN_PROGRAM, rules } from './rules.ts'
import { RULES_VERSION } from './version.ts'

export type { Facts, Nearby } from './facts.ts'
export type { Network } from './networks/kinds.ts'
export { RULES_VERSION } from './version.ts'

/** Who fetched: only `recipient` is a reader; `unsure` cannot be told from one. */
export type By = 'recipient' | 'unsure' | 'machine' | 'sender'

export interface Verdict {
  by: By
  /** The rule that decided: the key of its text in every language. */
  rule: string
  /** One English sentence. */
  why: string
  /** The version of the rules that judged. */
  rulesVersion: number
}

/** Judges one fetch: the first rule that applies decides. */
export function judge(facts: Facts): Verdict {
  const { by, name, why } = rules.find((rule) => rule.applies(facts)) ?? UNKNOWN_PROGRAM
  return { by, rule: name, why, rulesVersion: RULES_VERSION }
}

/** What only a browser of the user's can know of an event, by the judgement's rule. */
const BY_USER: Record<string, Pick<Verdict, 'by' | 'why'> | undefined> = {
  'that-was-me': { by: 'sender', why: 'You said that this was you.' },
  'like-that-was-me': { by: 'sender', why: 'You said of a fetch like this one that it was you.' },
  // Decided by the recipients' domains, which stay in the browser.
  'google-proxy-elsewhere': rules.find(({ name }) => name === 'google-proxy-elsewhere'),
}

/**
 * The sentence for a judgement that only the user, or a browser of the user's, can make.
 * @returns undefined for a judgement that neither may make
 */
export function judgementByUser(by: By, rule: string): Verdict | undefined {
  const known = Object.hasOwn(BY_USER, rule) ? BY_USER[rule] : undefined
  return known && known.by === by ? { by, rule, why: known.why, rulesVersion: RULES_VERSION } : undefined
}

/** Every rule by which a user, or a browser of the user's, may judge. */
export const RULES_BY_USER: readonly string[] = Object.keys(BY_USER)
