import { say } from '../words.ts'

interface Choice {
  name: string
  /** The key of its text. */
  text: string
  checked: boolean
  onChange(on: boolean): void
}

/** Something that may be on or off. */
export function Check({ name, text, checked, onChange }: Choice) {
  return (
    <label class="line">
      <input
        type="checkbox"
        name={name}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{say(text)}</span>
    </label>
  )
}
