import type { By } from './index.ts'
import type { Facts } from './facts.ts'
import { USER_AGENT_KEPT } from './facts.ts'
import {
  ANDROID_APP,
  APPLE_MAIL,
  CRAWLERS,
  GMAIL_PREFETCH,
  GOOGLE_IMAGE_PROXY,
  HEADLESS,
  HEY_IMAGE_PROXY,
  LINK_PREVIEWERS,
  MAIL_SCANNERS,
  MONITORS,
  NO_BROWSERS_WORDS,
  NO_REAL_NAME,
  NO_SUCH_BROWSER,
  ONLY_COMPATIBLE,
  OTHER_IMAGE_PROXIES,
  OTHER_MAIL_PROGRAMS,
  OUTLOOK,
  OUTLOOK_IMAGE_PROXY,
  SCRIPTS,
  SECURITY_SCANNERS,
  THUNDERBIRD,
  YAHOO_IMAGE_PROXY,
  isBrowser as looksLikeABrowser,
  isOldChrome,
  isUnnamed,
} from './programs.ts'
import { remembered } from './remembered.ts'
import { areWithoutGoogle } from './services.ts'

/** One row of the table: the first that applies decides. */
export interface Rule {
  name: string
  by: By
  /** One English sentence, for people. */
  why: string
  applies(facts: Facts): boolean
}

/** The sender looked, and something fetched from this long before the browser noticed the look … */
export const OWN_VIEW_BEFORE_MS = 5_000
/** … to this long after it. */
export const OWN_VIEW_AFTER_MS = 15_000

const SECOND = 1_000
const MINUTE = 60 * SECOND

// Gmail holds every mail back for 5 seconds at least, so that sending can be undone: nobody can have it before.
const TOO_SOON_FOR_A_BROWSER = 10 * SECOND
const TOO_SOON_FOR_A_MAIL_PROGRAM = 5 * SECOND
// Scanners look at a mail while it is delivered; with Gmail's longest undo (30 s) that is within the first minute.
const WHILE_DELIVERED = MINUTE
// Microsoft's own scanners take longer now and then.
const WHILE_DELIVERED_BY_MICROSOFT = 2 * MINUTE
// The time of sending is told by the endpoint's own clock, give or take; a mail fetched earlier was scheduled, and only
// the sender has it.
const WRONG_CLOCK = 3 * MINUTE

// What a company's filters look at by themselves, they look at soon; later it is a person behind them.
const SCANNED_BY_THEN = 10 * MINUTE

const FLOOD_A_MINUTE = 30
const LINKS_AT_ONCE = 3
const LINKS_WITH_A_PIXEL = 2

/** What the program calls itself, as far as it is looked at. */
function program(facts: Pick<Facts, 'userAgent'>): string {
  return (facts.userAgent ?? '').slice(0, USER_AGENT_KEPT).trim()
}

function calls(itself: RegExp): (facts: Pick<Facts, 'userAgent'>) => boolean {
  const is = remembered((name) => itself.test(name))
  return (facts) => is(program(facts))
}

/** Whether a fetch came from Gmail's image proxy, by its own words. */
export const isThroughGoogle = calls(GOOGLE_IMAGE_PROXY)

const isThroughYahoo = calls(YAHOO_IMAGE_PROXY)
const isThroughOutlook = calls(OUTLOOK_IMAGE_PROXY)
const isThroughHey = calls(HEY_IMAGE_PROXY)
const isThroughOther = calls(OTHER_IMAGE_PROXIES)

/** Whether a mail service fetched for its users: its name may look like a machine's. */
export function isMailProxy(facts: Facts): boolean {
  return (
    isThroughGoogle(facts) ||
    isThroughYahoo(facts) ||
    isThroughOutlook(facts) ||
    isThroughHey(facts) ||
    isThroughOther(facts)
  )
}

