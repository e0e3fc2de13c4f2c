import { sample, seen } from './sample.ts'
import type { Sample } from './sample.ts'
import { MORE_SOURCES as SOURCES } from './sources.ts'

const CHROME_97 =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/97.0.4692.99 Safari/537.36'
const CHROME_72 =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/72.0.3626.109 Safari/537.36'
const INTERNET_EXPLORER_8 =
  'Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; WOW64; Trident/4.0; SLCC2; .NET CLR 2.0.50727; .NET CLR 3.5.30729; .NET CLR 3.0.30729)'

/** Scanners of mail that were caught in logs, most with a browser’s name: only the network gives them away. */
export const gateways: readonly Sample[] = [
  sample(
    'Defender as Chrome 97, 20.72.100.79',
    { userAgent: CHROME_97, sinceSending: 20_000, network: 'gateway' },
    'machine',
    'gateway-network',
    SOURCES.safeLinksOf2022,
  ),
  sample(
    'Defender as Chrome 72, 40.94.16.0/24',
    { userAgent: CHROME_72, sinceSending: 15_000, network: 'gateway' },
    'machine',
    'gateway-network',
    SOURCES.safeLinksOf2020,
  ),
  sample(
    'Barracuda as Internet Explorer 8, 18.133.136.156',
    { userAgent: INTERNET_EXPLORER_8, sinceSending: 3_000, network: 'gateway' },
    'machine',
    'gateway-network',
    SOURCES.barracudaOf2021,
  ),
  sample(
    'Safe Links without a name, 104.47.1.254',
    { sinceSending: 4_000 },
    'machine',
    'no-program-name',
    SOURCES.safeLinksOf2022,
  ),
  sample(
    'Safe Links’ HEAD without a name, 104.47.11.126',
    { method: 'HEAD', sinceSending: 4_000 },
    'machine',
    'head-request',
    SOURCES.safeLinksOf2025,
  ),
  ...seen('machine', 'script', SOURCES.robotsOf2026, {
    'a fetch by way of CloudFront': 'Amazon CloudFront',
  }),
  ...seen('machine', 'security-scanner', SOURCES.robotsOf2026, {
    'LeakIX’ scanner': 'Mozilla/5.0 (l9scan/2.0; +https://github.com/LeakIX/l9scan)',
    WPScan: 'WPScan v3.8.22 (https://wpscan.com/wordpress-security-scanner)',
    Acunetix:
      'Mozilla/5.0 (Windows NT 6.1; WOW64) acunetix-product/wvs (Acunetix Web Vulnerability Scanner - Free Edition)',
    'Cloudflare’s URL scanner':
      'Mozilla/5.0 (compatible; CloudflareRadarURLScanner; +https://radar.cloudflare.com/)',
    'Foregenix as Chrome':
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko, Foregenix) Chrome/91.0.4472.77 Safari/537.36',
    Modat: 'Mozilla/5.0 (compatible; ModatScanner/1.2; +https://modat.io/)',
    CookieHub:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 CookieHubScan/3.0',
  }),
]
