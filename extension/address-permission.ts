import browser from 'webextension-polyfill'
import type { Permissions } from 'webextension-polyfill'

/** What Firefox calls a mail address, where it asks its user whether that may leave the browser. */
const ADDRESS: Permissions.Permissions & { data_collection: string[] } = {
  data_collection: ['personallyIdentifyingInfo'],
}

/**
 * Lets Firefox ask whether a mail address may go to the endpoint, unless its user has said so before; other browsers
 * have no such question. Only within a click, and before anything else is waited for.
 * @returns whether it may
 */
export async function mayAddressLeave(): Promise<boolean> {
  return !isFirefox() || (await browser.permissions.request(ADDRESS).catch(() => false))
}

/** Lets Firefox ask again, the next time. */
export async function dropAddressPermission(): Promise<void> {
  if (isFirefox()) await browser.permissions.remove(ADDRESS).catch(() => false)
}

function isFirefox(): boolean {
  return 'getBrowserInfo' in browser.runtime
}
