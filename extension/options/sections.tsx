import type { ComponentChild } from 'preact'
import type { State } from '../messages.ts'
import { Accounts } from './accounts.tsx'
import { Activity } from './activity/activity.tsx'
import { Alerts } from './alerts.tsx'
import { Browsers } from './browsers.tsx'
import { Connection } from './connection.tsx'
import { Doctor } from './doctor.tsx'
import { EraseEverything } from './erase-everything.tsx'
import { KeyRenewal } from './key-renewal.tsx'
import { Language } from './language.tsx'
import { Law } from './law.tsx'
import { Limits } from './limits.tsx'
import { NeverFor } from './never-for.tsx'
import { Notifications } from './notifications.tsx'
import { PairingForm } from './pairing-form.tsx'
import { Preferences } from './preferences.tsx'
import { Reminders } from './reminders.tsx'
import { Retention } from './retention.tsx'
import { Shield } from './shield/shield.tsx'
import { VisibleLine } from './visible-line.tsx'

/** One section of the settings. */
export interface Section {
  /** Its address behind the `#`, and the end of its title's key. */
  name: string
  /** Nothing in it can be done without an endpoint. */
  needsEndpoint?: true
  /** It is there before the user has agreed to what tracking keeps. */
  needsNothing?: true
  show(state: State): ComponentChild
}

/** All sections, in the order of their navigation. */
export const SECTIONS: readonly Section[] = [
  {
    name: 'tracking',
    show: (state) => (
      <>
        <Preferences state={state} />
        <NeverFor />
      </>
    ),
  },
  {
    name: 'recipients',
    show: () => (
      <>
        <VisibleLine />
        <Law />
      </>
    ),
  },
  { name: 'accounts', show: () => <Accounts /> },
  {
    name: 'notifications',
    show: () => (
      <>
        <Notifications />
        <Reminders />
      </>
    ),
  },
  { name: 'alerts', needsEndpoint: true, show: () => <Alerts /> },
  { name: 'shield', needsNothing: true, show: () => <Shield /> },
  {
    name: 'endpoint',
    show: (state) => (
      <>
        {!isPaired(state) && !state.isErasing && <PairingForm revoked={state.revoked} />}
        {state.endpoint !== undefined && <Connection state={state} endpoint={state.endpoint} />}
        {isPaired(state) && (
          <>
            <Browsers connected={state.connected} />
            <KeyRenewal />
          </>
        )}
      </>
    ),
  },
  { name: 'activity', show: () => <Activity /> },
  {
    name: 'data',
    show: (state) => (
      <>
        <Retention hasEndpoint={isPaired(state)} />
        <EraseEverything hasEndpoint={isPaired(state)} />
      </>
    ),
  },
  { name: 'language', show: ({ language }) => <Language chosen={language} /> },
  {
    name: 'doctor',
    show: () => (
      <>
        <Doctor />
        <Limits />
      </>
    ),
  },
]

/** @returns the sections that there are in a state */
export function sectionsIn(state: State): Section[] {
  if (!hasConsented(state)) return SECTIONS.filter(({ needsNothing }) => needsNothing)
  return SECTIONS.filter(({ needsEndpoint }) => !needsEndpoint || isPaired(state))
}

/** Where somebody begins who asked for no section: with the endpoint, as long as there is none. */
export function firstSection(state: State): string {
  if (!hasConsented(state)) return 'shield'
  return isPaired(state) ? 'tracking' : 'endpoint'
}

export function hasConsented({ obstacle }: State): boolean {
  return obstacle !== 'not-consented'
}

function isPaired({ endpoint, revoked }: State): boolean {
  return endpoint !== undefined && !revoked
}
