import { HERE, SENSE, THERE } from '../page/hand-over.ts'

/**
 * Asks our script in Gmail's own world, which answers at once.
 * @returns undefined where it has no answer, or is not there
 */
export function askPage(question: string, answer: string): string | undefined {
  let told: string | undefined
  const listen = (event: Event) => {
    const detail: unknown = event instanceof CustomEvent ? event.detail : undefined
    if (typeof detail === 'string') told = detail
  }
  document.addEventListener(answer, listen)
  document.dispatchEvent(new CustomEvent(question))
  document.removeEventListener(answer, listen)
  return told
}

let isOurs = false

/**
 * Whether that script is there and speaks as we do. Not in a page that was open before the extension came, and not where
 * it is of a version that spoke otherwise: until such a page is loaded again, nothing goes into its mails.
 */
export function isPageOurs(): boolean {
  isOurs ||= askPage(THERE, HERE) === SENSE
  return isOurs
}
