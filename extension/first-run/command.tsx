import { useState } from 'preact/hooks'
import { say } from '../words.ts'

/** A command for a terminal, to copy. */
export function Command({ command }: { command: string }) {
  const [said, setSaid] = useState('')
  async function copy(): Promise<void> {
    const isCopied = await navigator.clipboard.writeText(command).then(
      () => true,
      () => false,
    )
    setSaid(say(isCopied ? 'copied' : 'first_run_not_copied'))
  }
  return (
    <div class="command">
      <code dir="ltr">{command}</code>
      <button
        type="button"
        class="button"
        aria-label={say('first_run_copy', command)}
        onClick={() => void copy()}
      >
        {say('copy')}
      </button>
      <span class="quiet" role="status">
        {said}
      </span>
    </div>
  )
}
