import type { attributeOf, decoded, tagsOf } from '../../shared/html-tags.ts'
import type { mayBePixel, ownTokenStart } from '../../shared/pixel.ts'
import type { drawLines } from '../mark-picture.ts'
import type { counted, say, speak } from '../words.ts'
import type { askedTwice } from './asked-twice.ts'
import type { ask, isAlive } from './background.ts'
import type { cards } from './cards.ts'
import type { addStyle } from './drawn.ts'
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
  addStyle: typeof addStyle
  ask: typeof ask
  askedTwice: typeof askedTwice
  attributeOf: typeof attributeOf
  cards: typeof cards
  counted: typeof counted
  decoded: typeof decoded
  drawLines: typeof drawLines
  isAlive: typeof isAlive
  isPageOurs: typeof isPageOurs
  mayBePixel: typeof mayBePixel
  ownTokenStart: typeof ownTokenStart
  say: typeof say
  speak: typeof speak
  stay: typeof stay
  subjectOf: typeof subjectOf
  tagsOf: typeof tagsOf
  watchPage: typeof watchPage
}
