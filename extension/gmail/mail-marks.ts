import type { MarkOfMail } from '../messages.ts'
import { drawMark } from '../mark-picture.ts'
import { sentenceOf } from '../mark-words.ts'
import { TICKS } from './marks.ts'
import type { Drawing, Marked } from './marks.ts'

/** How ✓ and ✓✓ are drawn, wherever they stand. */
export const MAIL_MARK: Pick<Marked<never, MarkOfMail>, 'name' | 'draw'> = {
  name: TICKS,
  draw: (mail): Drawing => ({
    look: mail.status.mark,
    words: sentenceOf(mail),
    picture: () => [drawMark(mail.status.mark)],
  }),
}
