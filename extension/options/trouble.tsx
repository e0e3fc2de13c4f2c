import type { Asked } from '../messages.ts'
import { say } from '../words.ts'

/** Why the endpoint did not do what it was asked for; nothing where it did. */
export function Trouble({ of: asked }: { of: Asked<unknown> | undefined }) {
  return (
    <p class="problem" role="alert">
      {asked && 'problem' in asked && say(`pairing_${asked.problem}`, asked.detail ?? '')}
    </p>
  )
}
