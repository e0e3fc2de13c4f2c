import type { Lab } from '../gmail/index.ts'
import type { GmailTab } from './gmail-tab.ts'
import { raiseStageFor } from './index.ts'
import type { Stage } from './index.ts'
import { openShop } from './newsletter.ts'
import type { Shop } from './newsletter.ts'
import type { Opening, SenderBrowser } from './sender-browser.ts'
import { switchShield } from './shield.ts'

/** A stage on which a shop sends newsletters to somebody whose shield is on. */
export interface Shielded<Sender extends SenderBrowser = SenderBrowser> {
  stage: Stage<Sender>
  shop: Shop
  gmail: GmailTab
}

/** Raises it; its stage and its shop are to be stopped. */
export async function raiseShielded<Sender extends SenderBrowser>(
  open: (lab: Lab, opening: Opening) => Promise<Sender>,
): Promise<Shielded<Sender>> {
  const stage = await raiseStageFor(open)
  const shop = await openShop(stage.lab)
  await stage.pair()
  await switchShield(stage.sender, true)
  return { stage, shop, gmail: await stage.senderTab() }
}
