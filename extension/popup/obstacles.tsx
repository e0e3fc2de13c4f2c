import type { Obstacle } from '../messages.ts'
import { loadState, useFresh } from '../own-pages/background.ts'
import { openFirstRun } from '../own-pages/first-run.ts'
import { say } from '../words.ts'

interface Standing {
  obstacle: Obstacle | undefined
  endpoint: string
  onSettings(): void
}

/** Says in one sentence why no mail is tracked, or why there is no news, and what to do. */
export function Obstacles({ obstacle, endpoint, onSettings }: Standing) {
  // Whether the endpoint answers only the background can say, which may have to wake for it: mails are drawn before.
  const isCutOff = useFresh(loadState)?.connected === false
  const text = obstacle ? say(`obstacle_${obstacle}`) : isCutOff ? say('not_connected', endpoint) : undefined
  if (text === undefined) return null
  return (
    <div class="notice" role="status" data-obstacle={obstacle ?? 'not-connected'}>
      <p>{text}</p>
      {(obstacle === 'not-consented' || obstacle === 'not-paired') && (
        <button type="button" class="button main" onClick={() => void openFirstRun().then(() => close())}>
          {say('first_run_go_on')}
        </button>
      )}
      {obstacle === 'revoked' && (
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
