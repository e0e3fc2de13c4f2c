import type { AlertsState } from '../messages.ts'
import { WEBHOOK_FORMS } from '../../shared/webhook.ts'
import { AlertChoices } from './alert-choices.tsx'
import { AlertField } from './alert-field.tsx'
import { hasKeptUrl } from './alerts-draft.ts'
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

/** Alerts to a program, or into a chat. What is secret in an address is never shown again. */
export function WebhookChannel({ draft, state, complaints, onChange }: Channel) {
  const { webhook } = draft
  const change = (changed: Partial<Draft['webhook']>) => onChange({ webhook: { ...webhook, ...changed } })
  const isOffered = state.channels.includes('webhook')
  return (
    <fieldset data-channel="webhook" data-state={state.alerts?.webhook ? 'on' : 'off'}>
      <legend>{say('alerts_by_webhook')}</legend>
      {!isOffered && <p class="quiet">{say('alerts_no_webhook')}</p>}
      {(isOffered || webhook.on) && (
        <Check
          name="webhook.on"
          text="alerts_webhook_on"
          checked={webhook.on}
          onChange={(on) => change({ on })}
        />
      )}
      {webhook.on && (
        <>
          <label for="alerts-form">{say('alerts_form')}</label>
          <select
            id="alerts-form"
            name="webhook.form"
            value={webhook.form}
            onChange={(event) => {
              const form = WEBHOOK_FORMS.find((name) => name === event.currentTarget.value)
              if (form) change({ form, url: '', token: '' })
            }}
          >
            {WEBHOOK_FORMS.map((form) => (
              <option key={form} value={form}>
                {say(`alerts_form_${form}`)}
              </option>
            ))}
          </select>
          <Where draft={draft} state={state} complaints={complaints} change={change} />
          <AlertChoices
            name="webhook"
            choices={webhook}
            tellsTitles={state.tellsTitles}
            named={state.alerts?.webhook?.names ?? []}
            onChange={change}
          />
          {state.alerts?.webhook && <TestAlert channel="webhook" />}
        </>
      )}
    </fieldset>
  )
}

interface Place extends Omit<Channel, 'onChange'> {
  change(changed: Partial<Draft['webhook']>): void
}

/** The address, and what else its form needs. */
function Where({ draft, state: { alerts }, complaints, change }: Place) {
  const { webhook } = draft
  const isKept = hasKeptUrl(draft, alerts)
  const kept = isKept ? alerts?.webhook : undefined
  return (
    <>
      <AlertField
        id="url"
        name="webhook.url"
        label={webhook.form === 'telegram' ? 'alerts_url_telegram' : 'alerts_url'}
        type="url"
        placeholder={kept ? `${kept.origin}/…` : ''}
        value={webhook.url}
        complaint={complaints['webhook.url']}
        hint={kept ? say('alerts_url_kept', kept.origin) : say(`alerts_url_hint_${webhook.form}`)}
        onInput={(url) => change({ url })}
      />
      {webhook.form === 'telegram' && (
        <AlertField
          id="chat"
          name="webhook.chat"
          label="alerts_chat"
          value={webhook.chat}
          complaint={complaints['webhook.chat']}
          onInput={(chat) => change({ chat })}
        />
      )}
      {webhook.form === 'ntfy' && (
        <>
          <AlertField
            id="token"
            name="webhook.token"
            label="alerts_token"
            placeholder={kept?.hasToken ? say('alerts_token_kept') : ''}
            disabled={webhook.dropsToken}
            value={webhook.token}
            complaint={complaints['webhook.token']}
            onInput={(token) => change({ token })}
          />
          {kept?.hasToken && (
            <Check
              name="webhook.drops-token"
              text="alerts_token_drop"
              checked={webhook.dropsToken}
              onChange={(dropsToken) => change({ dropsToken, token: '' })}
            />
          )}
        </>
      )}
      {webhook.form === 'standard' && (
        <>
          <p class="quiet">{say(kept?.hasSecret ? 'alerts_secret_kept' : 'alerts_secret_made')}</p>
          {kept?.hasSecret && (
            <Check
              name="webhook.new-secret"
              text="alerts_secret_new"
              checked={webhook.newSecret}
              onChange={(newSecret) => change({ newSecret })}
            />
          )}
        </>
      )}
    </>
  )
}
