import type { BilledUnits } from '../../../backend/cloudflare/billed-units.ts'

/**
 * Dollars for what goes beyond what the Workers Paid plan includes (5 dollars a month), as published at
 * https://developers.cloudflare.com/workers/platform/pricing/ and
 * https://developers.cloudflare.com/durable-objects/platform/pricing/, read on 24 November 2026 as they stand in
 * https://github.com/cloudflare/cloudflare-docs (5a9f050 and 07acbb6).
 */
export const PRICES = {
  workerRequest: 0.3 / 1e6,
  workerCpuMillisecond: 0.02 / 1e6,
  objectRequest: 0.15 / 1e6,
  /** Of an object's memory, of which each is billed {@link OBJECT_GB} while it works. */
  objectGbSecond: 12.5 / 1e6,
  rowRead: 0.001 / 1e6,
  rowWritten: 1 / 1e6,
} as const

/** What an object is billed for, whatever it uses: 128 MB. */
const OBJECT_GB = 0.128

/** What was used: units, and how long for. Times are milliseconds. */
export interface Usage extends BilledUnits {
  /** The Worker's processor time. */
  workerCpu: number
  /** How long the object was at work, by the wall's clock. */
  objectActive: number
}

/** @returns what a usage costs in dollars, with nothing included */
export function costOf(usage: Usage): number {
  return (
    usage.workerRequests * PRICES.workerRequest +
    usage.workerCpu * PRICES.workerCpuMillisecond +
    usage.objectRequests * PRICES.objectRequest +
    (usage.objectActive / 1_000) * OBJECT_GB * PRICES.objectGbSecond +
    usage.rowsRead * PRICES.rowRead +
    usage.rowsWritten * PRICES.rowWritten
  )
}

/** @returns dollars for a million times the same */
export function costOfAMillion(usage: Usage): number {
  return costOf(usage) * 1e6
}

/** How one browser behaves for a day. */
export interface BrowserDay {
  /** So often it opens a stream: at the least once, and after each interruption. */
  connects: number
  /** What it says to keep the stream: one each twenty seconds. The runtime answers, without waking the object. */
  pings: number
}

/** Incoming messages of a WebSocket count as a twentieth of a request each; outgoing ones are free. */
const MESSAGES_A_REQUEST = 20

/**
 * What a connected browser uses in a day, besides the opens of its mails. Pings are counted as messages, although the
 * price list says that what the runtime answers by itself is not charged: it says so of duration.
 * @param connect what opening a stream uses
 */
export function usageOfBrowserDay({ connects, pings }: BrowserDay, connect: Usage): Usage {
  return {
    workerRequests: connects * connect.workerRequests,
    objectRequests: connects * connect.objectRequests + pings / MESSAGES_A_REQUEST,
    rowsRead: connects * connect.rowsRead,
    rowsWritten: connects * connect.rowsWritten,
    workerCpu: connects * connect.workerCpu,
    objectActive: connects * connect.objectActive,
  }
}
