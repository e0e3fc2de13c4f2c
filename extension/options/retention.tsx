import { useEffect, useState } from 'preact/hooks'
import { KEPT_DAYS } from '../../shared/api.ts'
import type { Answers } from '../messages.ts'
import { ask, useFresh } from '../own-pages/background.ts'
import { getSetting, openStore } from '../store/index.ts'
import { say } from '../words.ts'

type Days = (typeof KEPT_DAYS)[number] | null
const CHOICES: Days[] = [...KEPT_DAYS, null]

const loadDays = async () => (await getSetting(await openStore(), 'retention'))?.days ?? null

/** For how long mails and reads are kept: in this browser, and at the endpoint. */
export function Retention({ hasEndpoint }: { hasEndpoint: boolean }) {
  const here = useFresh(loadDays)
  return (
    <section aria-labelledby="retention-title">
      <h2 id="retention-title">{say('retention_title')}</h2>
      <p class="quiet">{say('retention_hint')}</p>
      {here !== undefined && (
        <DaysChoice
          name="keep-here"
          days={here}
          onChange={(days) => void ask<'keep-days'>({ type: 'keep-days', days })}
        />
      )}
      {hasEndpoint && <There />}
      <p class="quiet">{say('retention_facts')}</p>
    </section>
  )
}

function There() {
  const [asked, setAsked] = useState<Answers['days-there']>()
  useEffect(() => void ask<'days-there'>({ type: 'days-there' }).then(setAsked), [])
  const keep = (days: Days) => void ask<'keep-days-there'>({ type: 'keep-days-there', days }).then(setAsked)
  if (!asked) return null
  if ('answer' in asked) return <DaysChoice name="keep-there" days={asked.answer} onChange={keep} />
  return (
    <p class="notice" role="status">
      {asked.problem === 'too-old'
        ? say('retention_too_old')
        : say(`pairing_${asked.problem}`, asked.detail ?? '')}
    </p>
  )
}

interface Choice {
  name: 'keep-here' | 'keep-there'
  days: number | null
  onChange(days: Days): void
}

function DaysChoice({ name, days, onChange }: Choice) {
  return (
    <div class="line retention">
      <label for={name}>{say(`retention_${name}`)}</label>
      <select
        id={name}
        name={name}
        value={String(days)}
        onChange={({ currentTarget: { value } }) => {
          const chosen = CHOICES.find((choice) => String(choice) === value)
          if (chosen !== undefined) onChange(chosen)
        }}
      >
        {CHOICES.map((choice) => (
          <option key={String(choice)} value={String(choice)}>
            {say(`retention_${choice ?? 'ever'}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
