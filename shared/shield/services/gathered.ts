// Made by `npm run trackers`: do not edit.

/** The day of the newest reading of the sources. */
export const GATHERED = '2026-11-28'

/** Services that the sources named on an earlier day for the last time. */
export const seenBefore: Readonly<Record<string, string>> = {}
