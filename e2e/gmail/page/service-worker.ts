import { view } from './view.ts'

interface UrlPolicy {
  createScriptURL(url: string): string
}
interface PolicyFactory {
  createPolicy(name: string, rules: UrlPolicy): UrlPolicy
}

const policies = (window as Window & { trustedTypes?: PolicyFactory }).trustedTypes
const ownScripts = policies?.createPolicy('lab#worker', { createScriptURL: (url) => url })

/** Puts Gmail's worker between this page and the net, or takes it away, as the account is set. */
export async function arrangeServiceWorker(): Promise<void> {
  if (view.serviceWorker !== 'none') {
    // Another address is another worker, which takes the place of the one that was there.
    const path = `/mail/sw.js?${view.serviceWorker}`
    await navigator.serviceWorker.register(ownScripts?.createScriptURL(path) ?? path)
    return
  }
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister()
}
