import { loadState, useFresh } from '../own-pages/background.ts'
import { say } from '../own-pages/start.ts'
import { Alerts } from './alerts.tsx'
import { Browsers } from './browsers.tsx'
import { Connection } from './connection.tsx'
import { Doctor } from './doctor.tsx'
import { KeyRenewal } from './key-renewal.tsx'
import { Limits } from './limits.tsx'
import { PairingForm } from './pairing-form.tsx'
import { Preferences } from './preferences.tsx'
import { Reminders } from './reminders.tsx'

/** Pairing, what goes into mails, and what nobody can know. */
export function Options() {
  const state = useFresh(loadState)
  if (!state) return null
  return (
    <main>
      <header>
        <img src="/icons/48.png" width="40" height="40" alt="" />
        <h1>{say('name')}</h1>
      </header>
      <p class="quiet">{say('description')}</p>
      {state.endpoint === undefined || state.revoked ? <PairingForm revoked={state.revoked} /> : null}
      {state.endpoint !== undefined && <Connection state={state} endpoint={state.endpoint} />}
      <Preferences state={state} />
      <Reminders />
      {state.endpoint !== undefined && !state.revoked && (
        <>
          <Alerts />
          <Browsers connected={state.connected} />
          <KeyRenewal />
        </>
      )}
      <Doctor />
      <Limits />
    </main>
  )
}
