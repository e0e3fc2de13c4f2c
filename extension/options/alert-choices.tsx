import { NAMES, TELLS } from '../../shared/alerts.ts'
import type { Name } from '../../shared/alerts.ts'
import type { Choices } from './alerts-draft.ts'
import { Check } from './check.tsx'
import { say } from '../words.ts'

interface Chosen {
  name: 'mail' | 'webhook'
  choices: Choices
  /** This browser tells the endpoint subjects already. */
  tellsTitles: boolean
  /** What its letters may name by now. */
  named: readonly Name[]
  onChange(changed: Partial<Choices>): void
}

/** What a channel tells of, and what its letters may name. */
export function AlertChoices({ name, choices: { tells, names }, tellsTitles, named, onChange }: Chosen) {
  const isNamedElsewhere = named.includes('title') && !tellsTitles
  const isNamed = names.includes('title')
  return (
    <>
      <fieldset class="choices">
        <legend>{say('alerts_tells')}</legend>
        {TELLS.map((tell) => (
          <Check
            key={tell}
            name={`${name}.tells.${tell}`}
            text={`alerts_tell_${tell}`}
            checked={tells.includes(tell)}
            onChange={(on) => onChange({ tells: changed(TELLS, tells, tell, on) })}
          />
        ))}
      </fieldset>
      <fieldset class="choices" aria-describedby={`${name}-names-hint`}>
        <legend>{say('alerts_names')}</legend>
        {NAMES.map((what) => (
          <Check
            key={what}
            name={`${name}.names.${what}`}
            text={`alerts_name_${what}`}
            checked={names.includes(what)}
            onChange={(on) => onChange({ names: changed(NAMES, names, what, on) })}
          />
        ))}
        <p id={`${name}-names-hint`} class={isNamed ? 'notice' : 'quiet'}>
          {say(isNamed ? 'alerts_names_title_hint' : 'alerts_names_hint')}
          {isNamed && !tellsTitles && ` ${say('alerts_names_title_later')}`}
          {!isNamed && isNamedElsewhere && ` ${say('alerts_names_title_elsewhere')}`}
        </p>
      </fieldset>
    </>
  )
}

/** @returns a list with or without one of its names, in the order of all of them */
function changed<T>(all: readonly T[], list: readonly T[], one: T, on: boolean): T[] {
  return all.filter((name) => (name === one ? on : list.includes(name)))
}
