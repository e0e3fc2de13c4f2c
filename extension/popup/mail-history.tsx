import { useCallback, useState } from 'preact/hooks'
import { moment } from '../mark-words.ts'
import type { HistoryEntry } from '../messages.ts'
import { ask, useFresh } from '../own-pages/background.ts'
import { say } from '../own-pages/start.ts'

/**
 * A mail's way in time, for mails that Gmail does not show: each fetch, and why it counts or not.
 * @param begun what is said of the first moment
 */
export function MailHistory({ mail, begun }: { mail: string; begun: string }) {
  const load = useCallback(() => ask<'history'>({ type: 'history', mail }), [mail])
  const history = useFresh(load)
  const [said, setSaid] = useState('')

  async function judge(event: string, wasMe: boolean): Promise<void> {
    const kept = await ask<'that-was-me'>({ type: 'that-was-me', mail, event, wasMe })
    setSaid(kept ? say(wasMe ? 'history_said_so' : 'history_undone') : '')
  }

  return (
    <>
      {history && (
        <section aria-label={say('history_title')}>
          <ol>
            <li>
              <p>{begun}</p>
              <Moment at={history.sentAt} />
            </li>
            {history.entries.map((entry) => (
              <Entry key={entry.event} entry={entry} judge={judge} />
            ))}
          </ol>
          {history.silence && <p class="quiet">{history.silence}</p>}
        </section>
      )}
      <p role="status">{said}</p>
    </>
  )
}

interface Judged {
  entry: HistoryEntry
  judge(event: string, wasMe: boolean): Promise<void>
}

function Entry({ entry: { event, at, by, said, details, sayable }, judge }: Judged) {
  const more = by === 'recipient' ? [say('history_counted'), ...details] : details
  return (
    <li data-by={by}>
      <p class="what" id={`about-${event}`}>
        {said}
      </p>
      <Moment at={at} more={more} />
      {sayable && (
        <button
          type="button"
          class="button"
          aria-describedby={`about-${event}`}
          onClick={() => void judge(event, sayable === 'that-was-me')}
        >
          {say(`history_${sayable}`)}
        </button>
      )}
    </li>
  )
}

function Moment({ at, more = [] }: { at: number; more?: readonly string[] }) {
  return (
    <p class="quiet">
      <time dateTime={new Date(at).toISOString()}>{moment(at)}</time>
      {more.map((detail) => ` · ${detail}`)}
    </p>
  )
}
