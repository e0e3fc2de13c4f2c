import { moment } from '../mark-words.ts'
import type { AlertsState } from '../messages.ts'
import { say } from '../own-pages/start.ts'
import { AlertChoices } from './alert-choices.tsx'
import type { Complaints, Draft } from './alerts-draft.ts'
import { Problem } from './problem.tsx'
import { Check } from './check.tsx'
import { TestAlert } from './test-alert.tsx'

interface Channel {
  draft: Draft
  state: AlertsState
  complaints: Complaints
  onChange(changed: Partial<Draft>): void
}

/** Alerts by mail: to one address, whose owner has said yes. */
export function MailChannel({ draft: { mail }, state, complaints, onChange }: Channel) {
  const change = (changed: Partial<Draft['mail']>) => onChange({ mail: { ...mail, ...changed } })
  const shown = state.alerts?.mail
  const isOffered = state.channels.includes('mail')
  return (
    <fieldset data-channel="mail" data-state={shown?.state ?? 'off'}>
      <legend>{say('alerts_by_mail')}</legend>
      {!isOffered && <p class="quiet">{say('alerts_no_mail')}</p>}
      {(isOffered || mail.on) && (
        <Check name="mail.on" text="alerts_mail_on" checked={mail.on} onChange={(on) => change({ on })} />
      )}
      {mail.on && (
        <>
          <label for="alerts-address">{say('alerts_address')}</label>
          <input
            id="alerts-address"
            name="mail.address"
            type="text"
            inputMode="email"
            autocomplete="email"
            spellcheck={false}
            dir="ltr"
            value={mail.address}
            aria-describedby="alerts-address-state alerts-address-problem"
            aria-invalid={complaints['mail.address'] !== undefined}
            onInput={(event) => change({ address: event.currentTarget.value })}
          />
          <Problem id="alerts-address-problem" of={complaints['mail.address']} />
          <p id="alerts-address-state" class="quiet">
            {stateOf(shown, mail.address)}
          </p>
          <AlertChoices name="mail" choices={mail} tellsTitles={state.tellsTitles} onChange={change} />
          {shown?.state === 'confirmed' && <TestAlert channel="mail" />}
        </>
      )}
    </fieldset>
  )
}

type ShownMail = NonNullable<NonNullable<AlertsState['alerts']>['mail']>

function stateOf(shown: ShownMail | undefined, address: string): string {
  if (!shown || shown.address !== address.trim()) return say('alerts_mail_new')
  const asked = shown.askedAt === undefined ? '' : moment(shown.askedAt)
  return say(`alerts_mail_${shown.state}`, asked)
}
