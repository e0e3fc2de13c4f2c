import { useState } from 'preact/hooks'
import { focusAtFirst } from '../../own-pages/focus.ts'
import { LARGEST_FILE, NotImportable, readExport } from '../../store/import-file.ts'
import type { Readable } from '../../store/import-file.ts'
import { newIn } from '../../store/imported.ts'
import type { Imported } from '../../store/imported.ts'
import { openStore } from '../../store/index.ts'
import { counted, language, say } from '../../words.ts'
import { numberText } from './drawing.ts'
import { runImport } from './run-import.ts'

/** What the form shows below the file. */
type Step =
  | { name: 'none' | 'reading' }
  | { name: 'problem'; text: string }
  | { name: 'found'; file: Readable; fresh: Imported }
  | { name: 'running'; share: number }
  | { name: 'done'; imported: Imported }

const MEGABYTE = 1024 * 1024

/** Brings an exported file back: first it is looked at, and only what the user has seen is put in. */
export function ImportForm() {
  const [step, setStep] = useState<Step>({ name: 'none' })

  async function look(file: File | undefined): Promise<void> {
    if (!file) return setStep({ name: 'none' })
    setStep({ name: 'reading' })
    try {
      if (file.size > LARGEST_FILE) {
        throw new NotImportable('data_too_large', numberText(LARGEST_FILE / MEGABYTE))
      }
      const read = await readExport(await file.text(), pause)
      setStep({ name: 'found', file: read, fresh: await newIn(await openStore(), read) })
    } catch (error) {
      setStep({ name: 'problem', text: problemText(error) })
    }
  }

  async function run(file: Readable): Promise<void> {
    setStep({ name: 'running', share: 0 })
    try {
      const imported = await runImport(file, (share) => setStep({ name: 'running', share }))
      setStep({ name: 'done', imported })
    } catch (error) {
      setStep({ name: 'problem', text: say('data_stopped', problemText(error)) })
    }
  }

  return (
    <div data-import={step.name}>
      <label class="file">
        <span>{say('data_import')}</span>
        <input
          type="file"
          name="import"
          accept=".json,application/json"
          aria-describedby="import-hint"
          disabled={step.name === 'reading' || step.name === 'running'}
          // The same file may be chosen again.
          onClick={(event) => (event.currentTarget.value = '')}
          onChange={(event) => void look(event.currentTarget.files?.[0])}
        />
      </label>
      <p id="import-hint" class="quiet">
        {say('data_import_hint', numberText(LARGEST_FILE / MEGABYTE))}
      </p>
      {step.name === 'found' && (
        <Found
          file={step.file}
          fresh={step.fresh}
          onImport={() => void run(step.file)}
          onCancel={() => setStep({ name: 'none' })}
        />
      )}
      {step.name === 'running' && <progress value={step.share} aria-label={say('data_importing')} />}
      <p role="status" data-said="import">
        {statusText(step)}
      </p>
      <p class="problem" role="alert">
        {step.name === 'problem' && step.text}
      </p>
    </div>
  )
}

interface Shown {
  file: Readable
  fresh: Imported
  onImport(): void
  onCancel(): void
}

function Found({ file, fresh, onImport, onCancel }: Shown) {
  const isNothing = fresh.mails === 0 && fresh.events === 0
  return (
    <div class="notice found">
      <p>
        {say(
          `data_found_${file.from}`,
          new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(file.exportedAt),
        )}
      </p>
      <ul>
        <li>
          {say('data_found_new', counted('activity_mails', file.mails.length), numberText(fresh.mails))}
        </li>
        <li>{say('data_found_new', counted('data_events', file.events.length), numberText(fresh.events))}</li>
      </ul>
      <p>{say(isNothing ? 'data_found_nothing' : 'data_found_kept')}</p>
      <div class="line">
        <button type="button" class="button main" data-action="import" ref={focusAtFirst} onClick={onImport}>
          {say('data_import_now')}
        </button>
        <button type="button" class="button" data-action="cancel-import" onClick={onCancel}>
          {say('data_cancel')}
        </button>
      </div>
    </div>
  )
}

function statusText(step: Step): string {
  switch (step.name) {
    case 'reading':
      return say('data_reading')
    case 'running':
      return say('data_importing')
    case 'done':
      return say(
        'data_imported',
        counted('activity_mails', step.imported.mails),
        counted('data_events', step.imported.events),
      )
    default:
      return ''
  }
}

function problemText(error: unknown): string {
  if (error instanceof NotImportable) return say(error.text, ...error.values)
  return error instanceof Error ? error.message : ''
}

/** Lets the page answer to what is pressed meanwhile. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
