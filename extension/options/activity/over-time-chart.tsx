import { scaleBand } from 'd3-scale'
import type { Bar } from '../../activity/over-time.ts'
import type { Unit } from '../../activity/period.ts'
import { counted, say } from '../../words.ts'
import { Chart } from './chart.tsx'
import { AXIS, countScale, layoutOf, numberText, shortNumberText, wallFormat } from './drawing.ts'

const HEIGHT = 180
const LABELS = 20
const ABOVE = 10
/** A label takes so much room, in pixels. */
const LABEL_WIDTH = 64

const SHORT: Record<Unit, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: '2-digit' },
  year: { year: 'numeric' },
}

const LONG: Record<Unit, Intl.DateTimeFormatOptions> = {
  day: { dateStyle: 'medium' },
  week: { dateStyle: 'medium' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
}

interface Shown {
  bars: readonly Bar[]
  unit: Unit
}

/** How many mails were sent, and how often mails were read. */
export function OverTimeChart({ bars, unit }: Shown) {
  const sum = (what: 'sent' | 'reads') => bars.reduce((all, bar) => all + bar[what], 0)
  const first = bars[0]?.begin ?? 0
  const name = (begin: number) => wallFormat(LONG[unit]).format(begin)
  return (
    <Chart
      name="over-time"
      title={say('activity_over_time')}
      summary={say(
        'activity_over_time_said',
        wallFormat({ dateStyle: 'long' }).format(first),
        counted('activity_sent', sum('sent')),
        counted('activity_reads', sum('reads')),
      )}
      numbers={{
        columns: [say(`activity_column_${unit}`), say('activity_column_sent'), say('activity_column_reads')],
        rows: bars.map(({ begin, sent, reads }) => ({
          name: name(begin),
          cells: [numberText(sent), numberText(reads)],
        })),
      }}
      draw={(width) => <Drawing bars={bars} unit={unit} width={width} />}
    >
      <p class="legend">
        <span class="key sent" aria-hidden="true" /> {say('activity_column_sent')}
        <span class="key reads" aria-hidden="true" /> {say('activity_column_reads')}
      </p>
    </Chart>
  )
}

function Drawing({ bars, unit, width }: Shown & { width: number }) {
  const { left, ends } = layoutOf(width)
  const begins = bars.map(({ begin }) => begin)
  const band = scaleBand(begins, [AXIS, width]).paddingInner(0.25).paddingOuter(0.1)
  const { scale, ticks } = countScale(
    Math.max(0, ...bars.flatMap(({ sent, reads }) => [sent, reads])),
    HEIGHT,
  )
  const every = Math.ceil((bars.length * LABEL_WIDTH) / (width - AXIS))
  const short = wallFormat(SHORT[unit])
  const long = wallFormat(LONG[unit])
  const half = band.bandwidth() / 2
  return (
    <svg width={width} height={ABOVE + HEIGHT + LABELS}>
      <g transform={`translate(0 ${ABOVE})`}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line class="grid" x1={left(AXIS)} x2={left(width)} y1={scale(tick)} y2={scale(tick)} />
            <text x={left(AXIS - 8)} y={scale(tick)} dy="0.32em" text-anchor={ends}>
              {shortNumberText(tick)}
            </text>
          </g>
        ))}
        {bars.map(({ begin, sent, reads }, at) => {
          const from = band(begin) ?? 0
          return (
            <g key={begin} class="bar">
              <title>
                {`${long.format(begin)}\n${say('activity_column_sent')}: ${numberText(sent)}\n` +
                  `${say('activity_column_reads')}: ${numberText(reads)}`}
              </title>
              <rect class="hover" x={left(from, half * 2)} y={0} width={half * 2} height={HEIGHT} />
              <rect
                class="sent"
                x={left(from, half)}
                y={scale(sent)}
                width={half}
                height={HEIGHT - scale(sent)}
              />
              <rect
                class="reads"
                x={left(from + half, half)}
                y={scale(reads)}
                width={half}
                height={HEIGHT - scale(reads)}
              />
              {at % every === 0 && from + half + LABEL_WIDTH / 2 <= width && (
                <text x={left(from + half)} y={HEIGHT + 16} text-anchor="middle">
                  {short.format(begin)}
                </text>
              )}
            </g>
          )
        })}
      </g>
    </svg>
  )
}
