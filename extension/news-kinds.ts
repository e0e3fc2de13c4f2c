/**
 * What the user may be told of a mail, each on or off: its first read; one after at least 14 days without; the third
 * within a day; a click on one of its links.
 */
export const NEWS = ['read', 'revived', 'hot', 'clicked'] as const
export type News = (typeof NEWS)[number]

/** What is told unless the user wants it otherwise. */
export const TOLD_BY_DEFAULT: Readonly<Record<News, boolean>> = {
  read: true,
  revived: false,
  hot: false,
  clicked: false,
}

/** So many days without a read make the next one news. */
export const REVIVED_AFTER_DAYS = 14

/** So many reads within a day are news. */
export const HOT_READS = 3
