import { BILLED } from '../../../backend/cloudflare/billed-units.ts'
import type { BilledUnits } from '../../../backend/cloudflare/billed-units.ts'
import type { Figure } from '../figures.ts'
import type { Ours } from './report.ts'
import { costOf, costOfAMillion, usageOfBrowserDay } from './workers-cost.ts'
import type { Usage } from './workers-cost.ts'

const GOALS = { workerRequests: 1, objectRequests: 1, rowsWritten: 3 } as const

/** A browser that is open all day, and loses its connection every hour. */
const DAY = { connects: 24, pings: (24 * 3_600) / 20 } as const

/**
 * What an endpoint on Cloudflare Workers is billed: units as a test counts them in workerd, times as they were measured
 * here. Both times are upper bounds: the answer contains the way here and the disk, the processor's time the object's.
 */
export function workersFigures({ idle, saturation }: Pick<Ours, 'idle' | 'saturation'>): Figure[] {
  const measured = (units: BilledUnits): Usage => ({
    ...units,
    workerCpu: saturation?.processorEach ?? idle.answered.p50,
    objectActive: idle.answered.p50,
  })
  const open = measured(BILLED.openWithListener)
  const day = usageOfBrowserDay(DAY, measured(BILLED.connect))
  return [
    lower('an open on Workers: Worker requests', open.workerRequests, '', GOALS.workerRequests),
    lower('an open on Workers: Durable Object requests', open.objectRequests, '', GOALS.objectRequests),
    lower('an open on Workers: rows written', open.rowsWritten, '', GOALS.rowsWritten),
    lower('an open on Workers: rows read, at the most', open.rowsRead, ''),
    lower('an open on Workers: processor time, at the most', open.workerCpu, 'ms'),
    lower('an open on Workers: duration of its object, at the most', open.objectActive, 'ms'),
    lower('a million opens on Workers, beyond what is included', costOfAMillion(open), 'dollars'),
    lower('a connected browser on Workers, a day of it', costOf(day) * 1e6, 'millionths of a dollar'),
  ]
}

function lower(name: string, value: number, unit: string, goal?: number): Figure {
  return { name, value, unit, better: 'lower', ...(goal === undefined ? {} : { goal }) }
}
