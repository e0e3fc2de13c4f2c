import { useRef, useState } from 'preact/hooks'
import type { TargetedSubmitEvent } from 'preact'
import { TextField } from '../own-pages/text-field.tsx'
import { say } from '../words.ts'

interface Shown {
  /** The field's name; what can be done is named by it as well. */
  name: string
  title: string
  about: string
  label: string
  /** Says more about the field. */
  hint?: string
  example: string
  listed: readonly string[]
  /** What the button says, of each, that takes it off. */
  removeLabel(one: string): string
  /** Puts on the list what was typed. @returns what went wrong, or what is said of it */
  add(text: string): Promise<{ problem: string } | { said: string }>
  /** @returns what is said of it, if anything */
  remove(one: string): Promise<string>
}

/** A list of addresses that the user keeps: a field to add to it, and a button at each to take it off. */
export function AddressList(shown: Shown) {
  const { name, title, about, label, hint, example, listed, removeLabel } = shown
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const [said, setSaid] = useState('')

  async function add(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    setSaid('')
    const added = await shown.add(text)
    if ('problem' in added) {
      setProblem(added.problem)
      field.current?.focus()
      return
    }
    setProblem('')
    setText('')
    setSaid(added.said)
  }

  async function remove(one: string): Promise<void> {
    setSaid('')
    setSaid(await shown.remove(one))
    field.current?.focus()
  }

  return (
    <section aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{title}</h2>
      <p class="quiet">{about}</p>
      <form noValidate onSubmit={(event) => void add(event)}>
        <TextField
          id={name}
          name={name}
          label={label}
          {...(hint === undefined ? {} : { hint })}
          problem={problem}
          inputMode="email"
          dir="ltr"
          placeholder={example}
          ref={field}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        >
          <button type="submit" class="button" data-action={`add-${name}`}>
            {say('never_for_add')}
          </button>
        </TextField>
      </form>
      <p role="status">{said}</p>
      <ul class="rules">
        {listed.map((one) => (
          <li key={one} class="line" {...{ [`data-${name}`]: one }}>
            <bdi class="rule">{one}</bdi>
            <button
              type="button"
              class="button"
              data-action="remove"
              aria-label={removeLabel(one)}
              onClick={() => void remove(one)}
            >
              {say('browser_remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
