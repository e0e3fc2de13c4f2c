import type { Complaint } from './alerts-draft.ts'
import { say } from '../words.ts'

/** What is wrong with a field, below it. */
export function Problem({ id, of: complaint }: { id: string; of: Complaint | undefined }) {
  return (
    <p id={id} class="problem" role="alert">
      {complaintWords(complaint)}
    </p>
  )
}

/** @returns what is wrong, in words; '' where nothing is */
export function complaintWords(complaint: Complaint | undefined): string {
  return complaint ? say(complaint.text, complaint.value ?? '') : ''
}
