import type { ComponentChildren } from 'preact'
import { PERIODS } from '../../activity/period.ts'
import type { Period, Unit } from '../../activity/period.ts'
import { say } from '../../words.ts'

/** What is looked at. */
export interface Choice {
  /** Absent: all accounts. */
  account?: string
  period: Period
  /** Absent: what suits the period. */
  unit?: Unit
}

interface Shown {
  accounts: readonly string[]
  units: readonly Unit[]
  choice: Choice
  onChoose(choice: Choice): void
}

/** Whose mails are looked at, how far back, and what is counted together. */
export function Choices({ accounts, units, choice, onChoose }: Shown) {
  const { account: _, ...ofAll } = choice
  return (
    <div class="choices-of-activity">
      {accounts.length > 1 && (
        <Field name="account" onChange={(account) => onChoose(account ? { ...choice, account } : ofAll)}>
          <option value="">{say('activity_all_accounts')}</option>
          {accounts.map((account) => (
            <option key={account} value={account} selected={account === choice.account}>
              {account}
            </option>
          ))}
        </Field>
      )}
      <Field
        name="period"
        onChange={(value) => {
          const { unit: _unit, ...rest } = choice
          const period = PERIODS.find((one) => one === value)
          if (period) onChoose({ ...rest, period })
        }}
      >
        {PERIODS.map((period) => (
          <option key={period} value={period} selected={period === choice.period}>
            {say(`activity_period_${period}`)}
          </option>
        ))}
      </Field>
      <Field
        name="unit"
        onChange={(value) => {
          const unit = units.find((one) => one === value)
          if (unit) onChoose({ ...choice, unit })
        }}
      >
        {units.map((unit) => (
          <option key={unit} value={unit} selected={unit === choice.unit}>
            {say(`activity_unit_${unit}`)}
          </option>
        ))}
      </Field>
    </div>
  )
}

interface FieldOf {
  name: 'account' | 'period' | 'unit'
  onChange(value: string): void
  children: ComponentChildren
}

function Field({ name, onChange, children }: FieldOf) {
  return (
    <label>
      <span>{say(`activity_${name}`)}</span>
      <select name={`activity-${name}`} onChange={(event) => onChange(event.currentTarget.value)}>
        {children}
      </select>
    </label>
  )
}
