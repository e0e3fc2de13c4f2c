import { drawMark } from '../mark-picture.ts'
import type { Mark as MarkName } from '../../shared/status.ts'

/** A mail's mark, with its sentence for those who do not see it; '' where that stands beside it. */
export function Mark({ mark, sentence }: { mark: MarkName; sentence: string }) {
  const heard = sentence === '' ? { 'aria-hidden': true } : { role: 'img' as const, 'aria-label': sentence }
  return (
    <span
      {...heard}
      class="mark"
      data-mark={mark}
      ref={(element: HTMLElement | null) => element?.replaceChildren(drawMark(mark))}
    />
  )
}
