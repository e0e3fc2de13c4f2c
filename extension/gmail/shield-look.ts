import { originalOf } from '../../shared/shield/image.ts'
import type { MailImage } from '../../shared/shield/image.ts'
import { signsOf } from '../../shared/shield/look.ts'

/** @returns whether an image looks like one that tells its sender of an open; its address may be Gmail's proxy's */
export function looksLikeTracker(image: MailImage): boolean {
  return signsOf({ ...image, src: originalOf(image.src) }).length > 0
}

/** @returns whether Gmail's proxy gives an image of a mail at this address */
export function isProxied(src: string): boolean {
  return originalOf(src) !== src
}
