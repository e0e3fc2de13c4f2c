import { MOST_REMINDER_DAYS } from '../limits.ts'
import { ask, useFresh } from '../own-pages/background.ts'
import { getSetting, openStore } from '../store/index.ts'
import type { RemindByDefault } from '../store/index.ts'
import { Check } from './check.tsx'
import { say } from '../words.ts'

const USUAL: RemindByDefault = { days: 3, unless: 'read' }
const DAYS = Array.from({ length: MOST_REMINDER_DAYS }, (_, before) => before + 1)

const loadRule = async () => (await getSetting(await openStore(), 'remindByDefault')) ?? null

/** Whether the user is reminded of every mail that nobody has read, or answered, after some days. */
export function Reminders() {
  const rule = useFresh(loadRule)
  if (rule === undefined) return null
  const keep = (changed: RemindByDefault | null) =>
    void ask<'remind-by-default'>({ type: 'remind-by-default', rule: changed })
  const unit = new Intl.NumberFormat(document.documentElement.lang, {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
  })
  return (
    <section aria-labelledby="reminders-title">
      <h2 id="reminders-title">{say('reminders_title')}</h2>
      <Check
        name="remind-by-default"
        text="reminders_by_default"
        checked={rule !== null}
        onChange={(on) => keep(on ? USUAL : null)}
      />
      {rule && (
        <div class="line">
          <label for="remind-unless">{say('reminders_unless')}</label>
          <select
            id="remind-unless"
            name="remind-unless"
            value={rule.unless}
            onChange={({ currentTarget: { value } }) =>
              keep({ ...rule, unless: value === 'answered' ? 'answered' : 'read' })
            }
          >
            <option value="read">{say('remind_not_read')}</option>
            <option value="answered">{say('remind_not_answered')}</option>
          </select>
          <label for="remind-days">{say('reminders_after')}</label>
          <select
            id="remind-days"
            name="remind-days"
            value={rule.days}
            onChange={({ currentTarget: { value } }) => keep({ ...rule, days: Number(value) })}
          >
            {DAYS.map((days) => (
              <option key={days} value={days}>
                {unit.format(days)}
              </option>
            ))}
          </select>
        </div>
      )}
      <p class="quiet">{say('reminders_hint')}</p>
    </section>
  )
}
