import { SOURCES, seen } from './sample.ts'
import type { Sample } from './sample.ts'

/** Programs that fetch without anybody looking. */
export const machines: readonly Sample[] = [
  ...seen('machine', 'mail-scanner', SOURCES.gateways, {
    'Proofpoint URL Defense': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Proofpoint URL Defense',
    'Mimecast URL Protect': 'Mimecast-URL-Protect/1.0',
    'Barracuda Sentinel': 'Barracuda Sentinel (EE)',
  }),
  ...seen('machine', 'mail-scanner', SOURCES.gatewayGuide, {
    'Cisco Secure Email': 'CiscoSecureEmail',
    'Trend Micro Email Security': 'TMES',
  }),
  ...seen('machine', 'mail-scanner', SOURCES.isbotCrawlers, {
    'Kaspersky’s link resolver': 'Kaspersky Lab CFR link resolver cfradmins@kaspersky.com',
    'ClamAV 0.95': 'ClamAV 0.95.3',
    'ClamAV 0.101': 'ClamAV/0.101.5 (OS: linux-gnu, ARCH: x86_64, CPU: x86_64)',
  }),

  ...seen('machine', 'link-preview', 'https://api.slack.com/robots', {
    'Slack’s link preview': 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  }),
  ...seen('machine', 'link-preview', SOURCES.parserFetchers, {
    BingPreview: 'Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/534+ (KHTML, like Gecko) BingPreview/1.0b',
    Bluesky:
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Bluesky Cardyb/1.1; +mailto:support@bsky.app) Chrome/100.0.0.0 Safari/537.36',
    Buffer: 'BufferLinkPreviewBot/1.0 (+https://scraper.buffer.com/about/bots/link-preview-bot)',
    'Google’s page renderer':
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/56.0.2924.87 Safari/537.36 Google-PageRenderer Google (+https://developers.google.com/+/web/snippet/)',
    Iframely: 'Iframely/1.3.1 (+https://iframely.com/docs/about)',
    'Meta’s fetcher':
      'meta-externalfetcher/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)',
    'Microsoft’s preview':
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; MicrosoftPreview/2.0; +https://aka.ms/MicrosoftPreview) Chrome/W.X.Y.Z Safari/537.36',
    Pinterest: 'Mozilla/5.0 (compatible; Pinterestbot/1.0; +http://www.pinterest.com/bot.html)',
    Snapchat: 'Snap URL Preview Service; bot; snapchat; https://developers.snap.com/robots',
    'Skype and Teams':
      'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com',
    Telegram: 'TelegramBot (like TwitterBot)',
    WhatsApp: 'WhatsApp/2.23.20.0',
  }),
  ...seen('machine', 'link-preview', SOURCES.isbotCrawlers, {
    Bitrix: 'Bitrix link preview',
    Discourse: 'Discourse Forum Onebox v2.6.0.beta2',
    Embedly: 'Mozilla/5.0 (compatible; Embedly/0.2; +http://support.embed.ly/)',
    'Facebook’s catalogue': 'facebookcatalog/1.0',
    'Facebook 1.0': 'facebookexternalhit/1.0 (+http://www.facebook.com/externalhit_uatext.php)',
    'Facebook 1.1': 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'Facebook’s platform': 'facebookplatform/1.0 (+http://developers.facebook.com)',
    Facebot: 'facebot',
    Flipboard:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.9; rv:28.0) Gecko/20100101 Firefox/28.0 (FlipboardProxy/1.6; +http://flipboard.com/browserproxy)',
    'Google’s web preview':
      'Mozilla/5.0 (X11; Linux x86_64)  AppleWebKit/537.36 (KHTML, like Gecko; Google Web Preview)  Chrome/84.0.4147.108 Safari/537.36',
    LinkedIn:
      'LinkedInBot/1.0 (compatible; Mozilla/5.0; Jakarta Commons-HttpClient/3.1 +http://www.linkedin.com)',
    Mastodon: 'http.rb/3.2.0 (Mastodon/2.4.3; +https://uwu.social/)',
    Quora: 'Quora Link Preview/1.0 (http://www.quora.com)',
    Reddit: 'Mozilla/5.0 (compatible; redditbot/1.0; +http://www.reddit.com/feedback)',
    'Skype in small letters': 'Mozilla/5.0 (Windows nt 6.1; wow64) SkypeURIPreview Preview/0.5',
    Twitter: 'Twitterbot/1.0',
    VK: 'Mozilla/5.0 (compatible; vkShare; +http://vk.com/dev/Share)',
    'WhatsApp on Android': 'WhatsApp/2.21.12.21 A',
    'WhatsApp on a computer': 'whatsapp/2.2123.8 n',
    'Yahoo’s link expander': 'Yahoo:LinkExpander:Slingstone',
  }),
  ...seen(
    'machine',
    'link-preview',
    'https://www.bing.com/webmasters/help/which-crawlers-does-bing-use-8c184ec0',
    {
      'Microsoft’s mobile preview':
        'Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/W.X.Y.Z Mobile Safari/537.36  (compatible; MicrosoftPreview/2.0; +https://aka.ms/MicrosoftPreview)',
    },
  ),

  ...seen('machine', 'security-scanner', SOURCES.isbotCrawlers, {
    Arachni: 'Arachni/v1.5.1',
    'Bit Discovery': 'bitdiscovery',
    'Burp Collaborator':
      'Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/55.0.2883.87 Safari/537.36 root@8f6gtjctw9glvnasfrq438tprig56wty20ghwkf9.burpcollaborator.net',
    Censys: 'Mozilla/5.0 (compatible; CensysInspect/1.1; +https://about.censys.io/)',
    Foregenix: 'Foregenix Web Scan 1.100000 (www.foregenix.com/scan)',
    Jorgee: 'Mozilla/5.0 Jorgee',
    LeakIX: 'l9tcpid/v1.1.0',
    'Let’s Encrypt':
      "Mozilla/5.0 (compatible; Let's Encrypt validation server; +https://www.letsencrypt.org)",
    masscan: 'masscan/1.0 (https://github.com/robertdavidgraham/masscan)',
    Netcraft: 'Netcraft SSL Server Survey - contact info@netcraft.com',
    Nmap: 'Mozilla/5.0 (compatible; Nmap Scripting Engine; https://nmap.org/book/nse.html)',
    Nuclei: 'Nuclei - Open-source project (github.com/projectdiscovery/nuclei)',
    sqlmap: 'sqlmap/1.1.8.2#dev (http://sqlmap.org)',
    'SSL Labs': 'SSL Labs (https://www.ssllabs.com/about/assessment.html)',
    TLSProbe: 'TLSProbe/1.0 (+https://scan.trustnet.venafi.com/)',
  }),

  ...seen('machine', 'monitoring', SOURCES.isbotCrawlers, {
    Agentslug: 'agentslug.com - website monitoring tool',
    'Amazon Route 53':
      'Amazon-Route53-Health-Check-Service (ref b0eb04d5-cb5e-40e7-839b-558e52fc3f0d; report http://amzn.to/1vsZADi)',
    'Amazon’s load balancer': 'ELB-HealthChecker/2.0',
    Catchpoint:
      'Mozilla/5.0 (X11; Linux x86_64; Catchpoint) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/75.0.3770.90 Safari/537.36',
    'Cloudflare’s health checks':
      'Mozilla/5.0 (compatible;Cloudflare-Healthchecks/1.0;+https://www.cloudflare.com/; healthcheck-id: f867e0e43eca7aa4)',
    Dareboost:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/78.0.3904.108 Safari/537.36 DareBoost',
    Datadog: 'Datadog Agent/5.10.1',
    DejaClick: 'Mozilla/5.0 (X11; Linux x86_64; rv:52.0) Gecko/20100101 Firefox/52.0 DejaClick/2.9.7.2',
    GTmetrix:
      'Mozilla/5.0 (X11; Linux x86_64; GTmetrix https://gtmetrix.com/) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/75.0.3770.100 Safari/537.36',
    Kubernetes: 'kube-probe/1.15',
    Lighthouse:
      'Mozilla/5.0 (Macintosh; intel mac os x 10_14_6) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/88.0.4324.175 Safari/537.36 Chrome-Lighthouse',
    LogicMonitor: 'LogicMonitor SiteMonitor/1.0',
    Monit: 'Monit/5.23.0',
    Munin: 'munin/http_loadtime',
    Nagios: 'check_http/v1.5 (nagios-plugins 1.5)',
    Pingdom:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Ubuntu Chromium/61.0.3163.100 Chrome/61.0.3163.100 Safari/537.36 PingdomPageSpeed/1.0 (pingbot/2.0; +http://www.pingdom.com/)',
    Prometheus: 'prometheus/2.18.1',
    Rigor:
      'Mozilla/5.0 (X11; Linux x86_64; Rigor) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/80.0.3987.106 Safari/537.36',
    Ruxit:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 10_3 like Mac OS X) AppleWebKit/602.1.50 (KHTML, like Gecko) CriOS/56.0.2924.75 Mobile/14E5239e Safari/602.1 RuxitSynthetic/1.0',
    Site24x7: 'Site24x7',
    StatusCake:
      'Mozilla/5.0 (Windows NT 6.2; WOW64) AppleWebKit/537.4 (KHTML, like Gecko) Chrome/98 Safari/537.4 (StatusCake)',
    'updown.io': 'updown.io daemon 2.2',
    'Uptime Robot': 'Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)',
    WebPageTest:
      'Mozilla/5.0 (Linux; Android 6.0.1; Moto G (4) Build/MPJ24.139-64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/65.0.3325.146 Mobile Safari/537.36 PTST/180829.190838',
  }),
  ...seen('machine', 'monitoring', SOURCES.parserFetchers, {
    'Better Uptime':
      'Better Uptime Bot Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/74.0.3729.169 Safari/537.36',
  }),

  ...seen('machine', 'headless-browser', SOURCES.isbotCrawlers, {
    'Chrome without a window, 100':
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/100.0.4896.88 Safari/537.36',
    'Chrome without a window, 83':
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/83.0.4103.61 Safari/537.36',
    PhantomJS: 'phantomas/1.11.0 (PhantomJS/1.9.8; linux x64)',
  }),
  ...seen('machine', 'headless-browser', SOURCES.parserLibraries, {
    jsdom: 'Mozilla/5.0 (unknown OS) AppleWebKit/537.36 (KHTML, like Gecko) jsdom/11.12.0',
  }),

  ...seen('machine', 'script', SOURCES.gateways, { curl: 'curl/8.9.1' }),
  ...seen('machine', 'script', SOURCES.parserLibraries, {
    aiohttp: 'Python/3.9 aiohttp/3.8.1',
    'Apache HttpClient': 'Apache-HttpClient/4.5.14 (Java/17.0.12)',
    axios: 'axios/1.7.2',
    Bun: 'Bun/1.0.6',
    Dart: 'Dart/3.5 (dart:io)',
    Deno: 'Deno/2.1.7',
    got: 'got/9.6.0 (https://github.com/sindresorhus/got)',
    hackney: 'hackney/1.20.1',
    Guzzle: 'GuzzleHttp/6.5.5 curl/7.70.0 PHP/7.4.22',
    Java: 'Java/1.6.0_14',
    'Java’s newer client': 'Java-http-client/11.0.6',
    'libwww-perl': 'libwww-perl/6.05',
    'lua-resty-http': 'lua-resty-http/0.07 (Lua)',
    Needle: 'Needle/3.2.0 (Node.js v18.14.2; win32 x64)',
    'Node.js': 'Node.js/22',
    'node-fetch': 'node-fetch/1.0 (+https://github.com/bitinn/node-fetch)',
    OkHttp: 'okhttp/3.2.0',
    'PHP SOAP': 'PHP-SOAP/7.4.33',
    Postman: 'PostmanRuntime/7.26.5',
    httpx: 'python-httpx/0.27.2',
    urllib: 'Python-urllib/2.6',
    urllib3: 'python-urllib3/1.26.18',
    requests: 'python-requests/2.32',
    'rest-client': 'rest-client/2.1.0 (linux-gnu x86_64) ruby/2.7.2p137',
    superagent: 'node-superagent/5.0.2',
    undici: 'undici',
  }),
  ...seen('machine', 'script', SOURCES.crawlerList, {
    'Go 1': 'Go-http-client/1.1',
    'Go 2': 'Go-http-client/2.0',
    wget: 'Wget/1.20.3 (linux-gnu)',
  }),
  ...seen('machine', 'script', SOURCES.isbotCrawlers, {
    'Go of old': 'Go 1.1 package http',
    'go-resty': 'go-resty/2.3.0 (https://github.com/go-resty/resty)',
    gRPC: 'grpc-node/1.24.2 grpc-c/8.0.0 (linux; chttp2; ganges)',
    'Jakarta HttpClient': 'Jakarta Commons-HttpClient/3.1',
    LWP: 'lwp-trivial/5.810',
    'Windows’ certificates': 'Microsoft-CryptoAPI/10.0',
    PHP: 'PHP/5.2.14',
    RestSharp: 'RestSharp/106.5.4.0',
    WinHTTP: 'WinHTTP',
    'App Engine': 'AppEngine-Google; (+http://code.google.com/appengine; appid: s~snapchat-proxy)',
    WordPress: 'WordPress/4.7.2; https://example.com',
  }),

  ...seen('machine', 'crawler', SOURCES.crawlerList, {
    Googlebot: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Googlebot’s phone':
      'Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/41.0.2272.96 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Googlebot for images': 'Googlebot-Image/1.0',
    'Google’s advertisements': 'AdsBot-Google (+http://www.google.com/adsbot.html)',
    Mediapartners: 'Mediapartners-Google',
    bingbot:
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/103.0.5060.134 Safari/537.36',
    msnbot: 'msnbot-media/1.1 (+http://search.msn.com/msnbot.htm)',
    Slurp: 'Mozilla/5.0 (compatible; Yahoo! Slurp; http://help.yahoo.com/help/us/ysearch/slurp)',
  }),
  ...seen('machine', 'crawler', SOURCES.isbotCrawlers, {
    '360Spider':
      'Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.1 (KHTML, like Gecko) Chrome/21.0.1180.89 Safari/537.1; 360Spider',
    Applebot:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.1.1 Safari/605.1.15 (Applebot/0.1; +http://www.apple.com/go/applebot)',
    'the Internet Archive': 'ia_archiver (+http://www.alexa.com/site/help/webmasters; crawler@alexa.com)',
    Baiduspider: 'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)',
    Bytespider:
      'Mozilla/5.0 (Linux; Android 6.0; Nexus 5 Build/MRA58N) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/51.0.5668.1446 Mobile Safari/537.36; Bytespider;bytespider@bytedance.com',
    CCBot: 'CCBot/2.0 (http://commoncrawl.org/faq/)',
    'DuckDuckGo’s favicons': 'Mozilla/5.0 (compatible; DuckDuckGo-Favicons-Bot/1.0; +http://duckduckgo.com)',
    DuckDuckBot: 'DuckDuckBot/1.0; (+http://duckduckgo.com/duckduckbot.html)',
    FeedBurner: 'FeedBurner/1.0 (http://www.FeedBurner.com)',
    'Mail.ru’s robot':
      'Mozilla/5.0 (compatible; Linux x86_64; Mail.RU_Bot/Fast/2.0; +http://go.mail.ru/help/robots)',
    PetalBot:
      'Mozilla/5.0 (Linux; Android 7.0;) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; PetalBot;+https://webmaster.petalsearch.com/site/petalbot)',
    Qwantify: 'Mozilla/5.0 (compatible; Qwantify/2.2w; +https://www.qwant.com/)/*',
    Scrapy: 'Scrapy/1.0.3.post6+g2d688cd (+http://scrapy.org)',
    'Screaming Frog': 'Screaming Frog SEO Spider/2.22',
    Semrush: 'Mozilla/5.0 (compatible; SemrushBot/0.97; +http://www.semrush.com/bot.html)',
    Seznam: 'Mozilla/5.0 (compatible; SeznamBot/4.0-RC1 +http://napoveda.seznam.cz/seznambot-intro/)',
    Siteimprove:
      'Mozilla/5.0 (compatible; MSIE 10.0; Windows NT 6.1; Trident/6.0) LinkCheck by Siteimprove.com',
    Sogou: 'Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)',
    'W3C’s validator': 'W3C_Validator/1.767',
    Yandex: 'Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)',
    'Yandex’s verticals': 'Mozilla/5.0 (compatible; YandexVerticals/1.0; http://yandex.com/bots)',
    Yeti: 'Mozilla/5.0 (compatible; yeti/1.1; +http://naver.me/spd)',
    proximic: 'Mozilla/5.0 (compatible; proximic; +https://www.comscore.com/Web-Crawler)',
    inoreader: 'Mozilla/5.0 (compatible; inoreader.com; 2 subscribers)',
    'evc-batch': 'Mozilla/5.0 (compatible; evc-batch/2.0)',
  }),
  ...seen('machine', 'crawler', SOURCES.parserFetchers, {
    ChatGPT:
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; ChatGPT-User/1.0; +https://openai.com/bot',
    'Google’s reading aloud':
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/41.0.2272.118 Safari/537.36 (compatible; Google-Read-Aloud; +https://support.google.com/webmasters/answer/1061943)',
    'Google’s site verification': 'Mozilla/5.0 (compatible; Google-Site-Verification/1.0)',
    Perplexity:
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Perplexity-User/1.0; +https://perplexity.ai/perplexity-user)',
  }),
  ...seen('machine', 'crawler', SOURCES.matomoBots, {
    'Cloudflare’s security centre':
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/92.0.4515.107 Safari/537.36 (compatible; +https://developers.cloudflare.com/security-center/)',
    Dataprovider: 'Mozilla/5.0 (compatible; Dataprovider/6.92; +https://www.dataprovider.com/)',
  }),

  ...seen('machine', 'no-real-name', SOURCES.isbotCrawlers, {
    'a number': '123',
    'the bare word Chrome': 'Chrome',
    'a forgotten default': 'default_user_agent',
    'the bare word ipad': 'ipad',
  }),
]
