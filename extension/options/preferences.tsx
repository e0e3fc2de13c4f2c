import type { State } from '../messages.ts'
import { ask } from '../own-pages/background.ts'
import { say } from '../words.ts'

const CHOICES = [
  ['always', true],
  ['ask', false],
] as const

/** What holds for every mail for which nothing else was chosen. */
export function Preferences({ state }: { state: State }) {
  const choose = (on: boolean) => void ask<'track-by-default'>({ type: 'track-by-default', on })
  const chooseLinks = (on: boolean) => void ask<'track-links'>({ type: 'track-links', on })
  return (
    <section aria-labelledby="preferences-title">
      <h2 id="preferences-title">{say('preferences_title')}</h2>
      <fieldset class="choices" aria-labelledby="preferences-title">
        {CHOICES.map(([value, on]) => (
          <label key={value} class="line choice">
            <input
              type="radio"
              name="track-by-default"
              value={value}
              checked={state.trackByDefault === on}
              aria-describedby={`track-${value}-hint`}
              onChange={() => choose(on)}
            />
            <span>
              {say(`track_${value}`)}
              <span id={`track-${value}-hint`} class="quiet">
                {say(`track_${value}_hint`)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <h3>{say('track_links_title')}</h3>
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
