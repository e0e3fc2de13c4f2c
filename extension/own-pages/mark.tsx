import { drawMark } from '../mark-picture.ts'
import type { Mark as MarkName } from '../../shared/status.ts'

/** A mail's mark, with its sentence for those who do not see it. */
export function Mark({ mark, sentence }: { mark: MarkName; sentence: string }) {
  return (
    <span
      class="mark"
      role="img"
      aria-label={sentence}
      data-mark={mark}
      ref={(element: HTMLElement | null) => element?.replaceChildren(drawMark(mark))}
    />
  )
}
