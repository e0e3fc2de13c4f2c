import type { State } from '../messages.ts'
import { ask } from '../own-pages/background.ts'
import { say } from '../own-pages/start.ts'

/** What holds for every mail for which nothing else was chosen. */
export function Preferences({ state }: { state: State }) {
  const choose = (on: boolean) => void ask<'track-by-default'>({ type: 'track-by-default', on })
  const chooseLinks = (on: boolean) => void ask<'track-links'>({ type: 'track-links', on })
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
      <label class="line">
        <input
          type="checkbox"
          name="track-links"
          checked={state.trackLinks ?? false}
          disabled={state.trackLinks === undefined}
          aria-describedby="track-links-hint"
          onChange={(event) => chooseLinks(event.currentTarget.checked)}
        />
        <span>{say('track_links')}</span>
      </label>
      <p id="track-links-hint" class="quiet">
        {say('track_links_hint')} {state.trackLinks === undefined ? say('track_links_later') : ''}
      </p>
    </section>
  )
}
