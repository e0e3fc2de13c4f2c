import { drawCurves } from '../curves.ts'
import { serversOf } from './report.ts'
import type { Everything } from './report.ts'

/** @returns the curves of all servers' p99 against the load, as an SVG; those that could not keep up end there */
export function draw(everything: Pick<Everything, 'ours' | 'peers'>): string {
  return drawCurves({
    title: 'How long the slowest in a hundred wait',
    xLabel: 'hits per second, all servers on one core each',
    yLabel: 'p99, ms',
    logarithmic: true,
    curves: serversOf(everything).map(([name, { curve }]) => ({
      name,
      points: curve.map(({ rate, latency }) => ({ x: rate, y: latency.p99 })),
    })),
  })
}
