import { attributeOf, decoded, tagsOf } from '../../shared/html-tags.ts'
import { mayBePixel, ownTokenStart } from '../../shared/pixel.ts'
import { drawLines } from '../mark-picture.ts'
import { counted, say, speak } from '../words.ts'
import { askedTwice } from './asked-twice.ts'
import { ask, isAlive } from './background.ts'
import { cards } from './cards.ts'
import { addStyle } from './drawn.ts'
import { BORROWER, LENT } from './lent.ts'
import type { Lent } from './lent.ts'
import { LIST_ROWS, subjectOf } from './list-rows.ts'
import { Marks } from './marks.ts'
import { watchPage } from './page-changes.ts'
import { isPageOurs } from './page-script.ts'
import { stay } from './stay.ts'

const lent: Lent = {
  LIST_ROWS,
  Marks,
  addStyle,
  ask,
  askedTwice,
  attributeOf,
  cards,
  counted,
  decoded,
  drawLines,
  isAlive,
  isPageOurs,
  mayBePixel,
  ownTokenStart,
  say,
  speak,
  stay,
  subjectOf,
  tagsOf,
  watchPage,
}

/** Lends what is here to the shield, whichever of the two scripts the browser runs first. */
export function lend(): void {
  Reflect.set(globalThis, LENT, lent)
  const borrower: (() => void) | undefined = Reflect.get(globalThis, BORROWER)
  borrower?.()
}
