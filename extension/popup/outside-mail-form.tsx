import { useState } from 'preact/hooks'
import type { TargetedSubmitEvent } from 'preact'
import { LONGEST_TITLE } from '../limits.ts'
import { ask } from '../own-pages/background.ts'
import { focusAtFirst } from '../own-pages/focus.ts'
import { TextField } from '../own-pages/text-field.tsx'
import { BackHeader } from './back-header.tsx'
import { recipientsIn } from './recipients.ts'
import { say } from '../words.ts'

interface Making {
  /** Is told of the mail's key. */
  onMade(mail: string): void
  onBack(): void
}

/**
 * Makes a mail for another mail program: its title and recipients are written here, its image and links are copied
 * where it is shown.
 */
export function OutsideMailForm({ onMade, onBack }: Making) {
  const [problem, setProblem] = useState('')

  async function submit(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const { recipients, wrong } = recipientsIn(String(fields.get('recipients') ?? ''))
    if (wrong !== undefined) return setProblem(say('outside_not_an_address', wrong))
    const title = String(fields.get('title') ?? '').trim()
    const made = await ask<'make-outside-mail'>({ type: 'make-outside-mail', title, recipients })
    if ('obstacle' in made) return setProblem(say(`obstacle_${made.obstacle}`))
    onMade(made.mail)
  }

  return (
    <>
      <BackHeader takesFocus={false} onBack={onBack} />
      <main>
        <form class="view outside" aria-labelledby="outside-form" onSubmit={(event) => void submit(event)}>
          <h1 id="outside-form">{say('outside_button')}</h1>
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
          <TextField
            id="outside-recipients"
            name="recipients"
            label={say('outside_recipients')}
            hint={say('outside_recipients_hint')}
            problem={problem}
          />
          <button type="submit" class="button main">
            {say('outside_make')}
          </button>
        </form>
      </main>
    </>
  )
}
