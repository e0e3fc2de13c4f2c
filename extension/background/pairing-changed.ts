import { openStore } from '../store/index.ts'
import { disconnect, keepConnected } from './connection.ts'
import { announce } from './gmail-tabs.ts'
import { renewOwnPixelRules } from './own-pixel-rules.ts'
import { learnReach } from './public-reach.ts'
import { renewPushNow } from './push.ts'

/** This browser was paired, or is no longer: all that hangs on it begins anew. */
export async function pairingChanged(): Promise<void> {
  disconnect()
  // A test mail of the other pairing cannot be fetched with this one's key.
  await (await openStore()).delete('settings', 'testSubject')
  await renewOwnPixelRules()
  await announce({ type: 'settings-changed' })
  void keepConnected()
  void learnReach()
  await renewPushNow()
}
