import { avatars } from './harmless/avatars.ts'
import { drawn } from './harmless/drawn.ts'
import { icons } from './harmless/icons.ts'
import { inline } from './harmless/inline.ts'
import { logos } from './harmless/logos.ts'
import { pictures } from './harmless/pictures.ts'
import { shops as shopPictures } from './harmless/shops.ts'
import { spacers } from './harmless/spacers.ts'
import type { ImageSample } from './sample.ts'
import { analytics } from './trackers/analytics.ts'
import { newsletters } from './trackers/newsletters.ts'
import { older } from './trackers/older.ts'
import { personal } from './trackers/personal.ts'
import { platforms } from './trackers/platforms.ts'
import { sales } from './trackers/sales.ts'
import { sending } from './trackers/sending.ts'
import { shops } from './trackers/shops.ts'
import { support } from './trackers/support.ts'

/** Images that tell their sender of an open. */
export const trackers: readonly ImageSample[] = [
  ...newsletters,
  ...sending,
  ...personal,
  ...sales,
  ...support,
  ...platforms,
  ...shops,
  ...analytics,
  ...older,
]

/** Images that a reader wants to see, or that give a mail its form. */
export const harmless: readonly ImageSample[] = [
  ...pictures,
  ...shopPictures,
  ...spacers,
  ...icons,
  ...logos,
  ...avatars,
  ...drawn,
  ...inline,
]
