import { say } from '../own-pages/start.ts'
import type { Complaint } from './alerts-draft.ts'

/** What is wrong with a field, below it. */
export function Problem({ id, of: complaint }: { id: string; of: Complaint | undefined }) {
  return (
    <p id={id} class="problem" role="alert">
      {complaint && say(complaint.text, complaint.value ?? '')}
    </p>
  )
}
