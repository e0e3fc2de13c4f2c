import { useCallback, useState } from 'preact/hooks'
import { SIGNS } from '../history-signs.ts'
import { drawLines } from '../mark-picture.ts'
import type { HistoryKind, HistoryRow } from '../messages.ts'
import { ask, useFresh } from '../own-pages/background.ts'
import { say } from '../words.ts'
import '../history.css'
import './mail-history.css'

/** A mail's way in time: when it was sent, each fetch, and why that counts or not. */
export function MailHistory({ mail }: { mail: string }) {
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
        <section class="history" aria-label={say('history_title')}>
          {history.days.map(({ day, rows }) => (
            <section key={rows[0]?.key}>
              {day && <h3>{day}</h3>}
              <Rows rows={rows} judge={judge} />
            </section>
          ))}
          {history.remarks.map((remark) => (
            <p key={remark} class="remark">
              {remark}
            </p>
          ))}
        </section>
      )}
      <p role="status">{said}</p>
    </>
  )
}

type Judge = (event: string, wasMe: boolean) => Promise<void>

function Rows({ rows, judge }: { rows: readonly HistoryRow[]; judge: Judge }) {
  return (
    <ol>
      {rows.map((row) => (
        <Row key={row.key} row={row} judge={judge} />
      ))}
    </ol>
  )
}

function Row({ row, judge }: { row: HistoryRow; judge: Judge }) {
  const { key, kind, said, sayable, folded } = row
  const words = (
    <>
      <span class="what" id={`about-${key}`}>
        {said}
      </span>
      <When row={row} />
    </>
  )
  return (
    <li data-by={kind}>
      <Sign kind={kind} />
      {folded ? (
        <details>
          <summary>{words}</summary>
          <Rows rows={folded} judge={judge} />
        </details>
      ) : (
        words
      )}
      {sayable && (
        <button
          type="button"
          aria-describedby={`about-${key}`}
          onClick={() => void judge(key, sayable === 'that-was-me')}
        >
          {say(`history_${sayable}`)}
        </button>
      )}
    </li>
  )
}

function When({ row: { at, when, details } }: { row: HistoryRow }) {
  return (
    <span class="when">
      <time dateTime={new Date(at).toISOString()}>{when}</time>
      {details.map((detail) => ` · ${detail}`)}
    </span>
  )
}

function Sign({ kind }: { kind: HistoryKind }) {
  const draw = (element: HTMLElement | null) => element?.replaceChildren(drawLines(SIGNS[kind]))
  if (kind !== 'recipient') return <span class="sign" ref={draw} />
  // The other sentences say themselves that they do not count.
  const counted = say('history_counted')
  return <span class="sign" role="img" aria-label={counted} title={counted} ref={draw} />
}
