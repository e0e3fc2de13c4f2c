import { scaleLinear } from 'd3-scale'
import { layoutOf, roomFor } from './drawing.ts'

/** One bar that lies beside, or below, its name. */
export interface BarRow {
  name: string
  /** Zero to one. */
  share: number
  /** What stands at its end. */
  said: string
}

const ROW = 24
const BAR = 12

interface Shown {
  rows: readonly BarRow[]
  width: number
  /** How wide names are; 0: they stand above the bars, as long as they like. */
  names: number
}

/** Bars below each other, each with a name. */
export function BarRows({ rows, width, names }: Shown) {
  const { left, begins, ends } = layoutOf(width)
  const from = names === 0 ? 0 : names + 8
  const beside = roomFor(rows.map(({ said }) => said)) + 8
  const length = scaleLinear([0, 1], [0, Math.max(20, width - from - beside)])
  const height = names === 0 ? ROW + 14 : ROW
  return (
    <svg width={width} height={rows.length * height}>
      {rows.map(({ name, share, said }, at) => (
        <g key={name} transform={`translate(0 ${at * height})`}>
          {names === 0 ? (
            <text class="name" x={left(0)} y={13} text-anchor={begins}>
              {name}
            </text>
          ) : (
            <text x={left(names)} y={ROW / 2} dy="0.32em" text-anchor={ends}>
              {name}
            </text>
          )}
          <g transform={`translate(0 ${height - ROW})`}>
            <rect
              class="ground"
              x={left(from, length(1))}
              y={(ROW - BAR) / 2}
              width={length(1)}
              height={BAR}
              rx={3}
            />
            <rect
              class="reads"
              x={left(from, length(share))}
              y={(ROW - BAR) / 2}
              width={length(share)}
              height={BAR}
              rx={3}
            />
            <text x={left(from + length(1) + 8)} y={ROW / 2} dy="0.32em" text-anchor={begins}>
              {said}
            </text>
          </g>
        </g>
      ))}
    </svg>
  )
}
