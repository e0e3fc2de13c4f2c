import { moment } from '../mark-words.ts'
import type { AlertsState } from '../messages.ts'
import { AlertChoices } from './alert-choices.tsx'
import { AlertField } from './alert-field.tsx'
import type { Complaints, Draft } from './alerts-draft.ts'
import { Check } from './check.tsx'
import { TestAlert } from './test-alert.tsx'
import { say } from '../words.ts'

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
          <AlertField
            id="address"
            name="mail.address"
            label="alerts_address"
            type="email"
            value={mail.address}
            complaint={complaints['mail.address']}
            hint={stateOf(shown, mail.address)}
            onInput={(address) => change({ address })}
          />
          <AlertChoices
            name="mail"
            choices={mail}
            tellsTitles={state.tellsTitles}
            named={shown?.names ?? []}
            onChange={change}
          />
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
