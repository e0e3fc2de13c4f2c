import { useState } from 'preact/hooks'
import { exportEvents, exportMails } from '../../store/exported-tables.ts'
import { exportStore } from '../../store/exported.ts'
import type { Written } from '../../store/exported.ts'
import { openStore } from '../../store/index.ts'
import type { Store } from '../../store/index.ts'
import { say } from '../../words.ts'
import { offerFile } from './offer-file.ts'

interface Kind {
  name: 'all' | 'mails' | 'events'
  type: 'application/json' | 'text/csv'
  write(store: Store): Promise<Written>
}

const KINDS: readonly Kind[] = [
  { name: 'all', type: 'application/json', write: (store) => exportStore(store, Date.now()) },
  { name: 'mails', type: 'text/csv', write: exportMails },
  { name: 'events', type: 'text/csv', write: exportEvents },
]

/** Writes what the store holds into a file. */
export function ExportButtons() {
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)

  async function write({ name, type, write: written }: Kind): Promise<void> {
    setBusy(true)
    setProblem('')
    setSaid(say('data_writing'))
    try {
      const { text } = await written(await openStore())
      const file = `doublecheck-${name}-${dateText(new Date())}.${type === 'text/csv' ? 'csv' : 'json'}`
      offerFile(new Blob(text, { type }), file)
      setSaid(say('data_written', file))
    } catch (error) {
      setSaid('')
      setProblem(say('data_not_written', error instanceof Error ? error.message : ''))
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <div class="line buttons">
        {KINDS.map((kind) => (
          <button
            key={kind.name}
            type="button"
            class="button"
            data-action={`export-${kind.name}`}
            disabled={busy}
            onClick={() => void write(kind)}
          >
            {say(`data_export_${kind.name}`)}
          </button>
        ))}
      </div>
      <p class="quiet">{say('data_export_hint')}</p>
      <p role="status" data-said="export">
        {said}
      </p>
      <p class="problem" role="alert">
        {problem}
      </p>
    </>
  )
}

/** The user's own date, as file names sort by it. */
function dateText(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((number) => String(number).padStart(2, '0'))
    .join('-')
}
