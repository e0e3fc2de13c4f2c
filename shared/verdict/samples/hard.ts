import { seen } from './sample.ts'
import type { Sample } from './sample.ts'
import { MORE_SOURCES as SOURCES } from './sources.ts'

/** Fetches that the second version of the rules judged wrongly: readers left unsure, machines called readers. */
export const hard: readonly Sample[] = [
  // Brackets within brackets: telephones by Motorola.
  ...seen('recipient', 'browser', SOURCES.browsersOf2026, {
    'Chrome on a Moto G Power (2022)':
      'Mozilla/5.0 (Linux; Android 11; moto g power (2022)) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Mobile Safari/537.36',
    'Yandex’s browser on Linux':
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.7339.63 YaBrowser/25.10.6.63.00 SA/3 Safari/537.36',
  }),
  ...seen('recipient', 'browser', SOURCES.devicesTo2021, {
    'Chrome on a Moto G6 Play':
      'Mozilla/5.0 (Linux; Android 9; moto g(6) play) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/79.0.3945.136 Mobile Safari/537.36',
    'UC Browser on a Xiaomi':
      'Mozilla/5.0 (Linux; U; Android 4.3; zh-CN; MI 3C Build/JLS36C) AppleWebKit/533.1 (KHTML, like Gecko) Version/4.0 UCBrowser/9.7.9.439 U3/0.8.0 Mobile Safari/533.1',
    'the browser of a Quest 2':
      'Mozilla/5.0 (Linux; Android 10; Quest 2) AppleWebKit/537.36 (KHTML, like Gecko) OculusBrowser/15.0.0.0.22.280317669 SamsungBrowser/4.0 Chrome/89.0.4389.90 VR Safari/537.36',
  }),
  ...seen('recipient', 'android-app', SOURCES.devicesTo2021, {
    'an app on a Moto G7':
      'Mozilla/5.0 (Linux; Android 9; moto g(7) supra Build/PCOS29.114-134-2; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/73.0.3683.90 Mobile Safari/537.36',
    'an app on a Moto E4':
      'Mozilla/5.0 (Linux; Android 7.1.1; Moto E (4) Build/NDQS26.69-64-11-7; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/56.0.2924.87 Mobile Safari/537.36',
  }),
  ...seen('recipient', 'browser', SOURCES.isbotBrowsers, {
    'Seznam’s browser':
      'Mozilla/5.0 (Windows NT 6.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/50.0.2661.102 Safari/537.36 SznProhlizec/3.0.0',
    'Yandex’s app on a Redmi':
      'Mozilla/5.0 (Linux; arm_64; Android 11; Redmi Note 9S) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/104.0.5112.124 YaApp_Android/22.95.1 YaSearchBrowser/22.95.1 BroPP/1.0 SA/3 Mobile Safari/537.36',
  }),
  ...seen('recipient', 'thunderbird', SOURCES.thunderbirdForDoctors, {
    'the French doctors’ Thunderbird': 'Mozilla/5.0 (rv:38) Thunderbird/MSSante-1.2.5',
  }),
  ...seen('recipient', 'other-mail-program', SOURCES.yahooApps, {
    'Yahoo Mail as a messenger':
      'YahooMobileMessenger/1.0 (Android Mail; 1.4.5) (SCH-I510; samsung; SCH-I510; 2.3.6/GINGERBREAD)',
  }),

  // Machines that hide a word in the brackets, or name themselves where a telephone may say anything.
  ...seen('machine', 'monitoring', SOURCES.robotsOf2026, {
    ThousandEyes:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_14_6) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/97.0.4692.71 Safari/537.36 (ThousandEyes Agent)',
    'Application Insights': 'Mozilla/5.0 (compatible; MSIE 9.0; Windows NT 6.1; Trident/5.0; AppInsights)',
    Hotjar:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 11_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Hotjar Version/11.0 Mobile/15E148 Safari/604.1',
    Silktide:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/95.0.4638.69 Safari/537.36 Silktide',
  }),
  ...seen('machine', 'security-scanner', SOURCES.robotsOf2026, {
    watchTowr: 'Mozilla/5.0 (watchTowr; Windows NT 10.0; Win64; x64; rv:84.0) Gecko/20100101 Firefox/84.0',
    'an agent that calls itself ips-agent':
      'Mozilla/5.0 (X11; Ubuntu; Linux i686; rv:14.0; ips-agent) Gecko/20100101 Firefox/14.0.1',
    Hardenize:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_14_6) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/90.0.4430.212 Safari/537.36 Hardenize',
  }),
  ...seen('machine', 'crawler', SOURCES.robotsOf2026, {
    'a test of mail servers':
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/96.0.4664.93 Safari/537.36 (Autoconfig Test from USTC, Quit please contact: mailservertest2023@gmail.com)',
    'TSM-turingos':
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7; TSM-turingos-1253296984) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0.0.0 Safari/537.36',
    Adbeat:
      'Mozilla/5.0 (iPad; CPU OS 15_3_1 like Mac OS X) adbeat.com/policy AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.3.1 Mobile/15E148 Safari/604.1',
    Geedo:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko; GeedoShopProductFinder) Chrome/142.0.0.0 Safari/537.36',
    'Manus, asked':
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/132.0.0.0 Safari/537.36; Manus-User/1.0',
    'Anthropic of old': 'anthropic-ai',
    'Google by a bare name': 'GoogleOther',
  }),
  ...seen('unsure', 'unknown-program', SOURCES.robotsOf2026, {
    'a code editor':
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Code/1.115.0 Chrome/142.0.7444.265 Electron/39.8.5 Safari/537.36',
    'another code editor':
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Trae/1.107.1 Chrome/142.0.7444.235 Electron/39.2.7 Safari/537.36',
  }),
  // Bytespider without its name: an iPhone whose browser calls itself Chrome, a version that was never built.
  ...seen('machine', 'crawler', SOURCES.browsersOf2026, {
    'an iPhone that no iPhone is':
      'Mozilla/5.0 (iPhone; CPU iPhone OS 11_0 like Mac OS X) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/40.0.1567.1276 Mobile Safari/537.36',
    'a Galaxy S5 with a Chrome that was never built':
      'Mozilla/5.0 (Linux; Android 5.0; SM-G900P Build/LRX21T) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/53.0.7149.1690 Mobile Safari/537.36',
  }),
  ...seen('machine', 'link-preview', SOURCES.outlookLinkPreview, {
    'Outlook.com’s link preview': 'Mozilla/5.0 (compatible; MSIE 10.0; Windows NT 6.2; WOW64; Trident/6.0',
  }),
  ...seen('machine', 'link-preview', SOURCES.robotsOf2026, {
    'WhatsApp’s bare name': 'WhatsApp',
    'Viber’s bare name': 'Viber',
    Steam: 'Valve/Steam HTTP Client 1.0 (SteamChatURLLookup)',
  }),
  ...seen('machine', 'script', SOURCES.robotsOf2026, {
    'curl’s bare name': 'curl',
    http_get: 'http_get',
  }),
  ...seen('machine', 'script', SOURCES.librariesTo2018, {
    'PHP’s bare name': 'PHP',
    PEAR: 'PEAR HTTP_Request class',
    'WWW::Mechanize': 'WWW-Mechanize/1.64',
  }),
]
