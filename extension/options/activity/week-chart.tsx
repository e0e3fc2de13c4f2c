import { scaleBand, scaleSqrt } from 'd3-scale'
import { busiestHour } from '../../activity/week-hours.ts'
import type { WeekdayHours } from '../../activity/week-hours.ts'
import { counted, say } from '../../words.ts'
import { Chart } from './chart.tsx'
import { AXIS, layoutOf, numberText, wallFormat } from './drawing.ts'

const ROW = 22
const LABELS = 20
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Some Monday's beginning. */
const MONDAY = Date.UTC(2024, 0, 1)

const momentOf = (weekday: number, hour: number) => MONDAY + (weekday - 1) * DAY_MS + hour * HOUR_MS

/** At which hours of the week mails are read. */
export function WeekChart({ days }: { days: readonly WeekdayHours[] }) {
  const busiest = busiestHour(days)
  return (
    <Chart
      name="week-hours"
      title={say('activity_week_hours')}
      summary={
        busiest
          ? say(
              'activity_week_hours_said',
              wallFormat({ weekday: 'long' }).format(momentOf(busiest.weekday, 0)),
              hoursText(busiest.hour),
              counted('activity_reads', busiest.reads),
            )
          : say('activity_no_reads')
      }
      numbers={{
        columns: [
          say('activity_column_hour'),
          ...days.map(({ weekday }) => wallFormat({ weekday: 'short' }).format(momentOf(weekday, 0))),
        ],
        rows: HOURS.map((hour) => ({
          name: hoursText(hour),
          cells: days.map(({ hours }) => numberText(hours[hour] ?? 0)),
        })),
      }}
      draw={(width) => <Drawing days={days} width={width} />}
    >
      <p class="legend">
        {say('activity_fewer')}
        {[0, 0.1, 0.4, 1].map((share) => (
          <span key={share} class="key cell" data-none={share === 0} aria-hidden="true">
            <span style={{ opacity: shade(share, 1) }} />
          </span>
        ))}
        {say('activity_more')}
      </p>
    </Chart>
  )
}

function Drawing({ days, width }: { days: readonly WeekdayHours[]; width: number }) {
  const { left, ends } = layoutOf(width)
  const band = scaleBand(HOURS, [AXIS, width]).paddingInner(0.08)
  const wide = band.bandwidth()
  const most = Math.max(0, ...days.flatMap(({ hours }) => hours))
  const every = width > 480 ? 3 : 6
  const hourFormat = wallFormat({ hour: 'numeric' })
  return (
    <svg width={width} height={ROW * days.length + LABELS}>
      {days.map(({ weekday, hours }, row) => (
        <g key={weekday} transform={`translate(0 ${row * ROW})`}>
          <text x={left(AXIS - 8)} y={ROW / 2} dy="0.32em" text-anchor={ends}>
            {wallFormat({ weekday: 'short' }).format(momentOf(weekday, 0))}
          </text>
          {hours.map((reads, hour) => (
            <g key={hour} class="cell" data-none={reads === 0}>
              <title>
                {`${wallFormat({ weekday: 'long' }).format(momentOf(weekday, 0))}, ${hoursText(hour)}\n` +
                  counted('activity_reads', reads)}
              </title>
              <rect
                class="ground"
                x={left(band(hour) ?? 0, wide)}
                y={1}
                width={wide}
                height={ROW - 2}
                rx={2}
              />
              <rect
                class="shade"
                x={left(band(hour) ?? 0, wide)}
                y={1}
                width={wide}
                height={ROW - 2}
                rx={2}
                fill-opacity={shade(reads, most)}
              />
            </g>
          ))}
        </g>
      ))}
      {HOURS.filter((hour) => hour % every === 0).map((hour) => (
        <text
          key={hour}
          x={left((band(hour) ?? 0) + wide / 2)}
          y={ROW * days.length + 14}
          text-anchor="middle"
        >
          {hourFormat.format(momentOf(1, hour))}
        </text>
      ))}
    </svg>
  )
}

/** How strongly a number is coloured: what is twice as dark is not twice as much, but small numbers can be seen. */
function shade(number: number, most: number): number {
  return number === 0 ? 0 : scaleSqrt([0, most], [0.08, 1])(number)
}

function hoursText(hour: number): string {
  const format = wallFormat({ hour: 'numeric', minute: '2-digit' })
  // As a range the last hour would be said with the dates of both days.
  return say('activity_from_to', format.format(momentOf(1, hour)), format.format(momentOf(1, hour + 1)))
}
