import { rules } from './rules.ts'

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

/**
 * Whose network a fetch came from: `google` its image proxies', `gateway` a mail scanner's, `other` known to be
 * neither. Absent where it is not known: loopback, private, tunnel, reverse-proxy and CDN addresses are.
 */
export type Network = 'google' | 'gateway' | 'other'

/** What is known of one fetch of a pixel or a link. No address of a reader is among it. */
export interface Facts {
  method: string
  /** The program's own words, as sent; cut at 400 characters. */
  userAgent?: string | undefined
  /** Values of the headers that say that nobody looks: `Purpose`, `Sec-Purpose`, `X-Purpose`, `X-Moz`. */
  purpose?: string | undefined
  /** Milliseconds from the expected delivery to the fetch, both by the endpoint's clock or Gmail's schedule. */
  sinceSending: number
  /** Milliseconds from the nearest look of the sender's own to the fetch (negative: the fetch came first). */
  sinceOwnView?: number | undefined
  network?: Network | undefined
  /** The recipients' domains in lower case, all of them; only the sender's browser knows them. */
  recipientDomains?: readonly string[] | undefined
}

/** Goes up whenever the same facts could be judged differently than before. */
export const RULES_VERSION = 2

/** Judges one fetch: the first rule that applies decides. */
export function judge(facts: Facts): Verdict {
  for (const rule of rules) {
    if (rule.applies(facts))
      return { by: rule.by, rule: rule.name, why: rule.why, rulesVersion: RULES_VERSION }
  }
  return {
    by: 'unsure',
    rule: 'unknown-program',
    why: 'Fetched by a program that is not known: it may or may not have been a reader.',
    rulesVersion: RULES_VERSION,
  }
}

/**
 * The sentence for a judgement that only the sender's own browser can make.
 * @returns undefined for a judgement that no browser may make
 */
export function judgementByUser(by: By, rule: string): Verdict | undefined {
  if (by !== 'sender' || rule !== 'that-was-me') return undefined
  return { by, rule, why: 'You said that this was you.', rulesVersion: RULES_VERSION }
}
