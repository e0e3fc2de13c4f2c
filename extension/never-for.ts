/** So many people and domains may be kept. */
export const MOST_NEVER_FOR = 500
const LONGEST = 254

/**
 * Reads what somebody wrote of a person or a domain that no mail is tracked for.
 * @returns `anna@example.org` or `@example.org`, in lower case, its domain as the DNS has it; undefined for anything else
 */
export function neverForIn(text: string): string | undefined {
  const [, local = '', domain = ''] =
    /^([^\s@<>()",:;]*)@([^\s@/\\?#:]+\.[^\s@/\\?#:]+)$/.exec(text.trim()) ?? []
  const rule = `${local}@${asciiDomain(domain)}`.toLowerCase()
  return /@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(rule) && rule.length <= LONGEST ? rule : undefined
}

/**
 * Whether no mail to a person is to be tracked.
 * @param rules as {@link neverForIn} reads them; that of a domain holds for those below it too
 */
export function isNeverFor(rules: readonly string[], address: string): boolean {
  if (rules.length === 0) return false
  const at = address.lastIndexOf('@')
  const domain = asciiDomain(address.slice(at + 1))
  const person = `${address.slice(0, at)}@${domain}`.toLowerCase()
  return rules.some((rule) =>
    rule.startsWith('@') ? `.${domain}`.endsWith(`.${rule.slice(1)}`) : rule === person,
  )
}

/** A domain has two spellings: `müller.example` and `xn--mller-kva.example`. */
function asciiDomain(domain: string): string {
  const url = `https://${domain}`
  return URL.canParse(url) ? new URL(url).hostname : domain.toLowerCase()
}
