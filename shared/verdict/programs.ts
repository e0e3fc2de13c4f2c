// What programs call themselves. Each expression looks once over at most 400 characters, without nested repeats.

/** Words that a name may contain, in any case. */
const words = (...patterns: readonly string[]) => new RegExp(patterns.join('|'), 'i')

export const GOOGLE_IMAGE_PROXY = /\(via ggpht\.com(?: GoogleImageProxy)?\)$/

// Only with an open Gmail session when the mail arrives; SparkPost's and Bird's figures of 2021.
export const GMAIL_PREFETCH =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0'

/** The same without its tail: nobody reads mail with it today, and many scripts give it. */
const EDGE_OF_2015 = ' Edge/12.246'

export const YAHOO_IMAGE_PROXY = /^YahooMailProxy\b/

export const OUTLOOK_IMAGE_PROXY = /^OutlookImageProxy\b/

/** hey.com/image-proxy, read 2026-11-24: it fetches when a mail is viewed, and gives this name. */
export const HEY_IMAGE_PROXY = /^hey\.com\/imageproxy/

/** Proxies of mail services that may fetch before anybody looks, or of which that is not known. */
export const OTHER_IMAGE_PROXIES = words(
  '^FastmailUA/',
  'SeznamEmailProxy/',
  'mail\\.ukr\\.net proxy\\)',
  '^RamblerMail/.{0,40}ImageProxy/',
  'YandexImageResizer/',
  '^ProtonMail ?ImageProxy',
)

/** What no program for reading mail calls itself. */
export const NO_REAL_NAME = words(
  '^[^a-z]+$',
  '^.{1,2}$',
  '^(?:null|undefined|none|nil|unknown|test|testing|mozilla|chrome|safari|firefox|iphone|ipad|android)$',
  '^(?:user[-_ ]?agent|default_user_agent)',
  '^[a-z0-9+/=]{40,}$',
)

export const SECURITY_SCANNERS = words(
  '<script',
  '\\$\\{',
  '\\{\\{',
  '\\(\\) ?\\{',
  'load_file\\(',
  'union select',
  'burpcollaborator',
  '\\bnmap\\b',
  'masscan',
  'zgrab',
  'sqlmap',
  '\\bnuclei\\b',
  '\\bnikto\\b',
  'nessus',
  'openvas',
  'censys',
  'shodan',
  'jorgee',
  'l9tcpid',
  'l9explore',
  'leakix',
  'expanse',
  'qualys',
  'acunetix',
  'arachni',
  'wpscan',
  'netsparker',
  'detectify',
  'foregenix',
  'internet-?measurement',
  'bit ?sight',
  'bitdiscovery',
  'ssl ?labs',
  "let's encrypt",
  'tlsprobe',
  'netcraft',
  'virustotal',
  'urlscan',
  'phish',
  'safe-?browsing',
  'google-safety',
  'malware',
  'scan(?!dinavia)',
  'sandbox',
  'threat',
  'watchtowr',
  'ips-agent',
  'hardenize',
)

export const MAIL_SCANNERS = words(
  'barracuda',
  'proofpoint',
  'url-?defense',
  'mimecast',
  'safe-?links',
  'microsoft-urlanalyzer',
  'microsoft defender',
  '^microsoft exchange/',
  'office 365 connectors',
  'symantec',
  'messagelabs',
  'trend ?micro',
  '\\btmes\\b',
  'forcepoint',
  'websense',
  'cisco ?(?:secure ?email|ironport)',
  'ironport',
  'fireeye',
  'trellix',
  'sophos',
  'forti(?:mail|guard|net|sandbox)',
  'zscaler',
  'sonicwall',
  'avanan',
  'cloudmark',
  'vade ?(?:secure|retro)',
  'ironscales',
  'kaspersky lab',
  'clamav',
  'spamassassin',
  'rspamd',
  'scmguard',
  'email security',
  'link ?protect',
  'bitdefender',
  'abnormal security',
  'check ?point',
  '^cortex/',
)

