import type { Facts } from './index.ts'

/** A fetch that some rule must decide. */
export interface Sample {
  name: string
  facts: Facts
  rule: string
  /** Where such a fetch was seen or is documented; `made` for an invented one. */
  source: string
}

const MINUTE = 60_000
const google = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'
const facts = (given: Partial<Facts>): Facts => ({ method: 'GET', sinceSending: 5 * MINUTE, ...given })

/** Every sample meets every rule, in order: the one named must be the first that applies. */
export const samples: readonly Sample[] = [
  {
    name: 'Gmail, opened by the recipient',
    facts: facts({ userAgent: google }),
    rule: 'google-image-proxy',
    source: 'Gmail’s image proxy, user agent unchanged since December 2013',
  },
  {
    name: 'Gmail, two seconds after the sender’s own look',
    facts: facts({ userAgent: google, sinceOwnView: 2_000 }),
    rule: 'own-view',
    source: 'made',
  },
  {
    name: 'Gmail, four seconds before the sender’s own look was announced',
    facts: facts({ userAgent: google, sinceOwnView: -4_000 }),
    rule: 'own-view',
    source: 'made',
  },
  {
    name: 'Gmail, a minute after the sender’s own look',
    facts: facts({ userAgent: google, sinceOwnView: MINUTE }),
    rule: 'google-image-proxy',
    source: 'made',
  },
  {
    name: 'Thunderbird, while the sender looks at the mail in Gmail',
    facts: facts({
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.4.0',
      sinceOwnView: 1_000,
    }),
    rule: 'mail-program-or-browser',
    source: 'made',
  },
  {
    name: 'HEAD, by whatever program',
    facts: facts({ method: 'HEAD', userAgent: google }),
    rule: 'head-request',
    source: 'made',
  },
  {
    name: 'a browser that prefetches',
    facts: facts({
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36',
      purpose: 'prefetch',
    }),
    rule: 'prefetch-header',
    source: 'Sec-Purpose: prefetch, HTML standard',
  },
  {
    name: 'Gmail’s prefetcher',
    facts: facts({
      userAgent:
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0',
    }),
    rule: 'gmail-prefetch',
    source: 'SparkPost, “Gmail prefetching”, December 2021',
  },
  {
    name: 'Apple Mail Privacy Protection',
    facts: facts({ userAgent: 'Mozilla/5.0' }),
    rule: 'apple-privacy',
    source: 'user agent of Apple’s privacy proxy since iOS 15',
  },
  { name: 'no user agent', facts: facts({}), rule: 'no-program-name', source: 'made' },
  { name: 'a blank user agent', facts: facts({ userAgent: ' ' }), rule: 'no-program-name', source: 'made' },
  {
    name: 'curl',
    facts: facts({ userAgent: 'curl/8.14.1' }),
    rule: 'script-or-bot',
    source: 'curl’s default',
  },
  {
    name: 'Slack’s link preview',
    facts: facts({ userAgent: 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)' }),
    rule: 'script-or-bot',
    source: 'https://api.slack.com/robots',
  },
  {
    name: 'Outlook for Windows',
    facts: facts({
      userAgent: 'Mozilla/4.0 (compatible; ms-office; MSOffice 16)',
    }),
    rule: 'mail-program-or-browser',
    source: 'Outlook’s documented user agent',
  },
  {
    name: 'Yahoo’s image proxy',
    facts: facts({
      userAgent: 'YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html',
    }),
    rule: 'mail-program-or-browser',
    source: 'https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html',
  },
  {
    name: 'a phone by Cubot',
    facts: facts({
      userAgent:
        'Mozilla/5.0 (Linux; Android 13; CUBOT KINGKONG 9) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36',
    }),
    rule: 'mail-program-or-browser',
    source: 'made',
  },
  {
    name: 'a program nobody knows',
    facts: facts({ userAgent: 'Frobnicator/1.0' }),
    rule: 'unknown-program',
    source: 'made',
  },
]
