import { useCallback, useMemo, useState } from 'preact/hooks'
import { byDomain } from '../../activity/by-domain.ts'
import { chosenOf, oldestOf } from '../../activity/chosen.ts'
import { firstDayOfWeek } from '../../activity/first-day.ts'
import { firstReads } from '../../activity/first-read.ts'
import { overTime } from '../../activity/over-time.ts'
import { unitsFor, unitsIn, usualUnit } from '../../activity/period.ts'
import type { Calendar, Period } from '../../activity/period.ts'
import { wallClockIn } from '../../activity/wall-clock.ts'
import { weekHours } from '../../activity/week-hours.ts'
import { useFresh } from '../../own-pages/background.ts'
import { loadActivity } from '../../store/activity.ts'
import type { Activity } from '../../store/activity.ts'
import { openStore } from '../../store/index.ts'
import { language, say } from '../../words.ts'
import './activity.css'
import { Choices } from './choices.tsx'
import type { Choice } from './choices.tsx'
import { DomainChart } from './domain-chart.tsx'
import { FirstReadChart } from './first-read-chart.tsx'
import { OverTimeChart } from './over-time-chart.tsx'
import { SavedData } from './saved-data.tsx'
import { Unknown } from './unknown.tsx'
import { WeekChart } from './week-chart.tsx'

interface Loaded {
  known: Activity
  calendar: Calendar
  /** For which the reads were loaded. */
  period: Period
}

/** Reads are loaded from so long before now on; the first month, or week, of a period is whole. */
const DAYS_LOADED: Record<Period, number> = { '30-days': 62, '90-days': 122, year: 400, all: Infinity }

async function load(period: Period): Promise<Loaded> {
  const wallClock = wallClockIn(new Intl.DateTimeFormat().resolvedOptions().timeZone)
  const now = Date.now()
  const since = now - DAYS_LOADED[period] * 86_400_000
  const known = await loadActivity(await openStore(), since, now, wallClock)
  const today = wallClock(now)
  const calendar = { now: today, oldest: oldestOf(known, today), firstDay: firstDayOfWeek(language()) }
  return { known, calendar, period }
}

/** Everything on the activity's page below its title. */
export function ActivityPage() {
  const [choice, setChoice] = useState<Choice>({ period: '30-days' })
  const loaded = useFresh(useCallback(() => load(choice.period), [choice.period]))
  if (!loaded) return <p role="status">{say('activity_counting')}</p>
  return (
    <>
      <p class="quiet">{say('activity_intro')}</p>
      {loaded.known.sent.length > 0 ? (
        <Numbers {...loaded} choice={choice} onChoose={setChoice} />
      ) : (
        <p class="notice">{say('activity_nothing')}</p>
      )}
      <SavedData />
    </>
  )
}

interface Shown extends Loaded {
  choice: Choice
  onChoose(choice: Choice): void
}

function Numbers({ known, calendar, period, choice, onChoose }: Shown) {
  const { account } = choice
  const units = useMemo(() => unitsFor(period, calendar), [period, calendar])
  const wanted = choice.unit
  const unit = wanted && units.includes(wanted) ? wanted : usualUnit(period, calendar)
  const counted = useMemo(() => {
    const begins = unitsIn(period, unit, calendar)
    const [from = calendar.now] = begins
    const chosen = chosenOf(known, account, from)
    return {
      from,
      bars: overTime(chosen, unit, begins, calendar.firstDay),
      days: weekHours(chosen, calendar.firstDay),
      firstReads: firstReads(chosen),
      shares: byDomain(chosen),
      unsure: chosen.sent.filter(({ mark }) => mark === 'unsure').length,
    }
  }, [known, calendar, account, period, unit])
  return (
    <>
      <Choices accounts={known.accounts} units={units} choice={{ ...choice, unit }} onChoose={onChoose} />
      <Unknown unsure={counted.unsure} />
      <OverTimeChart bars={counted.bars} unit={unit} />
      <WeekChart days={counted.days} />
      <FirstReadChart of={counted.firstReads} />
      <DomainChart of={counted.shares} />
    </>
  )
}
