import { seen } from './sample.ts'
import type { Sample } from './sample.ts'
import { MORE_SOURCES as SOURCES } from './sources.ts'

/** Programming libraries, browsers that programs steer, and watchers, by other versions than the first samples. */
export const libraries: readonly Sample[] = [
  ...seen('machine', 'script', SOURCES.robotsOf2026, {
    'curl 7.64': 'curl/7.64.1',
    'Wget 1.14': 'Wget/1.14 (linux-gnu)',
    'requests 2.22': 'python-requests/2.22.0',
    'urllib 3.7': 'Python-urllib/3.7',
    'aiohttp on Python 3.8': 'Python/3.8 aiohttp/3.7.2',
    'httpx 0.16': 'python-httpx/0.16.1',
    'OkHttp 4': 'okhttp/4.1.0',
    'Apache HttpClient on Java 11': 'Apache-HttpClient/4.5.7 (Java/11.0.3)',
    'axios 0.19': 'axios/0.19.0',
    'Ruby by its name': 'Ruby, Twurly v1.1 (http://twurly.org)',
  }),
  ...seen('machine', 'script', SOURCES.librariesTo2018, {
    'Wget 1.12': 'Wget/1.12 (linux-gnu)',
    'Apache HttpClient on an old Java': 'Apache-HttpClient/UNAVAILABLE (java 1.4)',
    'libwww-perl 5': 'libwww-perl/5.835',
    'LWP::Simple': 'LWP::Simple/5.800',
    'Java 5': 'Java/1.5.0_17',
    'curl on Red Hat':
      'curl/7.19.7 (x86_64-redhat-linux-gnu) libcurl/7.19.7 NSS/3.19.1 Basic ECC zlib/1.2.3 libidn/1.18 libssh2/1.4.2',
    'WordPress 3': 'WordPress/3.2.1; http://www.painlog.jp',
  }),
  ...seen('machine', 'script', SOURCES.robotsTo2015, {
    'requests on Windows': 'python-requests/2.5.1 CPython/2.7.2 Windows/2008ServerR2',
    EventMachine: 'EventMachine HttpClient',
    'Windows’ WebDAV': 'Microsoft-WebDAV-MiniRedir/5.1.2600',
  }),
  ...seen('machine', 'headless-browser', SOURCES.robotsOf2026, {
    Playwright:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Playwright/1.40.0',
    Puppeteer:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0.0.0 Safari/537.36 Puppeteer',
    Selenium:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36; Selenium',
  }),
  ...seen('machine', 'headless-browser', SOURCES.devicesTo2021, {
    'Chrome without a window, 60, on a Mac':
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_12_6) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/60.0.3112.113 Safari/537.36',
    'PhantomJS on Windows 7':
      'Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/534.34 (KHTML, like Gecko) PhantomJS/1.9.2 Safari/534.34',
  }),
  ...seen('machine', 'headless-browser', SOURCES.robotsTo2015, {
    wkhtmltoimage:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/534.34 (KHTML, like Gecko) wkhtmltoimage Safari/534.34',
  }),
  ...seen('machine', 'headless-browser', SOURCES.crawlers, {
    'Elastic’s synthetic visitor':
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/124.0.6367.29 Safari/537.36 Elastic/Synthetics',
  }),
  ...seen('machine', 'monitoring', SOURCES.robotsOf2026, {
    'Datadog’s synthetic visitor':
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.7204.168 Safari/537.36 DatadogSynthetics',
    'New Relic’s synthetic visitor':
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/100.0.4896.60 Safari/537.36 NewRelicSynthetics/1.0',
    Checkly:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/134.0.6998.35 Safari/537.36 (Checkly, https://www.checklyhq.com)',
    'Dotcom-Monitor':
      'Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/83.0.4103.97 Safari/537.36 (Dotcom-Monitor)',
    'Google’s uptime checks': 'GoogleStackdriverMonitoring-UptimeChecks(https://cloud.google.com/monitoring)',
    WEDOS: 'WEDOS OnLine monitoring; https://www.wedos.online/',
  }),
]
