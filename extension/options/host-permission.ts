import browser from 'webextension-polyfill'
import { isLoopback } from '../../shared/address.ts'

/** Match patterns know no ports. */
function patternOf(endpoint: string): string {
  const { protocol, hostname } = new URL(endpoint)
  return `${protocol}//${hostname}/*`
}

/** Whether the browser lets us stop one's own pixel where it comes straight from the endpoint. */
export async function hasHost(endpoint: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(endpoint)] })
}

/**
 * Asks for that; only within a click. An endpoint on this machine is not asked for: no mail carries its address.
 * @returns whether it was given
 */
export async function askForHost(endpoint: string): Promise<boolean> {
  if (isLoopback(new URL(endpoint).hostname)) return false
  return browser.permissions.request({ origins: [patternOf(endpoint)] }).catch(() => false)
}
