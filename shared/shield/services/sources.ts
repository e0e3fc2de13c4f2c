/** Where the facts about services are from, and under which licence: each fact was taken over alone, in our own form. */
export const sources = {
  doublecheck: { address: 'https://github.com/doublecheck/doublecheck', licence: 'MIT' },
  /** MailTrackerBlocker for Apple Mail. */
  blocker: {
    address: 'https://github.com/apparition47/MailTrackerBlocker/blob/HEAD/Source/MTBBlockedMessage.m',
    licence: 'BSD-3-Clause',
  },
  /** The list of Simplify Gmail. */
  simplify: {
    address:
      'https://github.com/leggett/simplify-trackers/blob/547ddec58d7c51a1e523fbd2569f3841634d66c8/simplify-tracker-blocklist.js',
    licence: 'MIT',
  },
  /** The list of Leave Me Alone, and of Ugly Email before it. */
  leaveMeAlone: {
    address:
      'https://github.com/leavemealone-app/email-trackers/blob/1e0453cb849ecb926e7684aa3282573421593333/trackers.txt',
    licence: 'CC-BY-3.0',
  },
  /** Addresses as they stand in mails, templates and code that were published, looked through on 2026-11-28 and 2026-11-29. */
  published: { address: 'https://github.com/search?type=code', licence: 'addresses alone, no text' },
  /** The rules of Tidy-URL. */
  tidyUrl: {
    address: 'https://github.com/DrKain/tidy-url/blob/00c69e5f1c7db087f6c99dd1fda08f260984a745/data/rules.js',
    licence: 'MIT',
  },
  /** A mail with a pixel of IP Logger in it, and the domains of that service. */
  ipLoggerInMail: {
    address: 'https://github.com/AdguardTeam/AdguardFilters/issues/145521',
    licence: 'addresses alone, no text',
  },
  /** Domains at which addresses of readers are logged. */
  ipLoggers: {
    address: 'https://github.com/AdguardTeam/AdguardFilters/issues/187133',
    licence: 'addresses alone, no text',
  },
  apollo: {
    address:
      'https://knowledge.apollo.io/hc/en-us/articles/4415240542733-Set-Up-a-Custom-Tracking-Subdomain-URL',
    licence: 'the maker’s own documentation: facts alone',
  },
  lemlist: {
    address: 'https://help.lemlist.com/en/articles/4452708-custom-tracking-domain',
    licence: 'the maker’s own documentation: facts alone',
  },
  lettr: {
    address: 'https://docs.lettr.com/learn/domains/tracking-domains',
    licence: 'the maker’s own documentation: facts alone',
  },
  pipl: {
    address: 'https://help.pipl.ai/en/articles/9447891-custom-tracking-domain',
    licence: 'the maker’s own documentation: facts alone',
  },
  smartreach: {
    address: 'https://help.smartreach.io/docs/what-is-custom-tracking-domain-and-why-is-it-used',
    licence: 'the maker’s own documentation: facts alone',
  },
} as const

export type SourceName = keyof typeof sources
