import type { State } from '../messages.ts'
import { say } from '../own-pages/start.ts'

/** Says in one sentence why no mail is tracked, or why there is no news, and what to do. */
export function Obstacles({ state, onSettings }: { state: State; onSettings(): void }) {
  const { obstacle, connected, endpoint } = state
  const text = obstacle
    ? say(`obstacle_${obstacle}`)
    : connected
      ? undefined
      : say('not_connected', endpoint ?? '')
  if (text === undefined) return null
  return (
    <div class="notice" role="status" data-obstacle={obstacle ?? 'not-connected'}>
      <p>{text}</p>
      {(obstacle === 'revoked' || obstacle === 'not-paired') && (
        <button type="button" class="button main" onClick={onSettings}>
          {say('pair_now')}
        </button>
      )}
    </div>
  )
}

/** Says that the endpoint could not store opens, so that no news is not taken for "not read". */
export function Losses({ lost }: { lost: number }) {
  if (lost === 0) return null
  return (
    <p class="notice" role="status" data-lost={lost}>
      {say('endpoint_loses', String(lost))}
    </p>
  )
}
