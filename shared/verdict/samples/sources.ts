// Further places where the programs were looked up, string by string; the lists themselves are not taken over.
const github = (repository: string, commit: string, path: string) =>
  `https://github.com/${repository}/blob/${commit}/${path}`
const issue = (repository: string, number: number) => `https://github.com/${repository}/issues/${number}`
const npm = (name: string, version: string) => `https://www.npmjs.com/package/${name}/v/${version}`

export const MORE_SOURCES = {
  /** Debian's own packages, opened here with a mail of ours: Thunderbird 153.7.0esr, Claws Mail 4.1.1. */
  seenOnDebian12: 'Debian 12, seen on 25 November 2026',
  /** Ten thousand browsers that visited real sites in the autumn of 2026, in `dist/user-agents.json`. */
  browsersOf2026: npm('user-agents', '2.1.198'),
  /** Robots up to August 2026, in `crawler-user-agents.json`. */
  robotsOf2026: npm('crawler-user-agents', '1.60.0'),
  /** Phones and browsers of 2010 to 2021, in `test/*.json`. */
  devicesTo2021: npm('ua-parser-js', '1.0.2'),
  robotsTo2015: 'https://metacpan.org/release/OALDERS/HTTP-BrowserDetect-3.45/source/t/more-useragents.json',
  librariesTo2018: npm('woothee', '1.11.1'),
  yauaaMail: github(
    'nielsbasjes/yauaa',
    '50355cb6a29a9085cf12675471ad2bf0a11f8e11',
    'analyzer/src/main/resources/UserAgents/EMailClients.yaml',
  ),
  yahooApps: github(
    'WhichBrowser/Parser-PHP',
    '32568090620f1a8726c27b34fc7a7b26d416908b',
    'tests/data/mobile/app-email.yaml',
  ),
  matomoMail: github(
    'matomo-org/device-detector',
    '0fb50a6411c9292d57e11e1cc147e500684e29cc',
    'Tests/Parser/Client/fixtures/pim.yml',
  ),
  isbotBrowsers: github(
    'omrilotan/isbot',
    '077cd1585293a4e0d352e0102122d8e1dd6fd7da',
    'fixtures/browsers.yml',
  ),
  crawlers: github(
    'faisalman/ua-parser-js',
    '95485f7b5d173b389021aaa9adc76d40c983194c',
    'test/data/ua/extension/crawler.json',
  ),
  fetchers: github(
    'faisalman/ua-parser-js',
    '2078b1ec927a7c49e9cd07f3f6f8963566be7eb2',
    'test/data/ua/extension/fetcher.json',
  ),
  outlook2010: github(
    'browscap/browscap',
    '00fb9fdb046297cde203a692a3d8f28e949aac64',
    'tests/issues/issue-666.php',
  ),
  outlook2010At64Bits: issue('ua-parser/uap-core', 29),
  outlook2013: issue('oalders/http-browserdetect', 112),
  outlook2016: issue('gophish/gophish', 1920),
  outlook2022: issue('DannyBoyNg/UserAgentService', 4),
  macOutlook15: github(
    'browscap/browscap',
    '00fb9fdb046297cde203a692a3d8f28e949aac64',
    'tests/issues/issue-1117.php',
  ),
  macOutlook16: 'https://github.com/ua-parser/uap-core/pull/320',
  outlookForIos: issue('nielsbasjes/yauaa', 224),
  newOutlook: issue('nextauthjs/next-auth', 1840),
  thunderbird31: issue('browscap/browscap', 657),
  thunderbird38: issue('browscap/browscap', 689),
  thunderbird45: issue('browscap/browscap', 1529),
  thunderbird45OnWindows7: 'https://github.com/ua-parser/uap-core/pull/158',
  thunderbird52OnSolaris: issue('browscap/browscap', 1642),
  thunderbirdForDoctors: issue('browscap/browscap', 1663),
  /** Defender’s look at a link: 20.72.100.79, Chrome 97; later 104.47.0.0/17 without a name. */
  safeLinksOf2022: issue('edalzell/laravel-passwordless-login', 79),
  /** Defender’s look at a link: 40.94.16.* and 40.107.235.*, Chrome 72. */
  safeLinksOf2020: issue('opencollective/opencollective', 3656),
  /** HEAD from 104.47.11.126 without a name, March 2025. */
  safeLinksOf2025: issue('SergeyMosin/Appointments', 293),
  /** A confirmation link fetched from 18.133.136.156 straight after sending. */
  barracudaOf2021: 'https://www.davemateer.com/2021/10/15/email-IP-block-barracuda',
  /** 132.245.26.156 fetched a link when the mail was viewed, for its preview. */
  outlookLinkPreview:
    'https://exchangetuts.com/how-do-i-stop-outlookcom-from-following-links-in-email-1640799842939013',
} as const
