import type { Mail } from '../store/index.ts'

/**
 * Puts mails with something that the user has not looked at before all others, the newest of that first.
 * @param unseen such mails that may be older than all of `mails`
 */
export function unseenFirst<T extends { mail: Pick<Mail, 'key' | 'unseen'> }>(
  mails: readonly T[],
  unseen: readonly T[],
): T[] {
  const first = new Map<string, T>()
  for (const listed of [...unseen, ...mails]) {
    if (listed.mail.unseen !== undefined) first.set(listed.mail.key, listed)
  }
  const newest = [...first.values()].sort((one, other) => (other.mail.unseen ?? 0) - (one.mail.unseen ?? 0))
  return [...newest, ...mails.filter(({ mail }) => !first.has(mail.key))]
}
