import type { By, Facts } from '../index.ts'

/** A fetch that some rule must decide. */
export interface Sample {
  name: string
  facts: Facts
  /** Who it was, by the source; for `made` ones, by what was made up. */
  truth: By
  rule: string
  /** Where such a fetch was seen or is documented; `made` for an invented one. */
  source: string
}

export const MINUTE = 60_000

const given: Facts = { method: 'GET', sinceSending: 5 * MINUTE }

/** Programs by what they call themselves, all of one truth, one rule and one source. */
export function seen(truth: By, rule: string, source: string, programs: Record<string, string>): Sample[] {
  return Object.entries(programs).map(([name, userAgent]) => ({
    name,
    facts: { ...given, userAgent },
    truth,
    rule,
    source,
  }))
}

/** A fetch where more is known than the program. */
export function sample(
  name: string,
  facts: Partial<Facts>,
  truth: By,
  rule: string,
  source = 'made',
): Sample {
  return { name, facts: { ...given, ...facts }, truth, rule, source }
}

// Each of these was looked up string by string; the lists themselves are not taken over.
const github = (repository: string, commit: string, path: string) =>
  `https://github.com/${repository}/blob/${commit}/${path}`

export const SOURCES = {
  isbotCrawlers: github(
    'omrilotan/isbot',
    '00378a40f6c624629f6374c4d48d247f6d4b3944',
    'fixtures/crawlers.yml',
  ),
  isbotBrowsers: github(
    'omrilotan/isbot',
    '077cd1585293a4e0d352e0102122d8e1dd6fd7da',
    'fixtures/browsers.yml',
  ),
  matomoMail: github(
    'matomo-org/device-detector',
    '0fb50a6411c9292d57e11e1cc147e500684e29cc',
    'Tests/Parser/Client/fixtures/pim.yml',
  ),
  matomoBots: github(
    'matomo-org/device-detector',
    'a275786a0c9f1937d877671820139aa87772ca33',
    'Tests/fixtures/bots.yml',
  ),
  parserMail: github(
    'faisalman/ua-parser-js',
    '1a057b4be24068e640264f4348f3d70d46d61704',
    'test/data/ua/extension/email.json',
  ),
  parserFetchers: github(
    'faisalman/ua-parser-js',
    '0bb6e24837aec7aec10d8cd1c2491128e058e21a',
    'test/data/ua/extension/fetcher.json',
  ),
  parserLibraries: github(
    'faisalman/ua-parser-js',
    '5a5b3213477c6618bca2b633e1cc4f5c2cff7e6e',
    'test/data/ua/extension/library.json',
  ),
  parserSamsung: github(
    'faisalman/ua-parser-js',
    '1a057b4be24068e640264f4348f3d70d46d61704',
    'test/data/ua/device/samsung.json',
  ),
  parserApps: github(
    'faisalman/ua-parser-js',
    '59c20a5656f4c72c842a73a6ef1e51f4fc2bdb8a',
    'test/data/ua/extension/inapp.json',
  ),
  crawlerList: github(
    'monperrus/crawler-user-agents',
    '75cc57b78322eb8781662091ecdfc9fda9cf69b6',
    'crawler-user-agents.json',
  ),
  mailClients: github(
    'harvey9091/warmbly',
    '4c03bd54991505bd766c6532f4dab185f6bbe106',
    'internal/pkg/mailclient/mailclient_test.go',
  ),
  gateways: github(
    'johnrizos/utm-tracker',
    'e549b5973f3c11b00dcebce403300a0df1d3eb76',
    'tests/test_visitors.py',
  ),
  gatewayGuide: 'https://check.live-direct-marketing.online/blog/bot-clicks-security-scanners-detect',
  yahoo: 'https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html',
} as const
