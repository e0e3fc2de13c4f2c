import { proxiedFilters } from '../../shared/shield/filters.ts'

/** Where the rules lie in the built extension. */
export const TRACKER_RULES = 'shield/trackers.json'

/**
 * The rules by which the browser stops known trackers in Gmail's pages, behind Gmail's image proxy: before anything is
 * fetched, and whatever is drawn. No host is asked for beyond the proxy's.
 */
export function trackerRules(): chrome.declarativeNetRequest.Rule[] {
  return proxiedFilters().map((filter, i) => ({
    id: i + 1,
    priority: 1,
    action: { type: 'block' as const },
    condition: { ...filter, ...BEHIND_PROXY },
  }))
}

/** The images that Gmail's pages show by way of the proxy. */
export const BEHIND_PROXY = {
  initiatorDomains: ['mail.google.com'],
  requestDomains: ['googleusercontent.com'],
  // Gmail's service worker fetches images itself, and Chrome calls that xmlhttprequest.
  resourceTypes: ['image' as const, 'xmlhttprequest' as const, 'other' as const],
}
