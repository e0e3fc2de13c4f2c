import { useRef, useState } from 'preact/hooks'
import { ask } from '../own-pages/background.ts'
import { focusAtFirst } from '../own-pages/focus.ts'
import type { Mail, Reminder } from '../store/index.ts'
import { reminderWords } from './reminder-words.ts'
import { say } from '../words.ts'

const CHOICES = { tomorrow: 1, days_3: 3, week: 7 }

/** A reminder of one mail: whether there is one, and when. Nothing where the mail was answered, or is no mail of this browser's. */
export function MailReminder({ mail, subject }: { mail: Mail; subject: string }) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { remind, status, key } = mail
  if (status.replied !== undefined) return null
  const isRead = status.mark === 'read'
  const done = () => {
    setOpen(false)
    button.current?.focus()
  }
  const said = remind ? reminderWords(remind) : ''
  return (
    <div class="reminder" data-reminder={remind ? remind.unless : 'off'}>
      <button
        ref={button}
        type="button"
        class="quiet"
        aria-expanded={isOpen}
        aria-label={`${said || say('remind_button')}: ${subject}`}
        onClick={() => setOpen(!isOpen)}
      >
        {said || say('remind_button')}
      </button>
      {isOpen && <Choice key={`${remind?.at}`} mail={key} remind={remind} isRead={isRead} onDone={done} />}
    </div>
  )
}

interface Chosen {
  mail: string
  remind: Reminder | undefined
  isRead: boolean
  onDone(): void
}

function Choice({ mail, remind, isRead, onDone }: Chosen) {
  // Who reads has not answered yet: of a mail that is read, only that can still be missing.
  const [unless, setUnless] = useState<Reminder['unless']>(isRead ? 'answered' : (remind?.unless ?? 'read'))

  async function keep(days: number | undefined): Promise<void> {
    const chosen = days === undefined ? null : { at: inDays(days), unless }
    await ask<'remind'>({ type: 'remind', mail, remind: chosen })
    onDone()
  }

  return (
    <div role="group" aria-label={say('remind_button')} class="choice">
      <label for={`unless-${mail}`}>{say('remind_if')}</label>
      <select
        id={`unless-${mail}`}
        name="unless"
        value={unless}
        ref={focusAtFirst}
        onChange={({ currentTarget: { value } }) => setUnless(value === 'answered' ? 'answered' : 'read')}
      >
        {!isRead && <option value="read">{say('remind_not_read')}</option>}
        <option value="answered">{say('remind_not_answered')}</option>
      </select>
      {Object.entries(CHOICES).map(([name, days]) => (
        <button key={name} type="button" class="button" data-remind={name} onClick={() => void keep(days)}>
          {say(`remind_${name}`)}
        </button>
      ))}
      {remind && (
        <button type="button" class="button" data-remind="off" onClick={() => void keep(undefined)}>
          {say('remind_off')}
        </button>
      )}
    </div>
  )
}

/** @returns the same time of day so many days from now, in Unix milliseconds: a day may have 23 hours, or 25 */
function inDays(days: number): number {
  const date = new Date()
  date.setDate(date.getDate() + days)
  return date.getTime()
}
