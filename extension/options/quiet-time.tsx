import { ask, useFresh } from '../own-pages/background.ts'
import { DAYS } from '../quiet-hours.ts'
import type { QuietHours } from '../quiet-hours.ts'
import { getSetting, openStore } from '../store/index.ts'
import { Check } from './check.tsx'
import { language, say } from '../words.ts'

const USUAL: QuietHours = { from: 22 * 60, to: 7 * 60, days: [...DAYS] }
/** A Sunday. */
const SOME_SUNDAY = Date.UTC(2026, 10, 22)
const DAY_MS = 86_400_000
const FROM_MONDAY = [1, 2, 3, 4, 5, 6, 0] as const

const loadHours = async () => (await getSetting(await openStore(), 'quietHours')) ?? null

/** When the user is told nothing, and on which days. */
export function QuietTime() {
  const hours = useFresh(loadHours)
  if (hours === undefined) return null
  const keep = (changed: QuietHours | null) =>
    void ask<'quiet-hours'>({ type: 'quiet-hours', hours: changed })
  return (
    <section aria-labelledby="quiet-title">
      <h2 id="quiet-title">{say('quiet_title')}</h2>
      <Check
        name="quiet-hours"
        text="quiet_on"
        checked={hours !== null}
        onChange={(on) => keep(on ? USUAL : null)}
      />
      {hours && (
        <>
          <div class="line times">
            <Time name="from" value={hours.from} onChange={(from) => keep({ ...hours, from })} />
            <Time name="to" value={hours.to} onChange={(to) => keep({ ...hours, to })} />
          </div>
          <Days days={hours.days} onChange={(days) => keep({ ...hours, days })} />
        </>
      )}
      <p class="quiet">{say('quiet_hint')}</p>
    </section>
  )
}

interface TimeOfDay {
  name: 'from' | 'to'
  /** Minutes after midnight. */
  value: number
  onChange(minutes: number): void
}

function Time({ name, value, onChange }: TimeOfDay) {
  const text = [Math.floor(value / 60), value % 60].map((part) => String(part).padStart(2, '0')).join(':')
  return (
    <>
      <label for={`quiet-${name}`}>{say(`quiet_${name}`)}</label>
      <input
        id={`quiet-${name}`}
        name={`quiet-${name}`}
        type="time"
        required
        defaultValue={text}
        onChange={({ currentTarget: { valueAsNumber } }) => {
          // While one writes there may be no time in it.
          if (Number.isFinite(valueAsNumber)) onChange(Math.floor(valueAsNumber / 60_000))
        }}
      />
    </>
  )
}

interface DaysOfWeek {
  days: QuietHours['days']
  onChange(days: QuietHours['days']): void
}

function Days({ days, onChange }: DaysOfWeek) {
  const short = new Intl.DateTimeFormat(language(), { weekday: 'short', timeZone: 'UTC' })
  const long = new Intl.DateTimeFormat(language(), { weekday: 'long', timeZone: 'UTC' })
  return (
    <fieldset class="choices days">
      <legend>{say('quiet_days')}</legend>
      {FROM_MONDAY.map((day) => (
        <label key={day} class="line">
          <input
            type="checkbox"
            name={`quiet-day-${day}`}
            aria-label={long.format(SOME_SUNDAY + day * DAY_MS)}
            checked={days.includes(day)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(DAYS.filter((one) => (one === day ? checked : days.includes(one))))
            }
          />
          <span>{short.format(SOME_SUNDAY + day * DAY_MS)}</span>
        </label>
      ))}
    </fieldset>
  )
}