export const LINK_PREVIEWERS = words(
  'slackbot',
  'slack-imgproxy',
  'skypeuripreview',
  'teamslinkpreview',
  'microsoftpreview',
  // Outlook.com's, seen without its closing bracket: exchangetuts.com, September 2015.
  'MSIE 10\\.0; Windows NT 6\\.2; WOW64; Trident/6\\.0$',
  'bingpreview',
  'microsoft office (?:existence|protocol) discovery',
  '^whatsapp\\b',
  '^viber\\b',
  'urllookup',
  'telegrambot',
  'discordbot',
  'facebookexternal',
  'facebookcatalog',
  'facebookplatform',
  'facebot',
  'meta-external',
  'twitterbot',
  'linkedinbot',
  'pinterest(?:bot)?/[01]',
  'redditbot',
  'vkshare',
  'odklbot',
  'google-?messages/',
  'google web preview',
  'google-pagerenderer',
  'embedly',
  'iframely',
  'cardyb',
  'mastodon/',
  'kakaotalk-scrap',
  'linkexpander',
  'flipboardproxy',
  'forum onebox',
  '(?:link|url|uri)[ -]?preview',
)

export const MONITORS = words(
  'pingdom',
  'uptime',
  'statuscake',
  'site24x7',
  'datadog',
  'new ?relic',
  'catchpoint',
  'ruxitsynthetic',
  'dynatrace',
  '\\bptst/',
  'gtmetrix',
  'lighthouse',
  'page ?speed',
  'route ?-?53',
  'health-?check',
  'health ?service',
  'kube-probe',
  'check_http',
  '^monit/',
  'monitor',
  'nagios',
  'zabbix',
  'xymon',
  'updown\\.io',
  'checkly',
  'better ?stack',
  'prometheus',
  'blackbox[- ]exporter',
  '^munin/',
  '\\bsentry/',
  '; rigor\\)',
  'dareboost',
  'dejaclick',
  'dmbrowser',
  'websitepulse',
  'thousandeyes',
  'appinsights',
  'hotjar',
  'silktide',
  'webgazer',
)

export const HEADLESS = words(
  'headless',
  'phantomjs',
  'slimerjs',
  'puppeteer',
  'playwright',
  'selenium',
  'webdriver',
  'cypress/',
  'jsdom/',
  'htmlunit',
  'rendertron',
  'prerender',
  'wkhtmlto',
)

export const SCRIPTS = words(
  '^curl\\b',
  '^http_',
  '\\bpear\\b',
  'mechanize',
  '\\bnutch',
  'libcurl',
  '\\bwget\\b',
  'python',
  'aiohttp',
  'urllib',
  'go-http-client',
  '^go .{0,10}package http',
  'go-resty',
  'java/\\d',
  'java-http-client',
  'okhttp',
  'http-?client',
  '^ahc/',
  '^jetty/',
  '\\baxios\\b',
  'node-fetch',
  'superagent',
  '^undici',
  '^got\\b',
  '^needle/',
  '^node',
  '^deno/',
  '^bun/',
  '^dart/',
  '^php\\b',
  'guzzle',
  'libwww-perl',
  '^lwp',
  '\\bperl\\b',
  '\\bruby\\b',
  '^http\\.rb/',
  'rest-?client',
  'restsharp',
  'postmanruntime',
  '^insomnia/',
  '^httpie/',
  'powershell',
  '^winhttp',
  'microsoft-cryptoapi',
  'microsoft-webdav',
  '^grpc-',
  'lua-resty',
  '^hackney/',
  '^reqwest/',
  'amazon cloudfront',
  '^faraday',
  '^fasthttp',
  '^boto',
  '^aws-sdk',
  '^colly',
  '^hyper/',
  '^yarn/',
  'appengine-google',
  '^wordpress/',
)

export const CRAWLERS = words(
  '(?<!cu)bot(?![a-z])',
  'crawl',
  'spider',
  'scrap[ey]',
  'slurp',
  'archiver',
  'fetcher',
  'feedfetcher',
  'feedburner',
  'mediapartners',
  'indexer',
  'link-?check',
  'validator',
  'preview',
  'https?://',
  'favicon',
  'search console',
  'googleweblight',
  'duplexweb',
  'transcoder',
  'datanyze',
  'feeder\\.co\\b',
  'httrack',
  '360spider',
  'finder\\b',
  'checker\\b',
  'inspector\\b',
  'turingos',
  'unfurl',
  'optimi[sz]er',
  '-ai$',
  '^google(?:other|-)',
  'manus-user',
)

/** What no browser says of itself; mail programs may. */
export const NO_BROWSERS_WORDS = words(
  '\\bagent\\b',
  // An address of a person or of a site to ask: none of 10,000 browsers of 2026 gives one (npm user-agents 2.1.198).
  '[\\w.]@[a-z]',
  '(?<![\\w./@-])[a-z\\d-]{2,40}\\.(?:com|net|org|io|ai|app|ru)(?![\\w.-])',
)

