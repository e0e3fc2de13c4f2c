import type { Conversation, TrackersSeen } from '../messages.ts'
import { borrowed } from './borrowed.ts'
import { TICKS } from './marks.ts'
import type { Marks } from './marks.ts'

/** The class of eyes. */
export const EYE = 'doublecheck-eye'

const LINES = [
  'M2 10c2-3.5 4.7-5.2 8-5.2s6 1.7 8 5.2c-2 3.5-4.7 5.2-8 5.2S4 13.5 2 10z',
  'M10 7.7a2.3 2.3 0 1 0 .01 0',
]

/**
 * An eye in Gmail's lists, before the subject of every conversation that was seen to carry trackers.
 * @param isOn whether any may be drawn, also when an answer comes late
 */
export function shieldEyes(isOn: () => boolean): Marks<Conversation, TrackersSeen> {
  const { LIST_ROWS, Marks, ask, counted, drawLines, say, subjectOf } = borrowed()
  return new Marks({
    ...LIST_ROWS,
    name: EYE,
    ask: async (account, conversations) => {
      const seen = await ask<'shield-seen'>({ type: 'shield-seen', account, conversations })
      return isOn() ? seen : undefined
    },
    draw: ({ trackers, services }) => ({
      look: 'eye',
      words:
        services.length > 0 ? say('shield_eye_names', services.join(', ')) : counted('shield_eye', trackers),
      picture: () => [drawLines(LINES)],
    }),
    put(row, eye) {
      // Shown by our style alone: one in a list that Gmail keeps out of the page goes with that, too.
      eye.hidden = true
      // A ✓ that stands there stays next to the subject, and one that comes later goes there too.
      const subject = subjectOf(row)
      const before = subject?.previousElementSibling
      ;(before?.classList.contains(TICKS) ? before : subject)?.before(eye)
    },
  })
}
