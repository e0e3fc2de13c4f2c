import { originalOf } from './image.ts'
import type { MailImage } from './image.ts'
import { serviceOfPixel } from './known.ts'
import { signsOf } from './look.ts'
import type { Sign } from './look.ts'
import type { Kind } from './services/service.ts'

/** What was found out about an image that tells its sender of an open. */
export interface Finding {
  /** `known`: its address is a known service's. `looks`: only its look says so. */
  certainty: 'known' | 'looks'
  /** The service's name, where it is known. */
  service?: string
  kind?: Kind
  signs: Sign[]
}

/** @returns what an image is found to be; undefined for one that is there to be seen */
export function judgeImage(image: MailImage): Finding | undefined {
  const direct = { ...image, src: originalOf(image.src) }
  const service = serviceOfPixel(direct.src)
  const signs = signsOf(direct)
  if (service) return { certainty: 'known', service: service.name, kind: service.kind, signs }
  return signs.length > 0 ? { certainty: 'looks', signs } : undefined
}
