import type { Bin, FirstReads } from '../../activity/first-read.ts'
import { counted, language, say } from '../../words.ts'
import { BarRows } from './bar-rows.tsx'
import { Chart } from './chart.tsx'
import { numberText, percentText } from './drawing.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** How long it took until mails were read for the first time. */
export function FirstReadChart({ of: { bins, read, of, median } }: { of: FirstReads }) {
  const most = Math.max(1, ...bins.map(({ mails }) => mails))
  const title = say('activity_first_read')
  return (
    <Chart
      name="first-read"
      title={title}
      summary={
        median === undefined
          ? say('activity_no_first_read', counted('activity_sent', of))
          : say(
              'activity_first_read_said',
              counted('activity_sent', of),
              counted('activity_read_mails', read),
              durationText(median, 'long'),
            )
      }
      numbers={{
        columns: [say('activity_column_wait'), say('activity_column_mails'), say('activity_column_share')],
        rows: bins.map((bin) => ({
          name: nameOf(bin),
          cells: [numberText(bin.mails), percentText(bin.mails, Math.max(1, read))],
        })),
      }}
      draw={(width) => (
        <BarRows
          width={width}
          names={Math.min(124, width * 0.42)}
          rows={bins.map((bin) => ({
            name: nameOf(bin),
            share: bin.mails / most,
            said: numberText(bin.mails),
          }))}
        />
      )}
    />
  )
}

function nameOf({ from, below }: Bin): string {
  if (below === undefined) return say('activity_from', durationText(from, 'short'))
  if (from === 0) return say('activity_below', durationText(below, 'short'))
  return say('activity_from_to', durationText(from, 'short'), durationText(below, 'short'))
}

/** A length of time in its largest unit. */
function durationText(milliseconds: number, unitDisplay: 'short' | 'long'): string {
  const [unit, length] =
    milliseconds < HOUR_MS
      ? (['minute', MINUTE_MS] as const)
      : milliseconds < DAY_MS
        ? (['hour', HOUR_MS] as const)
        : (['day', DAY_MS] as const)
  const number = milliseconds / length
  const format = new Intl.NumberFormat(language(), {
    style: 'unit',
    unit,
    unitDisplay,
    maximumFractionDigits: number < 10 ? 1 : 0,
  })
  return format.format(number)
}
