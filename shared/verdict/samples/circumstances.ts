import { MINUTE, SOURCES, sample, seen } from './sample.ts'
import type { Sample } from './sample.ts'

const GOOGLE = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'
const THUNDERBIRD = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.4.0'
const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
const OUTLOOK =
  'Mozilla/4.0 (compatible; ms-office; MSOffice 16; Microsoft Outlook 16.0.17328; Windows NT 10.0)'
const YAHOO = 'YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html'
const APPLE_MAIL = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const IPHONE_APP =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148'
const SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15'
const FETCH_STANDARD = 'https://fetch.spec.whatwg.org/#sec-purpose-header'
const DAY = 24 * 60 * MINUTE

/** Fetches that are judged by more than the program, and programs that nobody can judge. */
export const circumstances: readonly Sample[] = [
  sample(
    'Gmail, two seconds after the sender’s own look',
    { userAgent: GOOGLE, sinceOwnView: 2_000 },
    'sender',
    'own-view',
  ),
  sample(
    'Gmail, four seconds before the sender’s own look was announced',
    { userAgent: GOOGLE, sinceOwnView: -4_000 },
    'sender',
    'own-view',
  ),
  sample(
    'Gmail, a minute after the sender’s own look',
    { userAgent: GOOGLE, sinceOwnView: MINUTE },
    'recipient',
    'google-image-proxy',
  ),
  sample(
    'Thunderbird, while the sender looks at the mail in Gmail',
    { userAgent: THUNDERBIRD, sinceOwnView: 1_000 },
    'recipient',
    'thunderbird',
  ),
  sample(
    'Outlook by Internet Explorer’s name, while the sender looks at the mail in Gmail',
    {
      userAgent:
        'Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Trident/7.0; Microsoft Outlook 16.0.4266; ms-office; MSOffice 16)',
      sinceOwnView: 1_000,
    },
    'recipient',
    'outlook',
  ),
  sample('HEAD, by Gmail’s proxy', { method: 'HEAD', userAgent: GOOGLE }, 'machine', 'head-request'),
  sample('HEAD, by a browser', { method: 'HEAD', userAgent: CHROME }, 'machine', 'head-request'),
  sample('OPTIONS', { method: 'OPTIONS', userAgent: CHROME }, 'machine', 'head-request'),
  sample(
    'a browser that prefetches',
    { userAgent: CHROME, purpose: 'prefetch' },
    'machine',
    'prefetch-header',
    FETCH_STANDARD,
  ),
  sample(
    'a browser that draws a page in advance',
    { userAgent: CHROME, purpose: 'prefetch;prerender' },
    'machine',
    'prefetch-header',
  ),
  sample('no user agent', {}, 'machine', 'no-program-name'),
  sample('a blank user agent', { userAgent: ' ' }, 'machine', 'no-program-name'),
  sample('a dash for a name', { userAgent: '-' }, 'machine', 'no-real-name'),
  sample(
    'Chrome with its version’s place-holder, as in Google’s documents',
    {
      userAgent:
        'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/W.X.Y.Z Safari/537.36',
    },
    'machine',
    'crawler',
  ),
  sample(
    'Chrome of no version',
    {
      userAgent:
        'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/0.0.0.0 Safari/537.36',
    },
    'machine',
    'crawler',
  ),
  sample('the word null', { userAgent: 'null' }, 'machine', 'no-real-name'),
  sample('the header’s name in the header', { userAgent: 'User-Agent: x' }, 'machine', 'no-real-name'),
  sample(
    'Gmail’s prefetcher',
    {
      userAgent:
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0',
    },
    'machine',
    'gmail-prefetch',
    'SparkPost, “Gmail prefetching”, December 2021',
  ),
  sample(
    'a browser’s name from a mail gateway’s network',
    { userAgent: CHROME, network: 'gateway' },
    'machine',
    'gateway-network',
  ),
  sample(
    'Gmail’s proxy by name only',
    { userAgent: GOOGLE, network: 'other' },
    'machine',
    'not-googles-proxy',
  ),
  sample(
    'Gmail’s proxy from Google',
    { userAgent: GOOGLE, network: 'google' },
    'recipient',
    'google-image-proxy',
  ),
  sample(
    'Gmail’s proxy behind a tunnel, its network unknown',
    { userAgent: GOOGLE, network: undefined },
    'recipient',
    'google-image-proxy',
  ),
  sample(
    'Thunderbird from an ordinary network',
    { userAgent: THUNDERBIRD, network: 'other' },
    'recipient',
    'thunderbird',
  ),
  sample(
    'Gmail, for a mail to Outlook.com and iCloud only',
    { userAgent: GOOGLE, recipientDomains: ['outlook.com', 'icloud.com'] },
    'unsure',
    'google-proxy-elsewhere',
  ),
  sample(
    'Gmail, for a mail to Outlook.com and Yahoo by their names in other countries',
    { userAgent: GOOGLE, recipientDomains: ['outlook.de', 'hotmail.co.uk', 'yahoo.fr', 'yandex.kz'] },
    'unsure',
    'google-proxy-elsewhere',
  ),
  sample(
    'Gmail, for a mail to Outlook.com and a company',
    { userAgent: GOOGLE, recipientDomains: ['outlook.com', 'example.com'] },
    'recipient',
    'google-image-proxy',
  ),
  sample(
    'Gmail, recipients unknown',
    { userAgent: GOOGLE, recipientDomains: [] },
    'recipient',
    'google-image-proxy',
  ),
  sample(
    'Gmail, a day before delivery: the sender looked at a scheduled mail, or a clock is wrong',
    { userAgent: GOOGLE, sinceSending: -DAY },
    'sender',
    'before-delivery',
  ),
  sample(
    'Thunderbird, a day before delivery',
    { userAgent: THUNDERBIRD, sinceSending: -DAY },
    'sender',
    'before-delivery',
  ),
  sample('a scheduled mail’s scanner', { userAgent: CHROME, sinceSending: 2_000 }, 'machine', 'too-soon'),
  sample(
    'a scheduled mail, read in Gmail an hour later',
    { userAgent: GOOGLE, sinceSending: 60 * MINUTE },
    'recipient',
    'google-image-proxy',
  ),
  sample(
    'an undone mail that was sent again: its first token, fetched by the sender’s own phone before it went out',
    { userAgent: GOOGLE, sinceSending: -11 * MINUTE },
    'sender',
    'before-delivery',
  ),
  sample(
    'Gmail, two minutes before delivery by a wrong clock',
    { userAgent: GOOGLE, sinceSending: -2 * MINUTE },
    'recipient',
    'google-image-proxy',
  ),
  sample(
    'Outlook, two minutes before delivery by a wrong clock',
    { userAgent: OUTLOOK, sinceSending: -2 * MINUTE },
    'recipient',
    'outlook',
  ),
  sample(
    'Chrome, two minutes before delivery by a wrong clock: how long after sending is not known',
    { userAgent: CHROME, sinceSending: -2 * MINUTE },
    'recipient',
    'soon',
  ),
  sample(
    'Gmail, as soon as a send can no longer be undone',
    { userAgent: GOOGLE, sinceSending: 6_000 },
    'recipient',
    'google-image-proxy',
  ),
  sample(
    'Gmail, before a send can no longer be undone: a device of the sender’s own',
    { userAgent: GOOGLE, sinceSending: 1_000 },
    'sender',
    'soon',
  ),
  sample(
    'Gmail, four minutes before a scheduled mail is due: the sender looked at it',
    { userAgent: GOOGLE, sinceSending: -4 * MINUTE },
    'sender',
    'before-delivery',
  ),
  sample(
    'Gmail’s proxy through a proxy of the endpoint’s own in a data centre',
    { userAgent: GOOGLE, network: 'hosting', isForwarded: true },
    'recipient',
    'google-image-proxy',
  ),
  sample(
    'a browser’s name from Proton’s network',
    { userAgent: CHROME, network: 'mail-service' },
    'unsure',
    'mail-service-network',
  ),
  sample(
    'a sandbox that opens every address as a page',
    { userAgent: CHROME, isNavigation: true },
    'machine',
    'opened-as-page',
  ),
  sample(
    'Edge of 2015, whose name scripts like to give',
    {
      userAgent:
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246',
    },
    'machine',
    'unknown-program',
  ),
  sample(
    'an iPhone with a tool’s name behind it',
    {
      userAgent:
        'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1 SecurityTool/1.0',
    },
    'machine',
    'unknown-program',
  ),
  sample(
    'Chrome, a second after sending',
    { userAgent: CHROME, sinceSending: 1_000 },
    'machine',
    'too-soon',
    SOURCES.gatewayGuide,
  ),
  sample(
    'Chrome, when the longest undo has just ended and the mail is delivered',
    { userAgent: CHROME, sinceSending: 33_000 },
    'machine',
    'soon',
  ),
  sample(
    'Chrome, two minutes after sending',
    { userAgent: CHROME, sinceSending: 2 * MINUTE },
    'recipient',
    'browser',
  ),
  sample('Outlook, a second after sending', { userAgent: OUTLOOK, sinceSending: 1_000 }, 'machine', 'soon'),
  sample(
    'Chrome, at the moment of the sender’s own look: the direct form, in a compose window',
    { userAgent: CHROME, sinceOwnView: 200 },
    'sender',
    'own-view',
  ),

  sample(
    'Defender’s browser, 40 seconds after sending',
    { userAgent: CHROME, sinceSending: 40_000, network: 'microsoft' },
    'machine',
    'microsoft-scan',
  ),
  sample(
    'Defender’s browser, 90 seconds after sending',
    { userAgent: CHROME, sinceSending: 1.5 * MINUTE, network: 'microsoft' },
    'machine',
    'microsoft-scan',
  ),
  sample(
    'Safe Links, when a link is clicked an hour later',
    { kind: 'link', userAgent: CHROME, sinceSending: 60 * MINUTE, network: 'microsoft' },
    'machine',
    'microsoft-scan',
  ),
  sample(
    'a browser in Microsoft’s network, for a mail to Hotmail',
    { userAgent: CHROME, sinceSending: 60 * MINUTE, network: 'microsoft', recipientDomains: ['hotmail.com'] },
    'unsure',
    'microsoft-network',
  ),
  sample(
    'a browser in Azure, an hour after sending',
    { userAgent: CHROME, sinceSending: 60 * MINUTE, network: 'microsoft' },
    'machine',
    'microsoft-network',
  ),
  sample(
    'a browser in a data centre',
    { userAgent: CHROME, network: 'hosting' },
    'machine',
    'hosting-network',
  ),
  sample(
    'Thunderbird through a private network’s data centre',
    { userAgent: THUNDERBIRD, network: 'hosting' },
    'recipient',
    'thunderbird',
  ),
  sample(
    'a browser behind a company’s web filter, an hour later',
    { userAgent: CHROME, network: 'web-gateway', sinceSending: 60 * MINUTE },
    'recipient',
    'browser',
  ),
  sample(
    'a browser behind a company’s web filter, five minutes later',
    { userAgent: CHROME, network: 'web-gateway' },
    'recipient',
    'company-network',
  ),
  sample(
    'Outlook behind a company’s web filter',
    { userAgent: OUTLOOK, network: 'web-gateway' },
    'recipient',
    'outlook',
  ),
  sample(
    'a browser in Google’s network',
    { userAgent: CHROME, network: 'google' },
    'machine',
    'google-network',
  ),
  sample(
    'a link followed from Google’s network',
    { kind: 'link', userAgent: CHROME, network: 'google' },
    'machine',
    'google-scan',
  ),
  sample(
    'Gmail’s proxy by name, from a data centre',
    { userAgent: GOOGLE, network: 'hosting' },
    'machine',
    'not-googles-proxy',
  ),
  sample('Yahoo’s proxy by name only', { userAgent: YAHOO, network: 'other' }, 'machine', 'not-yahoos-proxy'),
  sample(
    'Yahoo’s proxy from a data centre',
    { userAgent: YAHOO, network: 'hosting' },
    'unsure',
    'yahoo-proxy-from-hosting',
  ),
  sample(
    'Outlook’s image proxy by name only',
    { userAgent: 'OutlookImageProxy', network: 'other' },
    'machine',
    'not-microsofts-proxy',
  ),
  sample(
    'Yahoo’s proxy from Yahoo',
    { userAgent: YAHOO, network: 'yahoo' },
    'recipient',
    'yahoo-image-proxy',
  ),
  sample(
    'Apple Mail’s own name, through Apple’s relay',
    { userAgent: APPLE_MAIL, network: 'apple' },
    'unsure',
    'apple-privacy',
  ),
  sample('Safari through Apple’s relay', { userAgent: SAFARI, network: 'apple' }, 'recipient', 'browser'),

  sample(
    'a scanner that asked by HEAD first',
    { userAgent: CHROME, nearby: { askedFirst: true } },
    'machine',
    'asked-first',
  ),
  sample(
    'one of four links followed within ten seconds',
    { kind: 'link', userAgent: CHROME, nearby: { linksAtOnce: 4 } },
    'machine',
    'all-links-at-once',
    SOURCES.gatewayGuide,
  ),
  sample(
    'one of two links that a person opened in tabs',
    { kind: 'link', userAgent: CHROME, nearby: { linksAtOnce: 2 } },
    'recipient',
    'link-clicked',
  ),
  sample(
    'a pixel, fetched with all links by the same program',
    { userAgent: CHROME, nearby: { linksAtOnce: 2 } },
    'machine',
    'all-links-at-once',
  ),
  sample('a flood', { userAgent: CHROME, nearby: { inMinute: 31 } }, 'machine', 'flood'),
  sample(
    'Gmail, in the middle of a flood by others',
    { userAgent: GOOGLE, nearby: { inMinute: 500 } },
    'recipient',
    'google-image-proxy',
  ),
  sample('Outlook’s burst of eight', { userAgent: OUTLOOK, nearby: { inMinute: 8 } }, 'recipient', 'outlook'),
  sample(
    'two browsers from two places, twelve seconds apart',
    { userAgent: CHROME, nearby: { others: 1 } },
    'machine',
    'several-browsers',
  ),
  sample(
    'Chrome of 2018, five minutes after sending',
    { userAgent: CHROME.replace(/Chrome\/[\d.]+/, 'Chrome/64.0.3282.140'), sinceSending: 300_000 },
    'machine',
    'old-chrome',
  ),
  sample(
    'an engine without a browser',
    { userAgent: CHROME.replace(/ Chrome.*/, '') },
    'machine',
    'unnamed-browser',
  ),
  sample(
    'a scanner’s second look, a minute and a half after its first',
    { userAgent: CHROME, nearby: { wasMachine: true } },
    'machine',
    'machine-again',
  ),
  sample(
    'a browser’s name without a browser’s headers',
    { userAgent: CHROME, hasLanguage: false },
    'machine',
    'not-as-a-browser',
  ),

  sample(
    'a link preview of Outlook.com’s',
    {
      kind: 'link',
      userAgent: 'Mozilla/5.0 (compatible; MSIE 10.0; Windows NT 6.2; WOW64; Trident/6.0',
      network: 'microsoft',
    },
    'machine',
    'link-preview',
    'https://exchangetuts.com/how-do-i-stop-outlookcom-from-following-links-in-email-1640799842939013',
  ),
  sample(
    'a gateway follows a link while the mail is delivered',
    { kind: 'link', userAgent: CHROME, network: 'gateway', sinceSending: 2 * MINUTE },
    'machine',
    'gateway-network',
  ),
  sample(
    'a click that a gateway opens in a browser of its own, an hour later',
    { kind: 'link', userAgent: CHROME, network: 'gateway', sinceSending: 60 * MINUTE },
    'recipient',
    'gateway-click',
  ),
  sample(
    'Outlook on a cloud desktop',
    { userAgent: OUTLOOK, network: 'microsoft', sinceSending: 60 * MINUTE },
    'recipient',
    'outlook',
  ),
  sample(
    'a scanner in a data centre that calls itself Outlook',
    { userAgent: OUTLOOK, network: 'hosting', sinceSending: 20_000 },
    'machine',
    'soon',
  ),
  sample('a click', { kind: 'link', userAgent: CHROME }, 'recipient', 'link-clicked'),
  sample('a click in an iPhone’s app', { kind: 'link', userAgent: IPHONE_APP }, 'recipient', 'link-clicked'),
  sample(
    'a click through Apple’s relay',
    { kind: 'link', userAgent: SAFARI, network: 'apple' },
    'recipient',
    'link-clicked',
  ),
  sample(
    'a click 20 seconds after sending',
    { kind: 'link', userAgent: CHROME, sinceSending: 20_000 },
    'recipient',
    'soon',
  ),
  sample(
    'a link followed four seconds after sending',
    { kind: 'link', userAgent: CHROME, sinceSending: 4_000 },
    'machine',
    'too-soon',
  ),
  sample(
    'Outlook looks at a link itself',
    { kind: 'link', userAgent: OUTLOOK },
    'unsure',
    'mail-program-follows-link',
  ),
  sample('Gmail’s proxy follows a link', { kind: 'link', userAgent: GOOGLE }, 'unsure', 'proxy-follows-link'),
  sample(
    'a link from a data centre',
    { kind: 'link', userAgent: CHROME, network: 'hosting' },
    'machine',
    'hosting-network',
  ),
  ...seen('unsure', 'apple-privacy', SOURCES.mailClients, {
    'Apple Mail Privacy Protection': 'Mozilla/5.0',
  }),
  ...seen('recipient', 'hey-image-proxy', 'https://www.hey.com/image-proxy', {
    'HEY’s image proxy':
      'hey.com/imageproxy Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/134.0.0.0 Safari/537.36',
  }),
  ...seen('unsure', 'mail-service-proxy', SOURCES.mailClients, {
    'Fastmail’s image proxy': 'FastmailUA/1.0',
  }),
  ...seen('unsure', 'mail-service-proxy', SOURCES.isbotCrawlers, {
    'Seznam’s image proxy': 'Mozilla/5.0 SeznamEmailProxy/2.0.174',
    'Rambler’s image proxy': 'RamblerMail/6.0 (incompatible; ImageProxy/6.0)',
    'Ukr.net’s image proxy':
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/55.0.2883.87 Safari/537.36 (via secureurl.fwdcdn.com - mail.ukr.net proxy)',
  }),
  ...seen('unsure', 'mail-service-proxy', 'made', {
    'Yandex’s image resizer': 'Mozilla/5.0 (compatible; YandexImageResizer/2.0; +http://yandex.com/bots)',
  }),
  ...seen('unsure', 'unknown-program', SOURCES.isbotBrowsers, {
    'an Android app that names only Android':
      'Dalvik/2.1.0 (Linux; U; Android 9; SM-G965U Build/PPR1.180610.011)',
    'an iPhone app of some name': 'SpringBoard/50 CFNetwork/1220.1 Darwin/20.3.0',
    'Office, not Outlook': 'Microsoft Office/16.0 (Windows NT 10.0; Microsoft PowerPoint 16.0.10325; Pro)',
    'Office’s mail interface': 'Microsoft Office/16.0 (Windows NT 10.0; MAPI 16.0.8431; Pro)',
    'Mozilla’s Android parts': 'MozacFetch/49.0.20200702190156',
    'a browser without images': 'Lynx/2.9.0dev.6 libwww-FM/2.14 SSL-MM/1.4.1 OpenSSL/1.1.1j-dev',
  }),
  ...seen('recipient', 'outlook-image-proxy', 'made', { 'Outlook’s image proxy': 'OutlookImageProxy' }),
  ...seen('recipient', 'google-image-proxy', 'made', {
    'Gmail’s image proxy of old':
      'Mozilla/5.0 (Windows; U; Windows NT 5.1; de; rv:1.9.0.7) Gecko/2009021910 Firefox/3.0.7 (via ggpht.com)',
  }),
  ...seen('machine', 'mail-scanner', 'made', {
    'Safe Links': 'Mozilla/5.0 SafeLinks Protection',
    Symantec: 'Symantec Email Security.cloud',
    MessageLabs: 'MessageLabs Link Following',
    Forcepoint: 'Forcepoint Email Security',
    FireEye: 'FireEye URL Analysis',
    Sophos: 'Sophos Email',
    FortiMail: 'FortiMail/7.4',
    'an Exchange server': 'Microsoft Exchange/15.20 (Windows NT 10.0; Win64; x64)',
  }),
  ...seen('machine', 'link-preview', 'made', {
    'Office looks whether a link exists': 'Microsoft Office Existence Discovery',
    'Google Messages': 'GoogleMessages/20',
    'Slack’s image proxy': 'Slack-ImgProxy (+https://api.slack.com/robots)',
    KakaoTalk: 'facebookexternalhit/1.1; kakaotalk-scrap/1.0; +https://devtalk.kakao.com/t/scrap/33984',
    Discord: 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
  }),
  ...seen('machine', 'unknown-program', SOURCES.isbotCrawlers, {
    ArchiveBox:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/90.0.4430.61 Safari/537.36 ArchiveBox/0.6.2',
    Sparkler:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_6) AppleWebKit/537.36 (KHTML, like Gecko) Sparkler/0.2.0-SNAPSHOT',
    QuiteRSS:
      'Mozilla/5.0 (Windows NT 6.1) AppleWebKit/602.1 (KHTML, like Gecko) QuiteRSS/0.18.12 Safari/602.1',
  }),
  ...seen('machine', 'crawler', SOURCES.isbotCrawlers, {
    TagInspector:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) TagInspector/500.1 Chrome/90.0.4430.72 Safari/537.36 Edg/90.0.818.42',
  }),
  ...seen('unsure', 'unknown-program', 'made', {
    'a program nobody knows': 'Frobnicator/1.0',
    'a program that is built on a browser':
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Frobnicator/1.0',
    'a browser without an engine': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)',
  }),
]
