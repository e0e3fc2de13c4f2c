import type { Page } from 'puppeteer-core'
import { preferences } from './firefox-itself.ts'
import { IN_FIREFOX } from './sender-browser.ts'

/** What somebody has told their system, of which pages learn. */
export interface Media {
  scheme?: 'light' | 'dark'
  /** Whether they want nothing to move. */
  still?: boolean
}

/** Lets a page believe that its reader's system is set like this; in Firefox every page does. */
export async function setMedia(page: Page, { scheme, still = false }: Media): Promise<void> {
  if (IN_FIREFOX) {
    await preferences(page.browser(), {
      'layout.css.prefers-color-scheme.content-override':
        scheme === undefined ? null : { dark: 0, light: 1 }[scheme],
      'ui.prefersReducedMotion': still ? 1 : null,
    })
    return
  }
  await page.emulateMediaFeatures([
    ...(scheme === undefined ? [] : [{ name: 'prefers-color-scheme', value: scheme }]),
    ...(still ? [{ name: 'prefers-reduced-motion', value: 'reduce' }] : []),
  ])
}
