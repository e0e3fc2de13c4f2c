import type { TellOf } from '../news-choices.ts'
import { NEWS } from '../news-kinds.ts'
import type { News } from '../news-kinds.ts'
import { ask, useFresh } from '../own-pages/background.ts'
import { getSetting, openStore } from '../store/index.ts'
import type { Mail } from '../store/index.ts'
import { isWanted } from '../store/what-is-news.ts'
import { say } from '../words.ts'

const HOWS = ['as-usual', 'watch', 'mute'] as const

const loadAll = async () => (await getSetting(await openStore(), 'news')) ?? {}

/** What is told of one mail: as of all mails, every read and click of it, or nothing. */
export function MailNews({ mail: { key, tell } }: { mail: Mail }) {
  const all = useFresh(loadAll)
  if (!all) return null
  const { how, kinds } = tell ?? { how: 'as-usual', kinds: {} }
  const keep = (changed: TellOf) =>
    void ask<'tell-of-mail'>({ type: 'tell-of-mail', mail: key, tell: changed })

  /** What is as for all mails goes on to follow them. */
  function choose(kind: News, on: boolean): void {
    const { [kind]: _, ...others } = kinds
    const isAsForAll = isWanted(kind, { all, mail: undefined }) === on
    keep({ how, kinds: isAsForAll ? others : { ...others, [kind]: on } })
  }

  return (
    <fieldset class="news" data-tell={how}>
      <legend>{say('tell_of_mail')}</legend>
      {HOWS.map((one) => (
        <div key={one}>
          <label>
            <input
              type="radio"
              name="tell-of-mail"
              value={one}
              checked={how === one}
              onChange={() => keep({ how: one, kinds })}
            />
            <span>{say(`tell_${one}`)}</span>
          </label>
          {one === how && how === 'as-usual' && (
            <details open={Object.keys(kinds).length > 0}>
              <summary>{say('tell_kinds')}</summary>
              {NEWS.map((kind) => (
                <label key={kind}>
                  <input
                    type="checkbox"
                    name={`tell-${kind}`}
                    checked={isWanted(kind, { all, mail: { how, kinds } })}
                    onChange={({ currentTarget: { checked } }) => choose(kind, checked)}
                  />
                  <span>{say(`news_${kind}`)}</span>
                </label>
              ))}
            </details>
          )}
        </div>
      ))}
    </fieldset>
  )
}
