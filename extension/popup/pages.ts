/** Mails that were read in one go. */
interface Page<T> {
  /** The newest first. */
  page: readonly T[]
  /** They were sent before that; absent: they are the newest of all. */
  before: number | undefined
  /** There are no older ones. */
  isLast: boolean
}

/** Puts a page in the place of what was known of that time. */
export function withPage<T extends { mail: { sentAt: number } }>(
  known: readonly T[],
  { page, before, isLast }: Page<T>,
): T[] {
  const newer = before === undefined ? [] : known.filter(({ mail }) => mail.sentAt >= before)
  const last = page.at(-1)?.mail.sentAt
  const older = isLast || last === undefined ? [] : known.filter(({ mail }) => mail.sentAt < last)
  return [...newer, ...page, ...older]
}
