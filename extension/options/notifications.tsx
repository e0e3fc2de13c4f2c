import { NEWS, TOLD_BY_DEFAULT } from '../news-kinds.ts'
import type { News } from '../news-kinds.ts'
import { ask, useFresh } from '../own-pages/background.ts'
import { getSetting, openStore } from '../store/index.ts'
import { Check } from './check.tsx'
import { QuietTime } from './quiet-time.tsx'
import { say } from '../words.ts'

const loadKinds = async () => (await getSetting(await openStore(), 'news')) ?? {}

/** Of what the user is told, and when not. */
export function Notifications() {
  const kinds = useFresh(loadKinds)
  if (!kinds) return null
  const choose = (kind: News, on: boolean) =>
    void ask<'tell-by-default'>({ type: 'tell-by-default', kinds: { [kind]: on } })
  return (
    <>
      <section aria-labelledby="news-title">
        <h2 id="news-title">{say('news_title')}</h2>
        <div class="choices" role="group" aria-labelledby="news-title" aria-describedby="news-hint">
          {NEWS.map((kind) => (
            <Check
              key={kind}
              name={`news-${kind}`}
              text={`news_${kind}`}
              checked={kinds[kind] ?? TOLD_BY_DEFAULT[kind]}
              onChange={(on) => choose(kind, on)}
            />
          ))}
        </div>
        <p id="news-hint" class="quiet">
          {say('news_hint')}
        </p>
      </section>
      <QuietTime />
    </>
  )
}
