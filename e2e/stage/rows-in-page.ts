// These run in the page: each is sent there as text and stands alone. Beside a reading pane a thread is three table
// rows, of which the first has an id.

/** A row of the shown list, as it is in the page. */
export interface RowInPage {
  subject: string
  mark: { name: string; words: string } | undefined
}

/** @returns the rows of the lists that can be seen */
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
      }
    })
}

/** @returns whether a row with the subject can be seen, with `mark` directly before its subject if one is given */
export function isRowShown(subject: string, mark: string | undefined): boolean {
  return [...document.querySelectorAll('[role=main] tr .bog')].some(
    (found) =>
      found.textContent.includes(subject) &&
      found.getClientRects().length > 0 &&
      (mark === undefined ||
        found
          .closest('.xT')
          ?.querySelector(':scope > .doublecheck-mark:has(+ .y6)')
          ?.getAttribute('data-mark') === mark),
  )
}

/** @returns where to click to open the conversation with a subject */
export function findSubject(subject: string): Element | null {
  const subjects = [...document.querySelectorAll('[role=main] .bog')]
  return (
    subjects.find((found) => found.getClientRects().length > 0 && found.textContent.includes(subject)) ?? null
  )
}
