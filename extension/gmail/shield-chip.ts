import { drawLines } from '../mark-picture.ts'
import type { MessageIds } from '../messages.ts'
import { TICKS } from './marks.ts'
import type { Marked } from './marks.ts'
import { MESSAGE_DATE } from './selectors.ts'
import { showShield } from './shield-card.ts'
import { SHIELD_LINES } from './shield-picture.ts'
import type { ShieldFound, ShownShield } from './shield-shown.ts'
import { lookOf, sentenceOfShield } from './shield-words.ts'

/** The class of chips. */
export const CHIP = 'doublecheck-chip'

type Chip = Pick<Marked<MessageIds, ShieldFound>, 'name' | 'draw' | 'put' | 'opens'>

/**
 * The chip in a message's head that says which trackers it carries; a click opens what there is to know of them.
 * @param shownOf what a chip's card is about
 */
export function shieldChip(shownOf: (chip: HTMLElement) => Omit<ShownShield, 'found'> | undefined): Chip {
  return {
    name: CHIP,
    draw(found) {
      const look = lookOf(found) ?? 'links'
      const words = sentenceOfShield(found)
      return { look, words, picture: () => [drawLines(SHIELD_LINES[look]), labelled(words)] }
    },
    put(message, chip) {
      // Shown by our style alone, so that none is left over in a message that Gmail keeps out of the page.
      chip.hidden = true
      const date = message.querySelector(MESSAGE_DATE)
      const mark = date?.querySelector(`:scope > .${TICKS}`)
      // Whichever comes first, the ✓ stands before it.
      if (mark) mark.after(chip)
      else date?.prepend(chip)
    },
    opens(chip, found) {
      const shown = shownOf(chip)
      if (shown) showShield(chip, { ...shown, found })
    },
  }
}

function labelled(words: string): HTMLElement {
  const label = document.createElement('span')
  label.dir = 'auto'
  label.textContent = words
  return label
}
