import { describe, expect, it } from 'vitest'
import { BILLED } from '../../../backend/cloudflare/billed-units.ts'
import { costOf, costOfAMillion, usageOfBrowserDay } from './workers-cost.ts'

const NOTHING = {
  workerRequests: 0,
  objectRequests: 0,
  rowsRead: 0,
  rowsWritten: 0,
  workerCpu: 0,
  objectActive: 0,
}

describe('the cost of Workers', () => {
  it.each([
    [{ workerRequests: 1e6 }, 0.3],
    [{ objectRequests: 1e6 }, 0.15],
    [{ rowsWritten: 1e6 }, 1],
    [{ rowsRead: 1e9 }, 1],
    [{ workerCpu: 1e6 }, 0.02],
    // The price list's own example: an object that is at work for a month, 128 MB, is 331,776 GB-s.
    [{ objectActive: 30 * 86_400_000 }, 4.1472],
  ])('of %j is as published', (used, dollars) => {
    expect(costOf({ ...NOTHING, ...used })).toBeCloseTo(dollars, 6)
  })

  it('of a million opens is mostly the rows that they write', () => {
    const open = { ...BILLED.firstOpen, workerCpu: 1, objectActive: 2 }
    expect(costOfAMillion(open)).toBeCloseTo(0.3 + 0.02 + 0.15 + 0.0032 + 0.022 + 3, 4)
  })

  it('of a browser’s day counts twenty pings as one request', () => {
    const connect = { ...BILLED.connect, workerCpu: 1, objectActive: 2 }
    expect(usageOfBrowserDay({ connects: 2, pings: 4_320 }, connect)).toEqual({
      workerRequests: 2,
      objectRequests: 222,
      rowsRead: 2 * BILLED.connect.rowsRead,
      rowsWritten: 0,
      workerCpu: 2,
      objectActive: 4,
    })
  })
})
