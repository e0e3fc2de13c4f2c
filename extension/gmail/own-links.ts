import { SAFE_REDIRECT, ownLinkTarget } from '../../shared/mail-links.ts'
import { ownTokenStart } from '../../shared/pixel.ts'
import type { PageWatcher } from './page-changes.ts'
import type { Settings } from './settings.ts'

/**
 * Turns one's own tracked links back in everything that Gmail shows, composes and quotes, before anybody can click: a
 * click of the sender's, by whatever key or button, goes straight to the target, and so does an address that is copied.
 */
export function ownLinks(settings: Settings): PageWatcher {
  function look(element: Element): void {
    const { own } = settings.present
    if (own.length === 0) return
    const selector = own
      .flatMap((mailbox) => [LINK, SAFE_LINK].map((link) => link(ownTokenStart(mailbox))))
      .join()
    for (const link of [element, ...element.querySelectorAll(selector)]) {
      const target = ownLinkTarget(link.getAttribute('href') ?? '', own)
      if (target !== undefined) link.setAttribute('href', target)
      if (target !== undefined || ownLinkTarget(link.getAttribute(SAFE_REDIRECT) ?? '', own) !== undefined)
        link.removeAttribute(SAFE_REDIRECT)
    }
  }

  settings.onChange(() => look(document.documentElement))
  return { cameIn: look }
}

const LINK = (start: string) => `a[href*="${start}"]`
const SAFE_LINK = (start: string) => `a[${SAFE_REDIRECT}*="${start}"]`