/**
 * What no browser was ever called: an iPhone's Chrome says CriOS, and no build of Chrome since version 40 had a fourth
 * number beyond 999 (596 devices of 2021 and 10,000 browsers of 2026, by two npm lists; Bytespider says such things).
 * Its version is a number, and not all of zeros.
 */
export const NO_SUCH_BROWSER =
  /^Mozilla\/5\.0 \((?:iPhone|iPad|iPod)[^)]{0,80}\).{0,80} Chrome\/|Chrome\/(?:(?:[4-9]\d|\d{3})\.\d+\.\d+\.\d{4,}|\D|0+\.[0.]*(?: |$))/

/** Programs that only claim to be like a browser; what a browser of old says there comes after. */
export const ONLY_COMPATIBLE =
  /^Mozilla\/5\.0 .{0,200}\bcompatible;(?! ?(?:MSIE|Konqueror|U;|ABrowse|IBrowse|WebPositive))/i

export const OUTLOOK = words(
  '^(?:Mozilla/[45]\\.0 \\(|Microsoft Office/).*(?:Microsoft Outlook|ms-office|MSOffice \\d)',
  '\\bOutlook-(?:iOS|Android)',
  '\\bMacOutlook/',
  '\\bOneOutlook\\b',
  '\\bOutlookDesktop/',
  '^WindowsMail/',
  '^Outlook-Express/',
  '^Outlook/[\\d.]{1,40} CFNetwork/',
)

export const THUNDERBIRD = /\b(?:Thunderbird|Icedove|Betterbird|Postbox)[ /][\dM]/

/** WebKit without the words that Safari and other browsers add. */
export const APPLE_MAIL =
  /^Mozilla\/5\.0 \((?:Macintosh|iPhone|iPad|iPod)[^()]{1,80}\) AppleWebKit\/[\d.]{1,20}\+? \(KHTML, like Gecko\)(?: Mobile\/\w{1,12})?$/

export const OTHER_MAIL_PROGRAMS = words(
  '^Airmail\\b',
  '^Spark/',
  '\\bMailspring/',
  '\\bMailbird/',
  '\\beM ?Client/',
  '\\bBlueMail\\b',
  '\\bFoxmail/',
  '\\bMailMaster',
  '\\bKMail2?/',
  '\\bKontact/',
  '^Evolution/',
  '^Geary/',
  '^Claws Mail',
  // Claws Mail by its plugin for HTML, without a version.
  '^Fancy Viewer$',
  '\\bLotus-Notes/',
  '^The Bat!',
  '\\bSparrow/',
  '^MailBar/',
  '^BarcaPro/|^Barca/',
  '^YahooMobile(?:Mail|Messenger)?/.{0,20}mail',
  '^Yahoo(?:%20| )Mail/',
  'jp\\.co\\.yahoo\\.ymail',
  '^NaverMailApp/',
  '\\bK-9 ?Mail\\b',
  '\\bFairEmail\\b',
  '\\bAquaMail\\b',
  '\\bSamsungEmail\\b',
  '\\bSuperhuman\\b',
  '\\bMimestream\\b',
  '\\bRoundcube\\b',
  '\\bZimbra-Desktop/',
  // Names that ua-parser-js 2 knows, read 2026-11-24.
  '\\bDaumMail\\b',
  '\\bPolymail/',
  '\\bSparkDesktop/',
  '\\btutanota-desktop/',
  '\\bZohoMail-Desktop/',
  '\\bProtonMail/',
  '\\bCanary/',
  '\\bNylasMail/',
  '^IncrediMail\\b',
  '^Sylpheed\\b',
  '^Trojita\\b',
)

export const ANDROID_APP = /^Mozilla\/5\.0 \(Linux;(?:[^()]|\([^()]{0,20}\)){0,240}; wv\) AppleWebKit\//

const BROWSER =
  /^(?:Mozilla\/[45]\.0 .{0,300}?(?:AppleWebKit\/\d|Gecko\/\d|Trident\/\d|MSIE \d|KHTML\/\d)|Opera\/9\.)/

// One pair of brackets may stand within: `moto g power (2022)`.
const COMMENTS = /\((?:[^()]|\([^()]{0,20}\)){0,300}\)/g

/** The words of a program's name but those in brackets. */
function outsideBrackets(program: string): string[] {
  return program
    .replace(COMMENTS, ' ')
    .split(' ')
    .filter((word) => word !== '')
}

