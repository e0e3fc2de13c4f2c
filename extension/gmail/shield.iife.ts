// What the shield does in Gmail's page, while it is on: the background puts it in.
import { browser } from '../browser.ts'
import type { Announcement } from '../messages.ts'
import { borrowed, onceLent } from './borrowed.ts'
import { PageShield } from './shield.ts'

const RUNNING = 'doublecheckShield'

onceLent(() => {
  const present: PageShield | undefined = Reflect.get(globalThis, RUNNING)
  // It is put into a page again when it was switched off and on there.
  const shield = present ?? new PageShield()
  shield.begin()
  void shield.renew()
  if (present) return
  Reflect.set(globalThis, RUNNING, shield)
  const { stay } = borrowed()
  stay.addEventListener('abort', () => shield.end(stay.reason))
  browser.runtime.onMessage.addListener((message: unknown) => {
    const { type } = message as Announcement
    if (type === 'shield-changed' || type === 'settings-changed') void shield.renew()
  })
})
