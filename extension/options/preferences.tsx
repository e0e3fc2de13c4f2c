import type { State } from '../messages.ts'
import { ask } from '../own-pages/background.ts'
import { say } from '../own-pages/start.ts'

/** What holds for every mail for which nothing else was chosen. */
export function Preferences({ state }: { state: State }) {
  const choose = (on: boolean) => void ask<'track-by-default'>({ type: 'track-by-default', on })
  return (
    <section aria-labelledby="preferences-title">
      <h2 id="preferences-title">{say('preferences_title')}</h2>
      <label class="line">
        <input
          type="checkbox"
          name="track-by-default"
          checked={state.trackByDefault}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
        <span>{say('track_by_default')}</span>
      </label>
    </section>
  )
}
