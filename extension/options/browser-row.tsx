import { useState } from 'preact/hooks'
import type { BrowserListed } from '../../shared/api.ts'
import { language, say } from '../words.ts'

/** One of the browsers, and its removal, which asks before it acts. */
export function BrowserRow({
  browser,
  name,
  isLast,
  remove,
}: {
  browser: BrowserListed
  name: string
  isLast: boolean
  remove: () => Promise<void>
}) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const question = `browser-question-${browser.id}`
  async function confirm(): Promise<void> {
    setBusy(true)
    await remove()
    setBusy(false)
  }
  return (
    <li data-browser={browser.id} data-current={browser.current}>
      <div class="line">
        <span class="browser-name">
          <strong>{name}</strong> {browser.current && <em>{say('browser_this')}</em>}
          <br />
          <span class="quiet">{say('browser_dates', day(browser.createdAt), day(browser.lastSeen))}</span>
        </span>
        {!asking && (
          <button
            type="button"
            class="button"
            data-action="remove"
            aria-label={say('browser_remove_label', name)}
            onClick={() => setAsking(true)}
          >
            {say('browser_remove')}
          </button>
        )}
      </div>
      {asking && (
        <div class="notice" role="group" aria-labelledby={question}>
          <p id={question}>{questionOf(browser, name, isLast)}</p>
          <div class="line">
            <button
              type="button"
              class="button main"
              data-action="confirm-removal"
              disabled={busy}
              onClick={() => void confirm()}
            >
              {say('browser_remove')}
            </button>
            <button
              type="button"
              class="button"
              // Whoever pressed a button by keyboard stands here now, and Enter again does no harm.
              ref={(button: HTMLElement | null) => button?.focus()}
              onClick={() => setAsking(false)}
            >
              {say('browser_keep')}
            </button>
          </div>
        </div>
      )}
    </li>
  )
}

function questionOf(browser: BrowserListed, name: string, isLast: boolean): string {
  if (isLast) return say('browser_remove_last')
  return browser.current ? say('browser_remove_this') : say('browser_remove_ask', name)
}

/** The endpoint knows days, and those by universal time. */
function day(time: number): string {
  const format = new Intl.DateTimeFormat(language(), {
    dateStyle: 'medium',
    timeZone: 'UTC',
  })
  return format.format(time)
}
