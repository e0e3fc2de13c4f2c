import type { ComponentChildren, InputHTMLAttributes } from 'preact'

type Field = InputHTMLAttributes<HTMLInputElement> & {
  id: string
  label: string
  /** What is wrong with it; '' while nothing is. */
  problem: string
  /** Says more about it, and stands below it. */
  hint?: string
  /** What stands beside it. */
  children?: ComponentChildren
}

/** One line of text that something may be wrong with. */
export function TextField({ id, label, problem, hint, children, ...others }: Field) {
  const field = (
    <input
      id={id}
      type="text"
      autocomplete="off"
      spellcheck={false}
      aria-describedby={hint === undefined ? `${id}-problem` : `${id}-hint ${id}-problem`}
      aria-invalid={problem !== ''}
      {...others}
    />
  )
  return (
    <>
      <label for={id}>{label}</label>
      {children ? (
        <div class="line">
          {field}
          {children}
        </div>
      ) : (
        field
      )}
      <p id={`${id}-problem`} class="problem" role="alert">
        {problem}
      </p>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="quiet">
          {hint}
        </p>
      )}
    </>
  )
}
