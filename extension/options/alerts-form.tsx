import { useState } from 'preact/hooks'
import type { TargetedSubmitEvent } from 'preact'
import { isTimeZone } from '../../shared/time-zone.ts'
import { mayAddressLeave } from '../address-permission.ts'
import type { AlertsState } from '../messages.ts'
import { ask } from '../own-pages/background.ts'
import { complaintsOf, draftOf, requestOf } from './alerts-draft.ts'
import type { Complaints, Draft } from './alerts-draft.ts'
import { DigestChoice } from './digest-choice.tsx'
import { MailChannel } from './mail-channel.tsx'
import { Problem } from './problem.tsx'
import { SecretOnce } from './secret-once.tsx'
import { WebhookChannel } from './webhook-channel.tsx'
import { say } from '../words.ts'

interface Shown {
  state: AlertsState
  onKept(state: AlertsState): void
}

/** All of the settings at once: nothing holds before it is saved. */
export function AlertsForm({ state, onKept }: Shown) {
  const [draft, setDraft] = useState(() => draftOf(state.alerts, state.tellsTitles))
  const [complaints, setComplaints] = useState<Complaints>({})
  const [secret, setSecret] = useState('')
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const change = (changed: Partial<Draft>) => setDraft({ ...draft, ...changed })

  async function submit(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget
    setSaid('')
    const made = requestOf(draft, state.alerts, thisBrowser(), crypto.getRandomValues(new Uint8Array(32)))
    if ('complaints' in made) return complain(made.complaints, form)
    setBusy(true)
    if (made.request.mail && !(await mayAddressLeave())) {
      setBusy(false)
      return complain({ 'mail.address': { text: 'alerts_problem_address_stays' } }, form)
    }
    const asked = await ask<'keep-alerts'>({ type: 'keep-alerts', alerts: made.request })
    setBusy(false)
    if ('problem' in asked) {
      const isRefused = asked.problem === 'refused'
      const about = isRefused
        ? complaintsOf(asked.code, asked.detail)
        : { all: { text: `alerts_${asked.problem}` } }
      return complain(about, form)
    }
    setComplaints({})
    setSecret(made.secret ?? '')
    setDraft(draftOf(asked.answer.alerts, asked.answer.tellsTitles))
    setSaid(say(asked.answer.alerts?.mail?.state === 'unconfirmed' ? 'alerts_kept_and_asked' : 'alerts_kept'))
    onKept(asked.answer)
  }

  function complain(about: Complaints, form: HTMLFormElement): void {
    setComplaints(about)
    const [first] = Object.keys(about)
    const field = form.elements.namedItem(first ?? '')
    if (field instanceof HTMLElement) field.focus()
  }

  return (
    <form class="alerts" noValidate onSubmit={(event) => void submit(event)}>
      <MailChannel draft={draft} state={state} complaints={complaints} onChange={change} />
      <WebhookChannel draft={draft} state={state} complaints={complaints} onChange={change} />
      <DigestChoice draft={draft} shown={state.alerts} onChange={change} />
      <p class="quiet">{say('alerts_zone', languageName(), thisBrowser().timeZone)}</p>
      <p class="quiet">{say('alerts_elsewhere')}</p>
      <button type="submit" class="button main" data-action="keep-alerts" disabled={busy}>
        {say('alerts_save')}
      </button>
      <p role="status" data-said="alerts">
        {said}
      </p>
      <Problem id="alerts-problem" of={complaints.all} />
      {secret && <SecretOnce secret={secret} />}
    </form>
  )
}

function thisBrowser(): { language: 'en' | 'ru'; timeZone: string } {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return {
    language: say('language') === 'ru' ? 'ru' : 'en',
    timeZone: isTimeZone(timeZone) ? timeZone : 'UTC',
  }
}

function languageName(): string {
  const { language } = thisBrowser()
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
}
