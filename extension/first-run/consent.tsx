import browser from 'webextension-polyfill'
import { ask } from '../own-pages/background.ts'
import { languageDrawn } from '../own-pages/start.ts'
import { say } from '../words.ts'

const KEPT = ['first_run_kept_here', 'first_run_kept_endpoint', 'first_run_kept_nowhere']

/** Asks for consent to what is kept: before, nothing is. */
export function Consent() {
  return (
    <section class="consent" aria-labelledby="consent-title">
      <h2 id="consent-title">{say('first_run_consent')}</h2>
      <ul>
        {KEPT.map((key) => (
          <li key={key}>{say(key)}</li>
        ))}
      </ul>
      <p>{say('first_run_until_then')}</p>
      <div class="line">
        <button
          type="button"
          class="button main"
          data-action="consent"
          onClick={() => void ask<'consent'>({ type: 'consent', language: languageDrawn() })}
        >
          {say('first_run_agree')}
        </button>
        <button type="button" class="button" onClick={() => void closeTab()}>
          {say('first_run_not_now')}
        </button>
      </div>
      <p>
        {say('first_run_only_shield')}{' '}
        <a href="/options/index.html#shield" data-action="only-shield">
          {say('first_run_to_shield')}
        </a>
      </p>
    </section>
  )
}

async function closeTab(): Promise<void> {
  const { id } = await browser.tabs.getCurrent()
  if (id !== undefined) await browser.tabs.remove(id)
}
