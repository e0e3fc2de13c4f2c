import { useFreshShield } from './fresh.ts'
import { LetThrough } from './let-through.tsx'
import { NoImages } from './no-images.tsx'
import './shield.css'
import { Switch } from './switch.tsx'
import { WhoTracksYou } from './who-tracks-you.tsx'
import { openStore } from '../../store/index.ts'
import { shieldOf } from '../../store/shield.ts'

const load = async () => shieldOf(await openStore())

/** Everything on the shield's page below its title. */
export function ShieldPage() {
  const shield = useFreshShield(load)
  if (!shield) return null
  return (
    <>
      <Switch on={shield.on} badge={shield.badge} />
      <WhoTracksYou isOn={shield.on} />
      <LetThrough senders={shield.senders} />
      <NoImages />
    </>
  )
}