/** A machine's name that no mail service's proxy has. */
function isMachine(itself: RegExp): (facts: Facts) => boolean {
  const is = calls(itself)
  return (facts) => is(facts) && !isMailProxy(facts)
}

const isBrowser = remembered(looksLikeABrowser)

const isOld = remembered(isOldChrome)
const isNameless = remembered(isUnnamed)

const isOutlook = calls(OUTLOOK)
const isThunderbird = calls(THUNDERBIRD)
const isAppleMail = calls(APPLE_MAIL)
const isOtherMailProgram = calls(OTHER_MAIL_PROGRAMS)
const isAndroidApp = calls(ANDROID_APP)

/** Whether it names itself a program for reading mail, in which nothing but mail is read. */
function isMailProgram(facts: Facts): boolean {
  return isOutlook(facts) || isThunderbird(facts) || isOtherMailProgram(facts)
}

/** Whether it names itself as browsers do, apps with a browser inside included: what scanners like to pretend. */
export function isLikeABrowser(facts: Facts): boolean {
  if (isMailProxy(facts) || isMailProgram(facts)) return false
  return isAppleMail(facts) || isAndroidApp(facts) || isBrowser(program(facts))
}

const isLink = ({ kind }: Facts) => kind === 'link'

/** @returns whether a fetch came within so many milliseconds after the expected delivery, or not long before it */
function isWithin(facts: Facts, milliseconds: number): boolean {
  return facts.sinceSending > -WRONG_CLOCK && facts.sinceSending < milliseconds
}

/** Whether it is known whose network it came from, and it was none of these. */
function isKnownElsewhere({ network, isForwarded }: Facts, ...allowed: string[]): boolean {
  return network !== undefined && !isForwarded && !allowed.includes(network)
}

/** A mail program in a data centre is a cloud desktop's, or a scanner's that pretends: the mail must have arrived. */
function soonForMailProgram({ network }: Facts): number {
  return network === 'hosting' || network === 'microsoft' ? WHILE_DELIVERED : TOO_SOON_FOR_A_MAIL_PROGRAM
}

const isCrawler = isMachine(CRAWLERS)
const isNamedLikeACrawler = [NO_BROWSERS_WORDS, ONLY_COMPATIBLE, NO_SUCH_BROWSER].map(isMachine)

/** The rules that know a machine by what it does, whatever it calls itself: a minute later it may do so no more. */
export const SHOWN_BY_DEEDS: ReadonlySet<string> = new Set([
  'head-request',
  'asked-first',
  'all-links-at-once',
  'too-soon',
])

