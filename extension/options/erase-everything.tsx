import { useState } from 'preact/hooks'
import type { TargetedSubmitEvent } from 'preact'
import { ask, useFresh } from '../own-pages/background.ts'
import { focusAtFirst } from '../own-pages/focus.ts'
import { TextField } from '../own-pages/text-field.tsx'
import { countEverything } from '../store/everything.ts'
import { getSetting, openStore } from '../store/index.ts'
import type { Erasing } from '../store/index.ts'
import { Receipt } from './receipt.tsx'
import { linesOfCounts } from './receipt-text.ts'
import { say } from '../words.ts'

async function load() {
  const store = await openStore()
  return {
    counts: await countEverything(store),
    erasing: await getSetting(store, 'erasingAll'),
    receipt: await getSetting(store, 'receipt'),
  }
}

/** Erases all that Doublecheck knows: asks first, and gives a proof afterwards. */
export function EraseEverything({ hasEndpoint }: { hasEndpoint: boolean }) {
  const state = useFresh(load)
  const [asking, setAsking] = useState<Erasing['what']>()
  if (!state) return null
  const { counts, erasing, receipt } = state
  const choices = hasEndpoint ? (['both', 'here', 'endpoint'] as const) : (['here'] as const)
  return (
    <section aria-labelledby="erase-title">
      <h2 id="erase-title">{say('erase_title')}</h2>
      {receipt && <Receipt receipt={receipt} />}
      {erasing && <UnderWay />}
      {!receipt && !erasing && !asking && (
        <>
          <p class="quiet">{say('erase_hint')}</p>
          {choices.map((what) => (
            <p key={what} class="line">
              <button
                type="button"
                class="button"
                data-action={`erase-${what}`}
                aria-describedby={`erase-${what}-hint`}
                onClick={() => setAsking(what)}
              >
                {say(`erase_${what}`)}
              </button>
              <span id={`erase-${what}-hint`} class="quiet">
                {say(`erase_${what}_hint`)}
              </span>
            </p>
          ))}
        </>
      )}
      {!receipt && !erasing && asking && (
        <Question
          what={asking}
          counts={counts}
          hasEndpoint={hasEndpoint}
          onEnd={() => setAsking(undefined)}
        />
      )}
    </section>
  )
}

interface Asking {
  what: Erasing['what']
  counts: Record<string, number>
  hasEndpoint: boolean
  onEnd(): void
}

/** Says what will go, and wants a word that nobody types by mistake. */
function Question({ what, counts, hasEndpoint, onEnd }: Asking) {
  const [isWrong, setWrong] = useState(false)
  const [busy, setBusy] = useState(false)

  async function submit(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const word = String(new FormData(event.currentTarget).get('erase-word') ?? '')
    const isRight = word.trim().toLowerCase() === say('erase_word')
    setWrong(!isRight)
    if (!isRight) return
    setBusy(true)
    await ask<'erase-everything'>({ type: 'erase-everything', what })
    onEnd()
  }

  return (
    <form class="notice erase" aria-labelledby="erase-question" onSubmit={(event) => void submit(event)}>
      <p id="erase-question">
        <strong>{say(`erase_${what}_question`)}</strong>
      </p>
      {what !== 'endpoint' && (
        <ul>
          {linesOfCounts(counts).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {what !== 'here' && <p>{say('erase_there')}</p>}
      {what === 'here' && hasEndpoint && <p>{say('erase_not_there')}</p>}
      <TextField
        id="erase-word"
        name="erase-word"
        label={say('erase_type', say('erase_word'))}
        problem={isWrong ? say('erase_wrong', say('erase_word')) : ''}
        ref={focusAtFirst}
      >
        <button type="submit" class="button main" data-action="confirm-erasing" disabled={busy}>
          {say('erase_confirm')}
        </button>
        <button type="button" class="button" onClick={onEnd}>
          {say('browser_keep')}
        </button>
      </TextField>
    </form>
  )
}

/** The endpoint has not answered yet: it is asked until it does. */
function UnderWay() {
  return (
    <div class="notice" role="status" data-erasing>
      <p>{say('erasing')}</p>
      <div class="line">
        <button
          type="button"
          class="button main"
          data-action="go-on-erasing"
          onClick={() => void ask<'go-on-erasing'>({ type: 'go-on-erasing' })}
        >
          {say('erasing_go_on')}
        </button>
        <button
          type="button"
          class="button"
          data-action="stop-erasing"
          onClick={() => void ask<'stop-erasing'>({ type: 'stop-erasing' })}
        >
          {say('erasing_stop')}
        </button>
      </div>
    </div>
  )
}
