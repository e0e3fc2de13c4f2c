import { say } from '../../words.ts'
import { ExportButtons } from './export-buttons.tsx'
import { ImportForm } from './import-form.tsx'

/** All that is known, to take along and to bring back. */
export function SavedData() {
  return (
    <section class="saved-data" aria-labelledby="data-title">
      <h2 id="data-title">{say('data_title')}</h2>
      <p>{say('data_hint')}</p>
      <ExportButtons />
      <ImportForm />
    </section>
  )
}
