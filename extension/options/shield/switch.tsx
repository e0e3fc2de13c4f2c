import { ask } from '../../own-pages/background.ts'
import { say } from '../../words.ts'
import { Check } from '../check.tsx'

const CANNOT = [
  'shield_cannot_elsewhere',
  'shield_cannot_late',
  'shield_cannot_unknown',
  'shield_cannot_worker',
]

interface Chosen {
  on: boolean
  badge: boolean
}

/** Whether trackers are stopped, and what the user may expect of that. */
export function Switch({ on, badge }: Chosen) {
  return (
    <section aria-labelledby="shield-title">
      <h2 id="shield-title">{say('shield_title')}</h2>
      <p>{say('shield_does')}</p>
      <div class="choices">
        <Check
          name="shield"
          text="shield_switch"
          checked={on}
          onChange={(chosen) => void ask<'shield-switch'>({ type: 'shield-switch', on: chosen })}
        />
        {on && (
          <Check
            name="shield-badge"
            text="shield_badge"
            checked={badge}
            onChange={(chosen) => void ask<'shield-badge'>({ type: 'shield-badge', on: chosen })}
          />
        )}
      </div>
      <h3>{say('shield_keeps_title')}</h3>
      <p>{say('shield_keeps')}</p>
      <h3>{say('shield_cannot_title')}</h3>
      <ul>
        {CANNOT.map((key) => (
          <li key={key}>{say(key)}</li>
        ))}
      </ul>
      <p>{say('shield_sure')}</p>
    </section>
  )
}