/** In order: what is certainly nobody comes first, what is certainly a program for reading mail last. */
export const rules: readonly Rule[] = [
  // The sender.
  {
    name: 'own-view',
    by: 'sender',
    why: 'You looked at this mail yourself at that moment.',
    applies: (facts) =>
      (isThroughGoogle(facts) || (isBrowser(program(facts)) && !isMailProgram(facts))) &&
      facts.sinceOwnView !== undefined &&
      facts.sinceOwnView >= -OWN_VIEW_BEFORE_MS &&
      facts.sinceOwnView <= OWN_VIEW_AFTER_MS,
  },

  // Machines that show themselves by how they ask.
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
    // Claws Mail 4.1 with LiteHTML gives none either (seen on 25 November 2026): nothing else tells it from a script.
    why: 'Fetched by a program that gives no name: hardly any mail program does that.',
    applies: (facts) => program(facts) === '',
  },
  {
    name: 'gmail-prefetch',
    by: 'machine',
    why: 'Gmail fetched the image in advance when the mail arrived.',
    applies: (facts) => program(facts) === GMAIL_PREFETCH,
  },

  // Machines that show themselves by where they are.
  {
    name: 'gateway-network',
    by: 'machine',
    why: 'Fetched from the network of a service that scans mail before it is delivered.',
    applies: (facts) =>
      facts.network === 'gateway' && !(isLink(facts) && facts.sinceSending > SCANNED_BY_THEN),
  },
  {
    name: 'not-googles-proxy',
    by: 'machine',
    why: "Claims to be Gmail's image proxy, but does not come from Google.",
    applies: (facts) => isThroughGoogle(facts) && isKnownElsewhere(facts, 'google'),
  },
  {
    name: 'not-microsofts-proxy',
    by: 'machine',
    why: "Claims to be Microsoft's image proxy, but does not come from Microsoft.",
    applies: (facts) => isThroughOutlook(facts) && isKnownElsewhere(facts, 'microsoft'),
  },
  {
    name: 'not-yahoos-proxy',
    by: 'machine',
    why: "Claims to be Yahoo's image proxy, but does not come from Yahoo.",
    applies: (facts) => isThroughYahoo(facts) && isKnownElsewhere(facts, 'yahoo', 'hosting'),
  },

  // Machines that show themselves by their names.
  {
    name: 'no-real-name',
    by: 'machine',
    why: 'Fetched by a program that gives no real name: no mail program does that.',
    applies: isMachine(NO_REAL_NAME),
  },
  {
    name: 'mail-scanner',
    by: 'machine',
    why: 'Checked by a mail scanner, before the mail was delivered or when a link was looked at.',
    applies: isMachine(MAIL_SCANNERS),
  },
  {
    name: 'link-preview',
    by: 'machine',
    why: 'Fetched for the preview of a link in a chat or on a social network.',
    applies: isMachine(LINK_PREVIEWERS),
  },
  {
    name: 'security-scanner',
    by: 'machine',
    why: 'Fetched by a program that searches for weaknesses or for harmful pages.',
    applies: isMachine(SECURITY_SCANNERS),
  },
  {
    name: 'monitoring',
    by: 'machine',
    why: 'Fetched by a program that watches whether servers answer.',
    applies: isMachine(MONITORS),
  },
  {
    name: 'headless-browser',
    by: 'machine',
    why: 'Fetched by a browser that a program steers, without a window.',
    applies: isMachine(HEADLESS),
  },
  {
    name: 'script',
    by: 'machine',
    why: 'Fetched by a script, not by a mail program.',
    applies: isMachine(SCRIPTS),
  },
  {
    name: 'crawler',
    by: 'machine',
    why: 'Fetched by a search engine or another program that goes through the web.',
    applies: (facts) =>
      isCrawler(facts) || (isNamedLikeACrawler.some((is) => is(facts)) && !isMailProgram(facts)),
  },

  // Machines that show themselves by what they do.
  {
    name: 'asked-first',
    by: 'machine',
    why: 'The same program also asked whether the address exists, as scanners do before they fetch it.',
    applies: (facts) => facts.nearby?.askedFirst === true && !isMailProxy(facts),
  },
  {
    name: 'all-links-at-once',
    by: 'machine',
    why: 'Followed several links of the mail within moments, as scanners do.',
    applies: (facts) =>
      (facts.nearby?.linksAtOnce ?? 0) >= (isLink(facts) ? LINKS_AT_ONCE : LINKS_WITH_A_PIXEL) &&
      !isMailProxy(facts),
  },
  {
    name: 'flood',
    by: 'machine',
    why: 'One of very many fetches within a minute: no person opens a mail so often.',
    applies: (facts) => (facts.nearby?.inMinute ?? 0) > FLOOD_A_MINUTE && !isMailProxy(facts),
  },
  {
    name: 'too-soon',
    by: 'machine',
    why: 'Fetched seconds after sending, while the mail was on its way: a scanner.',
    applies: (facts) =>
      facts.sinceSending >= 0 && isWithin(facts, TOO_SOON_FOR_A_BROWSER) && isLikeABrowser(facts),
  },
  {
    name: 'microsoft-scan',
    by: 'machine',
    why: "Fetched from Microsoft's network while the mail was delivered: its scanners do that.",
    applies: (facts) =>
      facts.network === 'microsoft' &&
      isLikeABrowser(facts) &&
      (isLink(facts) || isWithin(facts, WHILE_DELIVERED_BY_MICROSOFT)),
  },
  {
    name: 'google-scan',
    by: 'machine',
    why: "A link followed from Google's own network: its scanners do that, no reader.",
    applies: (facts) => facts.network === 'google' && isLink(facts),
  },

  // What cannot be told from a reader.
  {
    name: 'before-delivery',
    by: 'unsure',
    why: 'Fetched long before the mail was to be delivered: only you had it, unless a clock is wrong.',
    applies: (facts) => facts.sinceSending <= -WRONG_CLOCK,
  },
  {
    name: 'apple-privacy',
    by: 'unsure',
    why: "Fetched through Apple's privacy proxy, which fetches every image whether or not the mail is opened.",
    applies: (facts) =>
      program(facts) === 'Mozilla/5.0' || (facts.network === 'apple' && isAppleMail(facts) && !isLink(facts)),
  },
  {
    name: 'proxy-follows-link',
    by: 'unsure',
    why: "A mail service's proxy followed a link: whether anybody asked it to is not known.",
    applies: (facts) => isLink(facts) && isMailProxy(facts),
  },
  {
    name: 'mail-program-follows-link',
    by: 'unsure',
    why: 'A mail program looked at a link itself; a click would have opened it in a browser.',
    applies: (facts) => isLink(facts) && isMailProgram(facts),
  },
  {
    name: 'google-proxy-elsewhere',
    by: 'unsure',
    why: 'Opened in Gmail, though no recipient has a mailbox there: most likely by you, on a phone.',
    applies: (facts) => isThroughGoogle(facts) && areWithoutGoogle(facts.recipientDomains ?? []),
  },
  {
    name: 'yahoo-proxy-from-hosting',
    by: 'unsure',
    why: "Claims to be Yahoo's image proxy, from a data centre that anybody can rent.",
    applies: (facts) => isThroughYahoo(facts) && isKnownElsewhere(facts, 'yahoo'),
  },
  {
    name: 'mail-service-proxy',
    by: 'unsure',
    why: 'Fetched by the proxy of a mail service, which may do so before anybody looks.',
    applies: isThroughOther,
  },
  {
    name: 'gateway-click',
    by: 'unsure',
    why: "A link opened from a mail scanner's network long after delivery: a person behind it, or the scanner.",
    applies: (facts) => facts.network === 'gateway',
  },
  {
    name: 'soon',
    by: 'unsure',
    why: 'Fetched so soon after sending that it may have been a scanner, or a device of your own.',
    applies: (facts) =>
      (isLikeABrowser(facts) && isWithin(facts, WHILE_DELIVERED)) ||
      ((isMailProgram(facts) || isMailProxy(facts)) &&
        facts.sinceSending >= 0 &&
        isWithin(facts, soonForMailProgram(facts))),
  },
  {
    name: 'hosting-network',
    by: 'unsure',
    why: 'A browser in a data centre: a scanner, or a person behind a private network.',
    applies: (facts) => facts.network === 'hosting' && isLikeABrowser(facts),
  },
  {
    name: 'company-network',
    by: 'unsure',
    why: 'A browser behind a company’s web filter, soon after delivery: a person, or the filter itself.',
    applies: (facts) =>
      facts.network === 'web-gateway' && isLikeABrowser(facts) && isWithin(facts, SCANNED_BY_THEN),
  },
  {
    name: 'google-network',
    by: 'unsure',
    why: "A browser in Google's own network, which is not Gmail's proxy: seldom a reader.",
    applies: (facts) => facts.network === 'google' && isLikeABrowser(facts),
  },
  {
    name: 'microsoft-network',
    by: 'unsure',
    why: "A browser in Microsoft's network: its scanners come back hours later; readers of Outlook.com come from their own.",
    applies: (facts) => facts.network === 'microsoft' && isLikeABrowser(facts),
  },
  {
    name: 'mail-service-network',
    by: 'unsure',
    why: "A browser's name in the network of a mail service that fetches images for its users, opened or not.",
    applies: (facts) => facts.network === 'mail-service' && isLikeABrowser(facts),
  },
  {
    name: 'opened-as-page',
    by: 'unsure',
    why: "The image's own address was opened, as a page: no mail program does that.",
    applies: (facts) => facts.isNavigation === true && !isLink(facts) && isLikeABrowser(facts),
  },
  {
    name: 'several-browsers',
    by: 'unsure',
    why: 'Several browsers from different places fetched it within moments: scanners come in pairs.',
    applies: (facts) => (facts.nearby?.others ?? 0) > 0 && isLikeABrowser(facts),
  },
  {
    name: 'old-chrome',
    by: 'unsure',
    why: 'Calls itself a Chrome of years ago, soon after delivery: scanners do, and hardly any reader.',
    applies: (facts) => isLikeABrowser(facts) && isWithin(facts, SCANNED_BY_THEN) && isOld(program(facts)),
  },
  {
    name: 'unnamed-browser',
    by: 'unsure',
    why: 'Names the engine of browsers, but no browser.',
    applies: (facts) => isLikeABrowser(facts) && !isAppleMail(facts) && isNameless(program(facts)),
  },
  {
    name: 'machine-again',
    by: 'unsure',
    why: 'The same program at the same address had shown within the hour that it is a machine.',
    applies: (facts) => facts.nearby?.wasMachine === true && !isMailProxy(facts),
  },
  {
    name: 'not-as-a-browser',
    by: 'unsure',
    why: 'Calls itself a browser, but does not ask as browsers do.',
    applies: (facts) =>
      facts.hasLanguage === false && isLikeABrowser(facts) && !isAppleMail(facts) && !isAndroidApp(facts),
  },

  // Readers.
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
    applies: isThroughYahoo,
  },
  {
    name: 'outlook-image-proxy',
    by: 'recipient',
    why: "Opened in Outlook on the web; Microsoft's proxy hides where and with which program.",
    applies: isThroughOutlook,
  },
  {
    name: 'hey-image-proxy',
    by: 'recipient',
    why: "Opened in HEY; HEY's proxy hides where and with which program.",
    applies: isThroughHey,
  },
  {
    name: 'link-clicked',
    by: 'recipient',
    why: 'A link was clicked, by a person with a browser.',
    applies: (facts) => isLink(facts) && isLikeABrowser(facts),
  },
  {
    name: 'outlook',
    by: 'recipient',
    why: 'Opened in Outlook.',
    applies: isOutlook,
  },
  {
    name: 'thunderbird',
    by: 'recipient',
    why: 'Opened in Thunderbird or one of its kin.',
    applies: isThunderbird,
  },
  {
    name: 'apple-mail',
    by: 'recipient',
    why: 'Opened in Apple Mail or in the new Outlook for Windows, which give the same name.',
    applies: isAppleMail,
  },
  {
    name: 'other-mail-program',
    by: 'recipient',
    why: 'Opened in a mail program.',
    applies: isOtherMailProgram,
  },
  {
    name: 'android-app',
    by: 'recipient',
    why: 'Opened in an app on an Android phone or tablet.',
    applies: isAndroidApp,
  },
  {
    name: 'browser',
    by: 'recipient',
    why: 'Opened in a browser.',
    applies: (facts) => isBrowser(program(facts)),
  },
]

/** What is left when no rule applies. */
export const UNKNOWN_PROGRAM: Omit<Rule, 'applies'> = {
  name: 'unknown-program',
  by: 'unsure',
  why: 'Fetched by a program that is not known: it may or may not have been a reader.',
}
