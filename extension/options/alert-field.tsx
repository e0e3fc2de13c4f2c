import { TextField } from '../own-pages/text-field.tsx'
import { complaintWords } from './problem.tsx'
import type { Complaint } from './alerts-draft.ts'
import { say } from '../words.ts'

interface Field {
  /** What stands behind `alerts-` in its ids. */
  id: string
  name: string
  label: string
  value: string
  complaint: Complaint | undefined
  hint?: string
  type?: 'email' | 'url'
  placeholder?: string
  disabled?: boolean
  onInput(value: string): void
}

/** One line of an address or a key, with what is wrong with it. */
export function AlertField({ id, label, complaint, type, onInput, ...others }: Field) {
  return (
    <TextField
      id={`alerts-${id}`}
      label={say(label)}
      problem={complaintWords(complaint)}
      {...(type ? { inputMode: type } : {})}
      autocomplete={type === 'email' ? 'email' : 'off'}
      dir="ltr"
      onInput={(event) => onInput(event.currentTarget.value)}
      {...others}
    />
  )
}
