// These run in the page: each is sent there as text and stands alone.

/** A row of the shown list, as it is in the page. */
export interface RowInPage {
  subject: string
  mark: { name: string; words: string } | undefined
  /** The mark stands directly before the subject. */
  isMarkInPlace: boolean
}

/** @returns the rows of the shown lists; beside a reading pane each is three table rows, of which the first has an id */
export function readRows(): RowInPage[] {
  const firsts = [...document.querySelectorAll('[role=main] tr.zA[id]')]
  return firsts
    .filter((row) => row.getClientRects().length > 0)
    .map((first) => {
      const parts = [first]
      for (let next = first.nextElementSibling; next && next.id === ''; next = next.nextElementSibling) {
        parts.push(next)
      }
      const find = (selector: string) =>
        parts.map((part) => part.querySelector(selector)).find((found) => found !== null)
      const mark = find('.doublecheck-mark')
      return {
        subject: find('.bog')?.textContent?.trim() ?? '',
        mark: mark
          ? { name: mark.getAttribute('data-mark') ?? '', words: mark.getAttribute('aria-label') ?? '' }
          : undefined,
        isMarkInPlace: find('.xT > .doublecheck-mark + .y6') !== undefined,
      }
    })
}

/** @returns where to click to open the conversation with a subject */
export function findSubject(subject: string): Element | null {
  const subjects = [...document.querySelectorAll('[role=main] .bog')]
  return (
    subjects.find((found) => found.getClientRects().length > 0 && found.textContent.includes(subject)) ?? null
  )
}
