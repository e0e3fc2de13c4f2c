import type { By, Facts } from './index.ts'

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

const GOOGLE_IMAGE_PROXY = /\(via ggpht\.com GoogleImageProxy\)/

// Only with an open Gmail session when the mail arrives; SparkPost's and Bird's figures of 2021.
const GMAIL_PREFETCH =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0'

/** Whether a fetch came from Gmail's image proxy, by its own words. */
export function isThroughGoogle(facts: Pick<Facts, 'userAgent'>): boolean {
  return GOOGLE_IMAGE_PROXY.test(facts.userAgent ?? '')
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
    applies: (facts) => !facts.userAgent?.trim(),
  },
  {
    name: 'gmail-prefetch',
    by: 'machine',
    why: 'Gmail fetched the image in advance when the mail arrived.',
    applies: (facts) => facts.userAgent === GMAIL_PREFETCH,
  },
  {
    name: 'apple-privacy',
    by: 'unsure',
    why: "Fetched through Apple's privacy proxy, which fetches every image whether or not the mail is opened.",
    applies: (facts) => facts.userAgent === 'Mozilla/5.0',
  },
  {
    name: 'google-image-proxy',
    by: 'recipient',
    why: "Opened in Gmail; Google's proxy hides where and with which program.",
    applies: isThroughGoogle,
  },
  {
    name: 'script-or-bot',
    by: 'machine',
    why: 'Fetched by a script, a scanner or a link preview.',
    applies: (facts) =>
      /(?<!cu)bot\b|crawl|spider|scan|preview|slackbot|slack-imgproxy|whatsapp|facebookexternalhit|^curl\/|^wget\/|python|go-http-client|java\/|okhttp|libwww|headless/i.test(
        facts.userAgent ?? '',
      ),
  },
  {
    name: 'mail-program-or-browser',
    by: 'recipient',
    why: 'Opened in a mail program or browser.',
    applies: (facts) =>
      /^Mozilla\/\d\.\d \(.+\)|Outlook|ms-office|Thunderbird|YahooMailProxy/.test(facts.userAgent ?? ''),
  },
]
