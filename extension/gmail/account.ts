import { ACCOUNT, WHO } from '../page/hand-over.ts'
import { ACCOUNT_LINK } from './selectors.ts'

const ADDRESSES = /[^\s()<>"',;:]+@[^\s()<>"',;:]+\.[^\s()<>"',;:]+/g

/**
 * Finds out whose mailbox this page shows. `/u/0` is a place, not a person: signing in and out moves accounts.
 * @returns the address in lower case, or undefined while Gmail has not said it
 */
export function accountOfPage(): string | undefined {
  const told = askPage() ?? document.querySelector(ACCOUNT_LINK)?.getAttribute('aria-label') ?? document.title
  // In a title a subject may stand before it, with an address of its own.
  return told.match(ADDRESSES)?.at(-1)?.toLowerCase()
}

/** Gmail's page knows its account in a variable that only the page's own world can read. */
function askPage(): string | undefined {
  let address: string | undefined
  const listen = (event: Event) => {
    const detail: unknown = event instanceof CustomEvent ? event.detail : undefined
    if (typeof detail === 'string') address = detail
  }
  document.addEventListener(ACCOUNT, listen)
  document.dispatchEvent(new CustomEvent(WHO))
  document.removeEventListener(ACCOUNT, listen)
  return address
}