// The words that browsers put behind their engine; what any other word stands for is not known.
const FAMILIAR =
  /^(?:[\d.x]+|like|Mozilla|AppleWebKit|Gecko|KHTML|Presto|Chrome|Chromium|Safari|Version|Mobile|Tablet|TV|Firefox|Edge|Edg|EdgA|EdgiOS|OPR|OPT|OPiOS|CriOS|FxiOS|GSA|Focus|Klar|[\w-]*Browser|Brave|Vivaldi|Whale|Yowser|Silk|Silk-Accelerated=true|DuckDuckGo|Ddg|Maxthon|Iron|Puffin|XiaoMi|SE|MetaSr|QIHU|360SE|Core|Goanna|PaleMoon|SeaMonkey|Iceweasel|Waterfox|LibreWolf|Camino|Epiphany|Falkon|Konqueror|QtWebEngine|Lightning|Ubuntu|Kubuntu|Fedora|Debian|Tesla|Avast|AVG|Norton|CCleaner|ADG|AOLBUILD|Sleipnir|Flow|Ecosia|SA|YaApp_Android|YaSearchBrowser|BroPP|Yptp|U[234]|SznProhlizec|VR|CrKey|Crosswalk)(?:\/|$)/i

// Apps on some phones add words of their own, and are seldom machines; so do programs for chats and mail on Electron.
const FREELY_NAMED =
  /\b(?:Franz|Rambox|Ferdium|Station|Wavebox|Shift|Slack|Mailspring|BlueMail|Front|Missive|Superhuman|Shortwave|Notion|Spike|Beeper|Ferdi|Kiwi|Biscuit|Singlebox|Tangerine|Hiri)\/.{0,80}\bElectron\/|\bWindows Phone\b/

/** What apps on iPhones put behind their engine: words that are known, or a name with a version that is no tool's. */
const IPHONE = /^Mozilla\/5\.0 \((?:iPhone|iPad|iPod)/
const IPHONE_APP =
  /^(?:\[?FB[A-Z]{2}|Instagram|Line|MicroMessenger|NetType|Language|Snapchat|Pinterest|Twitter|LinkedInApp|WhatsApp|Telegram|Viber|KAKAOTALK|NAVER|GoogleApp|DuckDuckGo|Quora|Reddit|TikTok|musical_ly|BytedanceWebview|trill|Outlook|YahooMobile|YJApp|baiduboxapp|bdbrowser|QQ|Weibo|AliApp|DingTalk|Slack|Teams|Zoom|Spark|Superhuman)/i

/** The engines of browsers, without the name of one. */
const ENGINE = /^(?:Mozilla|AppleWebKit|KHTML|Gecko|like)(?:\/|$)/i
/** Where the name stands in brackets. */
const NAMED_IN_BRACKETS = /\b(?:MSIE|Trident|Konqueror)\b/

/** Whether a program names the engine of browsers and nothing else, as no browser does. */
export function isUnnamed(program: string): boolean {
  if (program.startsWith('Opera/') || NAMED_IN_BRACKETS.test(program)) return false
  return outsideBrackets(program).every((word) => ENGINE.test(word))
}

/** Chrome on a computer as it is, and no other browser that is made of it. */
const PLAIN_CHROME =
  /^Mozilla\/5\.0 \((?:Windows NT|Macintosh|X11; Linux)[^()]{0,80}\) AppleWebKit\/537\.36 \(KHTML, like Gecko\) Chrome\/(\d{2,3})\.[\d.]{3,20} Safari\/537\.36$/
/** The last Chrome for Windows XP. */
const CHROME_OF_XP = 49

/**
 * Whether a program calls itself a computer's Chrome of before 2021: it renews itself, so hardly anybody reads with one,
 * and scanners that do not renew their names give them (57, 64, 72, 79, 80: gophish issues 973 and 2446, opencollective
 * issue 3656, read 2026-11-29).
 */
export function isOldChrome(program: string): boolean {
  const version = Number(PLAIN_CHROME.exec(program)?.[1] ?? Infinity)
  return version < 90 && version !== CHROME_OF_XP
}

/** Whether a program is a browser, and nothing that it says of itself hints at anything else. */
export function isBrowser(program: string): boolean {
  if (!BROWSER.test(program) || program.endsWith(EDGE_OF_2015)) return false
  if (program.startsWith('Opera/') || FREELY_NAMED.test(program)) return true
  const isIphone = IPHONE.test(program)
  const words = outsideBrackets(program)
  // What an app says of itself may have blanks in it: behind its first word nothing is looked at.
  const app = isIphone ? words.findIndex((word) => IPHONE_APP.test(word)) : -1
  return words.slice(0, app < 0 ? words.length : app).every((word) => FAMILIAR.test(word))
}
