import type { By, Facts } from './index.ts'
import {
  ANDROID_APP,
  APPLE_MAIL,
  CRAWLERS,
  GMAIL_PREFETCH,
  GOOGLE_IMAGE_PROXY,
  HEADLESS,
  LINK_PREVIEWERS,
  MAIL_SCANNERS,
  MONITORS,
  NO_REAL_NAME,
  ONLY_COMPATIBLE,
  OTHER_IMAGE_PROXIES,
  OTHER_MAIL_PROGRAMS,
  OUTLOOK,
  OUTLOOK_IMAGE_PROXY,
  SCRIPTS,
  SECURITY_SCANNERS,
  SERVICES_WITHOUT_GOOGLE,
  THUNDERBIRD,
  YAHOO_IMAGE_PROXY,
  isBrowser,
} from './programs.ts'

/** One row of the table: the first that applies decides. */
export interface Rule {
  name: string
  by: By
  /** One English sentence, for people. */
  why: string
  applies(facts: Facts): boolean
}

/** The sender looked, and Google's proxy fetched from this long before the browser noticed the look … */
export const OWN_VIEW_BEFORE_MS = 5_000
/** … to this long after it. */
export const OWN_VIEW_AFTER_MS = 15_000

const USER_AGENT_JUDGED = 400

/** What the program calls itself, as far as it is looked at. */
function program(facts: Pick<Facts, 'userAgent'>): string {
  return (facts.userAgent ?? '').slice(0, USER_AGENT_JUDGED).trim()
}

const calls = (itself: RegExp) => (facts: Facts) => itself.test(program(facts))

/** Whether a fetch came from Gmail's image proxy, by its own words. */
export function isThroughGoogle(facts: Pick<Facts, 'userAgent'>): boolean {
  return GOOGLE_IMAGE_PROXY.test(program(facts))
}

