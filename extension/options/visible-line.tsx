import { useState } from 'preact/hooks'
import { LONGEST_LINE, linePartsOf } from '../../shared/visible-line.ts'
import { ask, useFresh } from '../own-pages/background.ts'
import { getSetting, openStore } from '../store/index.ts'
import type { Line } from '../store/index.ts'
import { Check } from './check.tsx'
import { say } from '../words.ts'

const loadLine = async (): Promise<Line> =>
  (await getSetting(await openStore(), 'line')) ?? { text: say('line_default'), isOn: false }

/** A line in every tracked mail that says so to its recipients. */
export function VisibleLine() {
  const line = useFresh(loadLine)
  return (
    <section aria-labelledby="line-title">
      <h2 id="line-title">{say('line_title')}</h2>
      <p class="quiet">{say('line_hint')}</p>
      {line && <LineForm line={line} />}
    </section>
  )
}

function LineForm({ line }: { line: Line }) {
  const [text, setText] = useState(line.text)
  const [said, setSaid] = useState('')
  const [isEmpty, setEmpty] = useState(false)

  async function keep(on: boolean): Promise<void> {
    const wanted = text.trim()
    setEmpty(wanted === '')
    if (wanted === '') return setSaid('')
    await ask<'line'>({ type: 'line', text: wanted, on })
    setSaid(say('alerts_kept'))
  }

  return (
    <>
      <Check name="line-on" text="line_on" checked={line.isOn} onChange={(on) => void keep(on)} />
      <form
        class="line-text"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void keep(line.isOn)
        }}
      >
        <label for="line-text">{say('line_text')}</label>
        <textarea
          id="line-text"
          name="line-text"
          rows={3}
          dir="auto"
          maxLength={LONGEST_LINE}
          value={text}
          aria-describedby="line-text-hint line-problem"
          aria-invalid={isEmpty}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p id="line-problem" class="problem" role="alert">
          {isEmpty && say('line_empty')}
        </p>
        <p id="line-text-hint" class="quiet">
          {say('line_text_hint')}
        </p>
        <div class="line">
          <button type="submit" class="button main" data-action="keep-line">
            {say('line_save')}
          </button>
          <button type="button" class="button" onClick={() => setText(say('line_default'))}>
            {say('line_reset')}
          </button>
          <span role="status">{said}</span>
        </div>
      </form>
      <h3>{say('line_preview')}</h3>
      <Preview text={text.trim()} />
    </>
  )
}

/** What recipients see; the link leads nowhere yet. */
function Preview({ text }: { text: string }) {
  const { before, link, after } = linePartsOf(text)
  return (
    <p class="preview" dir="auto">
      {before}
      <span class="preview-link">{link}</span>
      {after}
    </p>
  )
}
