/** What Cloudflare bills, apart from time: https://developers.cloudflare.com/durable-objects/platform/pricing/ */
export interface BilledUnits {
  workerRequests: number
  objectRequests: number
  /** At the most: a thousandth of the price of a row written. */
  rowsRead: number
  /** A row of a table and each of its places in an index count as one; so does setting an alarm. */
  rowsWritten: number
}

/**
 * What opens cost at an endpoint on Workers, as its test counts it in workerd. When a mailbox has had some ten thousand opens
 * since the last time, one more of them writes a row for a new segment and reads the old one once.
 */
export const BILLED = {
  /** The first open of a message. */
  firstOpen: { workerRequests: 1, objectRequests: 1, rowsRead: 22, rowsWritten: 3 },
  /** The same reader again, within moments. */
  repeatedOpen: { workerRequests: 1, objectRequests: 1, rowsRead: 25, rowsWritten: 2 },
  /** The first open of a message while a browser listens. */
  openWithListener: { workerRequests: 1, objectRequests: 1, rowsRead: 25, rowsWritten: 3 },
  /** The day's first open in a mailbox: it makes the salt of the day and sets the alarm that throws it away. */
  firstOpenOfDay: { workerRequests: 1, objectRequests: 1, rowsRead: 20, rowsWritten: 5 },
  /** Throwing it away, by that alarm. */
  endOfDay: { workerRequests: 0, objectRequests: 1, rowsRead: 29, rowsWritten: 2 },
  /** A browser opens its stream and has nothing to catch up with: its mailbox and its key are looked up, then it is let in. */
  connect: { workerRequests: 1, objectRequests: 3, rowsRead: 10, rowsWritten: 0 },
} as const satisfies Record<string, BilledUnits>