/** In order: what is certainly nobody comes first, what is certainly a program for reading mail last. */
export const rules: readonly Rule[] = [
  {
    name: 'own-view',
    by: 'sender',
    why: 'You looked at this mail yourself at that moment.',
    applies: (facts) =>
      isThroughGoogle(facts) &&
      facts.sinceOwnView !== undefined &&
      facts.sinceOwnView >= -OWN_VIEW_BEFORE_MS &&
      facts.sinceOwnView <= OWN_VIEW_AFTER_MS,
  },
  {
    name: 'head-request',
    by: 'machine',
    why: 'Something asked whether the image exists, without fetching it: no reader does that.',
    applies: (facts) => facts.method !== 'GET',
  },
  {
    name: 'prefetch-header',
    by: 'machine',
    why: 'Fetched in advance or for a preview, before anybody looked.',
    applies: (facts) => /prefetch|prerender|preview/i.test(facts.purpose ?? ''),
  },
  {
    name: 'no-program-name',
    by: 'machine',
    why: 'Fetched by a program that gives no name: no mail program does that.',
    applies: (facts) => program(facts) === '',
  },
  {
    name: 'gmail-prefetch',
    by: 'machine',
    why: 'Gmail fetched the image in advance when the mail arrived.',
    applies: (facts) => program(facts) === GMAIL_PREFETCH,
  },
  {
    name: 'gateway-network',
    by: 'machine',
    why: 'Fetched from the network of a service that scans mail before it is delivered.',
    applies: (facts) => facts.network === 'gateway',
  },
  {
    name: 'not-googles-proxy',
    by: 'machine',
    why: "Claims to be Gmail's image proxy, but does not come from Google.",
    applies: (facts) => isThroughGoogle(facts) && facts.network === 'other',
  },
  {
    name: 'apple-privacy',
    by: 'unsure',
    why: "Fetched through Apple's privacy proxy, which fetches every image whether or not the mail is opened.",
    applies: (facts) => program(facts) === 'Mozilla/5.0',
  },
  {
    name: 'google-proxy-elsewhere',
    by: 'unsure',
    why: 'Opened in Gmail, though no recipient has a mailbox there: most likely by you, on a phone.',
    applies: (facts) =>
      isThroughGoogle(facts) &&
      facts.recipientDomains !== undefined &&
      facts.recipientDomains.length > 0 &&
      facts.recipientDomains.every((domain) => SERVICES_WITHOUT_GOOGLE.has(domain)),
  },
  {
    name: 'google-image-proxy',
    by: 'recipient',
    why: "Opened in Gmail; Google's proxy hides where and with which program.",
    applies: isThroughGoogle,
  },
  {
    name: 'yahoo-image-proxy',
    by: 'recipient',
    why: "Opened in Yahoo or AOL Mail; Yahoo's proxy hides where and with which program.",
    applies: calls(YAHOO_IMAGE_PROXY),
  },
  {
    name: 'outlook-image-proxy',
    by: 'recipient',
    why: "Opened in Outlook on the web; Microsoft's proxy hides where and with which program.",
    applies: calls(OUTLOOK_IMAGE_PROXY),
  },
  {
    name: 'mail-service-proxy',
    by: 'unsure',
    why: 'Fetched by the proxy of a mail service, which may do so before anybody looks.',
    applies: calls(OTHER_IMAGE_PROXIES),
  },
  {
    name: 'no-real-name',
    by: 'machine',
    why: 'Fetched by a program that gives no real name: no mail program does that.',
    applies: calls(NO_REAL_NAME),
  },
  {
    name: 'mail-scanner',
    by: 'machine',
    why: 'Checked by a mail scanner, before the mail was delivered or when a link was looked at.',
    applies: calls(MAIL_SCANNERS),
  },
  {
    name: 'link-preview',
    by: 'machine',
    why: 'Fetched for the preview of a link in a chat or on a social network.',
    applies: calls(LINK_PREVIEWERS),
  },
  {
    name: 'security-scanner',
    by: 'machine',
    why: 'Fetched by a program that searches for weaknesses or for harmful pages.',
    applies: calls(SECURITY_SCANNERS),
  },
  {
    name: 'monitoring',
    by: 'machine',
    why: 'Fetched by a program that watches whether servers answer.',
    applies: calls(MONITORS),
  },
  {
    name: 'headless-browser',
    by: 'machine',
    why: 'Fetched by a browser that a program steers, without a window.',
    applies: calls(HEADLESS),
  },
  {
    name: 'script',
    by: 'machine',
    why: 'Fetched by a script, not by a mail program.',
    applies: calls(SCRIPTS),
  },
  {
    name: 'crawler',
    by: 'machine',
    why: 'Fetched by a search engine or another program that goes through the web.',
    applies: (facts) => CRAWLERS.test(program(facts)) || ONLY_COMPATIBLE.test(program(facts)),
  },
  {
    name: 'outlook',
    by: 'recipient',
    why: 'Opened in Outlook.',
    applies: calls(OUTLOOK),
  },
  {
    name: 'thunderbird',
    by: 'recipient',
    why: 'Opened in Thunderbird or one of its kin.',
    applies: calls(THUNDERBIRD),
  },
  {
    name: 'apple-mail',
    by: 'recipient',
    why: 'Opened in Apple Mail or in the new Outlook for Windows, which give the same name.',
    applies: calls(APPLE_MAIL),
  },
  {
    name: 'other-mail-program',
    by: 'recipient',
    why: 'Opened in a mail program.',
    applies: calls(OTHER_MAIL_PROGRAMS),
  },
  {
    name: 'android-app',
    by: 'recipient',
    why: 'Opened in an app on an Android phone or tablet.',
    applies: calls(ANDROID_APP),
  },
  {
    name: 'browser',
    by: 'recipient',
    why: 'Opened in a browser.',
    applies: (facts) => isBrowser(program(facts)),
  },
]
