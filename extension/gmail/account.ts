import { ACCOUNT, WHO } from '../page/hand-over.ts'
import { askPage } from './page-script.ts'
import { ACCOUNT_LINK } from './selectors.ts'

const ADDRESSES = /[^\s()<>"',;:]+@[^\s()<>"',;:]+\.[^\s()<>"',;:]+/g

/**
 * Finds out whose mailbox this page shows. `/u/0` is a place, not a person: signing in and out moves accounts.
 * @returns the address in lower case, or undefined while Gmail has not said it
 */
export function accountOfPage(): string | undefined {
  // Gmail's page knows it in a variable that only its own world can read.
  const told =
    askPage(WHO, ACCOUNT) ??
    document.querySelector(ACCOUNT_LINK)?.getAttribute('aria-label') ??
    document.title
  // In a title a subject may stand before it, with an address of its own.
  return told.match(ADDRESSES)?.at(-1)?.toLowerCase()
}
