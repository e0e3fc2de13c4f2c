import type { attributeOf, decoded, tagsOf } from '../../shared/html-tags.ts'
import type { mayBePixel, ownTokenStart } from '../../shared/pixel.ts'
import type { drawLines } from '../mark-picture.ts'
import type { cards } from './cards.ts'
import type { LIST_ROWS, subjectOf } from './list-rows.ts'
import type { Marks } from './marks.ts'
import type { isPageOurs } from './page-script.ts'
import type { watchPage } from './page-changes.ts'
import type { stay } from './stay.ts'

/** Under what it stands in the content scripts' own world, and what waits for it there. */
export const LENT = 'doublecheckLent'
export const BORROWER = 'doublecheckBorrower'

/** What the script that is in every Gmail page lends to the shield's, which need not carry it as well. */
export interface Lent {
  LIST_ROWS: typeof LIST_ROWS
  Marks: typeof Marks
  attributeOf: typeof attributeOf
  cards: typeof cards
  decoded: typeof decoded
  drawLines: typeof drawLines
  isPageOurs: typeof isPageOurs
  mayBePixel: typeof mayBePixel
  ownTokenStart: typeof ownTokenStart
  stay: typeof stay
  subjectOf: typeof subjectOf
  tagsOf: typeof tagsOf
  watchPage: typeof watchPage
}
