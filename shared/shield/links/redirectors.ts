import type { AddressPattern } from '../services/service.ts'
import type { SourceName } from '../services/sources.ts'

/**
 * Where a redirector's address has its target:
 * - `parameter`: percent-encoded, in the first of these parameters;
 * - `base64`: the same in base64, with what stands before it;
 * - `part`: percent-encoded or in base64, as a part of the path;
 * - `after`: as it is, behind the first of these marks;
 * - `json`: in JSON in base64, as a part of the path or in a parameter, under the first of these names;
 * - `proofpoint`: as Proofpoint writes it in each of its versions;
 * - `doublecheck`: as shared/link.ts writes it.
 */
export type Where =
  | { parameter: readonly string[] }
  | { base64: readonly string[]; before?: string }
  | { part: true }
  | { after: readonly string[] }
  | { json: readonly string[]; parameter?: string }
  | { proofpoint: true }
  | { doublecheck: true }

/** A service whose links lead on to another address that stands in them. */
export interface Redirector {
  name: string
  at: readonly AddressPattern[]
  target: Where
  sources: readonly SourceName[]
}

/** The day when the sources said so, as YYYY-MM-DD. */
export const REDIRECTORS_SEEN = '2026-11-28'

export const redirectors: readonly Redirector[] = [
  {
    name: 'Doublecheck',
    at: ['*/l/*/aHR0c', '*/*/l/*/aHR0c'],
    target: { doublecheck: true },
    sources: ['doublecheck'],
  },
  {
    name: 'Google',
    at: [
      'www.google.com/url?',
      'google.com/url?',
      'www.google.ru/url?',
      'www.google.de/url?',
      'www.google.fr/url?',
      'www.google.co.uk/url?',
      'www.google.es/url?',
      'www.google.it/url?',
      'www.google.pl/url?',
      'www.google.nl/url?',
      'www.google.ca/url?',
      'www.google.com.br/url?',
      'www.google.co.in/url?',
      'www.google.co.jp/url?',
      'notifications.google.com/g/p/',
    ],
    target: { parameter: ['q', 'url'] },
    sources: ['published'],
  },
  { name: 'YouTube', at: ['youtube.com/redirect?'], target: { parameter: ['q'] }, sources: ['tidyUrl'] },
  {
    name: 'Facebook',
    at: [
      'l.facebook.com/l.php?',
      'lm.facebook.com/l.php?',
      'www.facebook.com/flx/warn/?',
      'www.facebook.com/l.php?',
      'l.messenger.com/l.php?',
    ],
    target: { parameter: ['u'] },
    sources: ['tidyUrl', 'published'],
  },
  {
    name: 'Instagram',
    at: ['l.instagram.com/'],
    target: { parameter: ['u'] },
    sources: ['tidyUrl', 'published'],
  },
  {
    name: 'Threads',
    at: ['l.threads.net/', 'l.threads.com/'],
    target: { parameter: ['u'] },
    sources: ['published'],
  },
  {
    name: 'LinkedIn',
    at: ['linkedin.com/safety/go?', 'linkedin.com/redir/redirect?', 'linkedin.com/slink?'],
    target: { parameter: ['url'] },
    sources: ['published'],
  },
  { name: 'Slack', at: ['slack-redir.net/link?'], target: { parameter: ['url'] }, sources: ['published'] },
  { name: 'Tumblr', at: ['t.umblr.com/redirect?'], target: { parameter: ['z'] }, sources: ['published'] },
  {
    name: 'VK',
    at: [
      'vk.com/away.php?',
      'm.vk.com/away?',
      'away.vk.com/away.php?',
      'vk.ru/away.php?',
      'vkontakte.ru/away.php?',
    ],
    target: { parameter: ['to'] },
    sources: ['published'],
  },
  { name: 'OK', at: ['ok.ru/dk?'], target: { parameter: ['st.link', 'st.rfn'] }, sources: ['published'] },
  {
    name: 'Mail.ru',
    at: [
      'checklink.mail.ru/proxy?',
      'click.mail.ru/redir?',
      'clicker.mail.ru/redir?',
      'click.my.mail.ru/redir?',
      'go.mail.ru/redir?',
    ],
    target: { parameter: ['url', 'u'] },
    sources: ['published'],
  },
  {
    name: 'Yandex',
    at: ['click.sender.yandex.ru/l/', 'clck.yandex.ru/redir/', 'clck.yandex.ru/jsredir?'],
    target: { after: ['/*http', '&url=http', '?url=http'] },
    sources: ['published'],
  },
  {
    name: 'UniSender',
    at: ['*/*/mail_link_tracker?', '*/*/go2_link_tracker?', '*/*/eu1_link_tracker?'],
    target: { parameter: ['url'] },
    sources: ['published'],
  },
  {
    name: 'Steam',
    at: ['steamcommunity.com/linkfilter/?'],
    target: { parameter: ['url', 'u'] },
    sources: ['tidyUrl', 'published'],
  },
  {
    name: 'Microsoft Safe Links',
    at: ['safelinks.protection.outlook.com/?', 'statics.teams.cdn.office.net/evergreen-assets/safelinks/'],
    target: { parameter: ['url'] },
    sources: ['published'],
  },
  { name: 'Bing', at: ['bing.com/ck/a?'], target: { base64: ['u'], before: 'a1' }, sources: ['published'] },
  {
    name: 'Proofpoint',
    at: [
      'urldefense.proofpoint.com/v1/',
      'urldefense.proofpoint.com/v2/',
      'urldefense.com/v3/',
      'urldefense.us/v3/',
    ],
    target: { proofpoint: true },
    sources: ['published'],
  },
  {
    name: 'Barracuda',
    at: ['linkprotect.cudasvc.com/url?'],
    target: { parameter: ['a'] },
    sources: ['published'],
  },
  { name: 'Cisco', at: ['secure-web.cisco.com/'], target: { part: true }, sources: ['published'] },
  {
    name: 'FireEye',
    at: ['protect2.fireeye.com/url?', 'protect2.fireeye.com/v1/url?'],
    target: { parameter: ['u'] },
    sources: ['published'],
  },
  { name: 'Symantec', at: ['clicktime.symantec.com/'], target: { parameter: ['u'] }, sources: ['published'] },
  { name: 'Sophos', at: ['protection.sophos.com/?'], target: { base64: ['u'] }, sources: ['published'] },
  {
    name: 'Trend Micro',
    at: ['trendmicro.com/wis/clicktime/v1/query?', 'trendmicro.com/wis/clicktime/v2/clickthrough?'],
    target: { parameter: ['url'] },
    sources: ['published'],
  },
  {
    name: 'Amazon SES',
    at: ['awstrack.me/L0/', '*/CL0/http'],
    target: { part: true },
    sources: ['tidyUrl', 'published'],
  },
  {
    name: 'Amazon',
    at: ['amazon.com/gp/r.html?', 'amazon.co.uk/gp/r.html?', 'amazon.de/gp/r.html?', 'amazon.in/gp/r.html?'],
    target: { parameter: ['u'] },
    sources: ['published'],
  },
  {
    name: 'ActiveCampaign',
    at: ['*/Prod/link-tracker?'],
    target: { base64: ['redirecturl'] },
    sources: ['published'],
  },
  { name: 'Customer.io', at: ['*/e/c/eyJ'], target: { json: ['href'] }, sources: ['published'] },
  { name: 'Drip', at: ['dripemail2.com/c/eyJ'], target: { json: ['url'] }, sources: ['published'] },
  {
    name: 'Kit',
    at: [
      'click.convertkit-mail.com/',
      'click.convertkit-mail2.com/',
      'click.convertkit-mail3.com/',
      'click.convertkit-mail4.com/',
      'click.kit-mail3.com/',
      'convertkit-mail.com/c/',
      'convertkit-mail2.com/c/',
    ],
    target: { part: true },
    sources: ['published'],
  },
  {
    name: 'Mailchimp',
    at: ['mailchimp.com/mctx/clicks?', 'mailchimp.com/mctx/click?'],
    target: { parameter: ['url'] },
    sources: ['published'],
  },
  { name: 'Mailjet', at: ['mjt.lu/lnk/', '*/lnk/*/aHR0c'], target: { part: true }, sources: ['published'] },
  {
    name: 'Mailtrack',
    at: ['mailtrack.io/trace/link/'],
    target: { parameter: ['url'] },
    sources: ['published'],
  },
  {
    name: 'Mandrill',
    at: ['mandrillapp.com/track/click/', '*/track/click/*?p=eyJ'],
    target: { json: ['url'], parameter: 'p' },
    sources: ['published'],
  },
  { name: 'Sailthru', at: ['*/click/*/aHR0c'], target: { part: true }, sources: ['published'] },
  {
    name: 'Boomerang',
    at: ['mailstat.us/tr/t/*/http', 'mailstat.us/tr/t2/*/http'],
    target: { after: ['/http'] },
    sources: ['published'],
  },
  {
    name: 'Mailspring',
    at: ['getmailspring.com/link/'],
    target: { parameter: ['redirect'] },
    sources: ['published'],
  },
  { name: 'Substack', at: ['substack.com/redirect/2/eyJ'], target: { json: ['e'] }, sources: ['published'] },
  { name: 'Vocus', at: ['tracking.vocus.io/link?'], target: { parameter: ['url'] }, sources: ['published'] },
  {
    name: 'Skimlinks',
    at: ['go.redirectingat.com/?', 'go.skimresources.com/?'],
    target: { parameter: ['url'] },
    sources: ['published'],
  },
  { name: 'Sovrn', at: ['redirect.viglink.com/?'], target: { parameter: ['u'] }, sources: ['tidyUrl'] },
  {
    name: 'Rakuten Advertising',
    at: ['click.linksynergy.com/deeplink?', 'click.linksynergy.com/fs-bin/click?'],
    target: { parameter: ['murl', 'rd_parm1'] },
    sources: ['tidyUrl', 'published'],
  },
  { name: 'DuckDuckGo', at: ['duckduckgo.com/l/?'], target: { parameter: ['uddg'] }, sources: ['published'] },
  { name: 'Reddit', at: ['out.reddit.com/'], target: { parameter: ['url'] }, sources: ['published'] },
  { name: 'Pocket', at: ['getpocket.com/redirect?'], target: { parameter: ['url'] }, sources: ['published'] },
  { name: 'Awin', at: ['awin1.com/cread.php?'], target: { parameter: ['ued'] }, sources: ['published'] },
  { name: 'Admitad', at: ['ad.admitad.com/g/'], target: { parameter: ['ulp'] }, sources: ['published'] },
  { name: 'eBay', at: ['rover.ebay.com/rover/'], target: { parameter: ['mpre'] }, sources: ['published'] },
  {
    name: 'AliExpress',
    at: ['s.click.aliexpress.com/deep_link.htm?'],
    target: { parameter: ['dl_target_url'] },
    sources: ['published'],
  },
  {
    name: 'Partnerize',
    at: ['prf.hn/click/*/destination:http'],
    target: { after: ['/destination:http'] },
    sources: ['published'],
  },
  { name: 'X', at: ['twitter.com/i/redirect?'], target: { parameter: ['url'] }, sources: ['published'] },
  { name: 'SoundCloud', at: ['gate.sc/?'], target: { parameter: ['url'] }, sources: ['tidyUrl'] },
]
