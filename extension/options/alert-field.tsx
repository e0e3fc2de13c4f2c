import { say } from '../own-pages/start.ts'
import type { Complaint } from './alerts-draft.ts'
import { Problem } from './problem.tsx'

interface Field {
  /** What stands behind `alerts-` in its ids. */
  id: string
  name: string
  label: string
  value: string
  complaint: Complaint | undefined
  /** Says more about it, and stands below it. */
  hint?: { id: string; text: string }
  type?: 'email' | 'url'
  placeholder?: string
  disabled?: boolean
  onInput(value: string): void
}

/** One line of an address or a key, with what is wrong with it. */
export function AlertField({ id, name, label, value, complaint, hint, type, onInput, ...others }: Field) {
  const field = `alerts-${id}`
  const problem = `${field}-problem`
  return (
    <>
      <label for={field}>{say(label)}</label>
      <input
        id={field}
        name={name}
        type="text"
        {...(type ? { inputMode: type } : {})}
        autocomplete={type === 'email' ? 'email' : 'off'}
        spellcheck={false}
        dir="ltr"
        value={value}
        aria-describedby={hint ? `${hint.id} ${problem}` : problem}
        aria-invalid={complaint !== undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...others}
      />
      <Problem id={problem} of={complaint} />
      {hint && (
        <p id={hint.id} class="quiet">
          {hint.text}
        </p>
      )}
    </>
  )
}
