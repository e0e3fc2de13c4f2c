import { div, el, onPress } from './dom.ts'
import type { MessageView } from './message.ts'

/** Fewer than this stay visible one by one. */
const WORTH_FOLDING = 2

/**
 * Folds the collapsed messages in the middle of a conversation into one line with their number: the first of them
 * is `kQ adv` and carries the line, the others are `kx`.
 */
export function foldMiddle(messages: readonly MessageView[]): void {
  const middle = messages.slice(1, -2)
  const open = middle.findIndex(({ isOpen }) => isOpen)
  const folded = open < 0 ? middle : middle.slice(0, open)
  const [first, ...others] = folded
  if (!first || folded.length < WORTH_FOLDING) return
  const line = div('adx', el('span', { role: 'button', tabindex: 0 }, String(folded.length)))
  const unfold = () => {
    line.remove()
    for (const message of folded) message.unfold()
  }
  onPress(line, (event) => {
    event.stopPropagation()
    unfold()
  })
  first.fold('kQ adv')
  first.item.prepend(line)
  first.onUnfolded = unfold
  for (const message of others) {
    message.fold('kx')
    message.onUnfolded = unfold
  }
}
