import { ownPixelMessage } from '../../shared/pixel.ts'
import { behindGmail, originalOf } from '../../shared/shield/image.ts'
import { judgeImage } from '../../shared/shield/judge.ts'
import type { Finding } from '../../shared/shield/judge.ts'
import { cleanLink, trackedLink } from '../../shared/shield/links/index.ts'
import type { MailboxId } from '../../shared/token/index.ts'
import type { LinkFound, ShieldImage, ShieldLink, TrackerFound } from '../messages.ts'

/** A message's images and links, and what is to be known to judge them. */
export interface Received {
  images: readonly ShieldImage[]
  links: readonly ShieldLink[]
  /** Whose images are one's own. */
  own: readonly MailboxId[]
  /** The user lets its images through. */
  isAllowed: boolean
}

/** What Google serves itself tells no sender of anything. */
const OF_GOOGLE = /^\s*(?:https?:)?\/\/(?:mail\.google\.com|[\w-]+\.googleusercontent\.com)\//i
/** Nobody's name before the host, a path behind it, and no part of a page. */
const PLAIN = /^https?:\/\/[^/?#@:]+\/[^#]*$/i

/** @returns the images that tell their sender of an open */
export function trackersIn({ images, own, isAllowed }: Omit<Received, 'links'>): TrackerFound[] {
  return images.flatMap((image, at): TrackerFound[] => {
    if (ownPixelMessage(image.src, own) !== undefined || OF_GOOGLE.test(originalOf(image.src))) return []
    const finding = judgeImage(image)
    if (!finding) return []
    return [{ image: at, ...finding, stopped: !isAllowed && wasStopped(image, finding) }]
  })
}

/** Whether nothing was fetched of a tracker; what cannot be known may have been. */
function wasStopped({ src, state }: ShieldImage, { certainty }: Finding): boolean {
  switch (state) {
    case 'stopped':
      return true
    // Taken from where it stood: whether its fetching had begun by then, nobody can say.
    case 'held':
    case 'let':
    case 'late':
      return certainty === 'known' && isFiltered(src)
    case 'before':
      return false
  }
}

/** Whether the browser's own rules see a known address: behind Gmail's proxy and no other, and written as they are. */
function isFiltered(src: string): boolean {
  const original = behindGmail(src)
  return original !== undefined && PLAIN.test(original) && originalOf(original) === original
}

/** @returns the links that tell of a click, and those that say more than where they lead */
export function linksIn(links: readonly ShieldLink[]): LinkFound[] {
  return links.flatMap(({ href }, at): LinkFound[] => {
    const { target, through } = cleanLink(href)
    const service = trackedLink(href)?.name ?? through
    if (service === undefined && target === href) return []
    return [{ link: at, ...(service === undefined ? {} : { service }), target }]
  })
}
