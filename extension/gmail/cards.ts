import { ask } from './background.ts'
import type { ShownLinks } from './link-menu.ts'
import type { ShieldMessages, ShieldedPage } from './shield-messages.ts'

/** Under what the cards stand in the content script's own world, once they are there. */
export const CARDS = 'doublecheckCards'

/** The cards that are drawn beside our marks and buttons. */
export interface Cards {
  showHistory(mark: HTMLElement, mail: string): Promise<void>
  refreshHistory(): Promise<void>
  toggleLinkMenu(button: HTMLElement, shown: ShownLinks): void
  /** Judges the messages that are open while the shield is on, and shows on each what came of it. */
  shieldMessages(page: ShieldedPage): ShieldMessages
}

/** @returns the cards where they are in the page already */
export function presentCards(): Cards | undefined {
  return Reflect.get(globalThis, CARDS)
}

let coming: Promise<unknown> | undefined

/** @returns the cards, which are fetched first, once; undefined where the extension is gone */
export async function cards(): Promise<Cards | undefined> {
  if (!presentCards()) {
    coming ??= ask<'cards'>({ type: 'cards' }).finally(() => (coming = undefined))
    await coming
  }
  return presentCards()
}
