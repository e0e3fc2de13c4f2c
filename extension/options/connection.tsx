import { useEffect, useState } from 'preact/hooks'
import type { State } from '../messages.ts'
import { ask } from '../own-pages/background.ts'
import { askForHost, hasHost } from './host-permission.ts'
import { say } from '../words.ts'

/** The endpoint that this browser is paired with, and whether recipients can reach it. */
export function Connection({ state, endpoint }: { state: State; endpoint: string }) {
  const publicUrl = state.publicUrl ?? endpoint
  const [permitted, setPermitted] = useState(true)
  useEffect(() => void hasHost(publicUrl).then(setPermitted), [publicUrl])
  return (
    <section aria-labelledby="connection-title" data-paired={endpoint}>
      <h2 id="connection-title">{say('connection_title')}</h2>
      <dl>
        <dt>{say('endpoint')}</dt>
        <dd>
          <code>{endpoint}</code>{' '}
          <span class="connected" data-connected={state.connected}>
            {connection(state)}
          </span>
        </dd>
        <dt>{say('public_address')}</dt>
        <dd>
          <code>{publicUrl}</code>
        </dd>
      </dl>
      {state.obstacle && (
        <p class="notice" role="status" data-obstacle={state.obstacle}>
          {say(`obstacle_${state.obstacle}`)} {state.revoked ? '' : say('obstacle_remedy')}
        </p>
      )}
      {state.lost > 0 && (
        <p class="notice" role="status" data-lost={state.lost}>
          {say('endpoint_loses', String(state.lost))}
        </p>
      )}
      {!permitted && !state.obstacle && (
        <p class="line">
          <span>{say('host_permission')}</span>
          <button type="button" class="button" onClick={() => void askForHost(publicUrl).then(setPermitted)}>
            {say('host_permission_give')}
          </button>
        </p>
      )}
      {!state.isErasing && (
        <button type="button" class="button" onClick={() => void ask<'unpair'>({ type: 'unpair' })}>
          {say('unpair')}
        </button>
      )}
    </section>
  )
}

function connection(state: State): string {
  if (state.revoked) return say('revoked_short')
  return say(state.connected ? 'connected' : 'connecting')
}
