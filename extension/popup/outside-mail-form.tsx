import { useState } from 'preact/hooks'
import type { TargetedSubmitEvent } from 'preact'
import { LONGEST_TITLE } from '../messages.ts'
import { ask } from '../own-pages/background.ts'
import { focusAtFirst } from '../own-pages/focus.ts'
import { say } from '../own-pages/start.ts'
import { recipientsIn } from './recipients.ts'

/**
 * Makes a mail for another mail program: its title and recipients are written here, its image and links are copied
 * from its row.
 * @param onMade is told of the mail's key
 */
export function OutsideMailForm({ onMade }: { onMade(mail: string): void }) {
  const [isOpen, setOpen] = useState(false)
  const [problem, setProblem] = useState('')

  async function submit(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const { recipients, wrong } = recipientsIn(String(fields.get('recipients') ?? ''))
    if (wrong !== undefined) return setProblem(say('outside_not_an_address', wrong))
    const title = String(fields.get('title') ?? '').trim()
    const made = await ask<'make-outside-mail'>({ type: 'make-outside-mail', title, recipients })
    if ('obstacle' in made) return setProblem(say(`obstacle_${made.obstacle}`))
    setProblem('')
    setOpen(false)
    onMade(made.mail)
  }

  return (
    <section class="outside">
      <button
        type="button"
        class="button"
        data-action="outside"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {say('outside_button')}
      </button>
      {isOpen && (
        <form aria-label={say('outside_button')} onSubmit={(event) => void submit(event)}>
          <p class="quiet">{say('outside_hint')}</p>
          <label for="outside-title">{say('outside_title')}</label>
          <input
            id="outside-title"
            name="title"
            type="text"
            autocomplete="off"
            required
            maxLength={LONGEST_TITLE}
            ref={focusAtFirst}
          />
          <label for="outside-recipients">{say('outside_recipients')}</label>
          <input
            id="outside-recipients"
            name="recipients"
            type="text"
            autocomplete="off"
            spellcheck={false}
            aria-describedby="outside-recipients-hint outside-problem"
            aria-invalid={problem !== ''}
          />
          <p id="outside-recipients-hint" class="quiet">
            {say('outside_recipients_hint')}
          </p>
          <p id="outside-problem" class="problem" role="alert">
            {problem}
          </p>
          <button type="submit" class="button main">
            {say('outside_make')}
          </button>
        </form>
      )}
    </section>
  )
}
