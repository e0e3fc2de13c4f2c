import { base64, base64nopad, base64urlnopad, utf8 } from '@scure/base'
import { describe, expect, it } from 'vitest'
import { parsePattern } from '../pattern.ts'
import { sources } from '../services/sources.ts'
import { cleanLink, trackedLink } from './clean-link.ts'
import { PARAMETERS_SEEN, parameters } from './parameters.ts'
import { REDIRECTORS_SEEN, redirectors } from './redirectors.ts'

const TARGET = 'https://shop.example.com/sale/?a=1&b=%20x#top'
const ENCODED = encodeURIComponent(TARGET)
const PLAIN = 'https://shop.example.com/sale'

const inBase64 = (text: string) => base64.encode(utf8.decode(text))
const inBase64Url = (text: string) => base64urlnopad.encode(utf8.decode(text))
const json = (value: unknown) => inBase64Url(JSON.stringify(value))

it('has data that are well formed', () => {
  for (const { name, at, sources: named } of redirectors) {
    for (const pattern of at) expect(() => parsePattern(pattern), name).not.toThrow()
    expect(named.length, name).toBeGreaterThan(0)
    expect(named.every((source) => source in sources)).toBe(true)
  }
  for (const { of, names, sources: named } of parameters) {
    for (const name of names) expect(name, of).toMatch(/^[a-z\d_]+\*?$/)
    expect(named.every((source) => source in sources)).toBe(true)
  }
  for (const list of [redirectors.map(({ name }) => name), parameters.flatMap(({ names }) => names)]) {
    expect(new Set(list).size).toBe(list.length)
  }
  for (const day of [REDIRECTORS_SEEN, PARAMETERS_SEEN]) expect(day).toMatch(/^20\d\d-[01]\d-[0-3]\d$/)
})

describe('a redirector of', () => {
  it.each([
    ['Google', `https://www.google.com/url?sa=D&q=${ENCODED}&ust=1&usg=AOv`, TARGET],
    ['Google', `https://www.google.ru/url?url=${ENCODED}`, TARGET],
    ['YouTube', `https://www.youtube.com/redirect?event=video&redir_token=x&q=${ENCODED}`, TARGET],
    ['Facebook', `https://l.facebook.com/l.php?u=${ENCODED}&h=AT0`, TARGET],
    ['Instagram', `https://l.instagram.com/?u=${ENCODED}&e=AT0`, TARGET],
    ['Facebook', `https://www.facebook.com/l.php?u=${ENCODED}&h=AT0`, TARGET],
    ['DuckDuckGo', `https://duckduckgo.com/l/?uddg=${ENCODED}&rut=1`, TARGET],
    ['Admitad', `https://ad.admitad.com/g/abc/?i=5&ulp=${ENCODED}`, TARGET],
    ['Awin', `https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&ued=${ENCODED}`, TARGET],
    ['eBay', `https://rover.ebay.com/rover/1/711-53200-19255-0/1?campid=1&mpre=${ENCODED}`, TARGET],
    ['Partnerize', `https://prf.hn/click/camref:1/destination:${ENCODED}`, TARGET],
    ['Boomerang', `https://mailstat.us/tr/t/2elpw4/9/${TARGET}`, TARGET],
    [
      'Mailspring',
      `https://link.getmailspring.com/link/AB-1@getmailspring.com/0?redirect=${ENCODED}&recipient=x`,
      TARGET,
    ],
    ['Slack', `https://slack-redir.net/link?url=${ENCODED}`, TARGET],
    ['Tumblr', `https://t.umblr.com/redirect?z=${ENCODED}&t=x`, TARGET],
    ['LinkedIn', `https://www.linkedin.com/safety/go?url=${ENCODED}&trk=x`, TARGET],
    ['VK', `https://vk.com/away.php?to=${ENCODED}&cc_key=`, TARGET],
    ['Mail.ru', `https://click.mail.ru/redir?u=${ENCODED}&c=swm`, TARGET],
    ['Yandex', `https://clck.yandex.ru/redir/dv/*data=url%3D/*${TARGET}`, TARGET],
    [
      'UniSender',
      `https://us1.example.ru/ru/mail_link_tracker?hash=abc&url=${encodeURIComponent(ENCODED)}&uid=1`,
      TARGET,
    ],
    [
      'Microsoft Safe Links',
      `https://eur01.safelinks.protection.outlook.com/?url=${ENCODED}&data=05%7C01&sdata=x&reserved=0`,
      TARGET,
    ],
    ['Bing', `https://www.bing.com/ck/a?!&&p=x&u=a1${inBase64Url(PLAIN)}&ntb=1`, PLAIN],
    ['Proofpoint', `https://urldefense.proofpoint.com/v1/url?u=${ENCODED}&k=x`, TARGET],
    [
      'Proofpoint',
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__shop.example.com_sale_-3Fa-3D1-26b-3D-2520x&d=DwMFaQ&c=x',
      'https://shop.example.com/sale/?a=1&b=%20x',
    ],
    ['Proofpoint', `https://urldefense.com/v3/__${PLAIN}__;!!abc!def$`, PLAIN],
    [
      'Proofpoint',
      'https://urldefense.com/v3/__https://shop.example.com/a*b=**A/x__;P8Op4oCT!!abc!def$',
      'https://shop.example.com/a?b=é–/x',
    ],
    ['Barracuda', `https://linkprotect.cudasvc.com/url?a=${ENCODED}&c=E,1,x`, TARGET],
    ['Cisco', `https://secure-web.cisco.com/1abcDEF/${ENCODED}`, TARGET],
    ['Sophos', `https://eu-west-1.protection.sophos.com/?d=example.com&u=${inBase64(PLAIN)}&i=x`, PLAIN],
    [
      'Trend Micro',
      `https://imsva91-ctp.trendmicro.com/wis/clicktime/v1/query?url=${ENCODED}&umid=x`,
      TARGET,
    ],
    ['Amazon SES', `https://x1.r.eu-west-1.awstrack.me/L0/${ENCODED}/1/0102-0/abc=374`, TARGET],
    ['Amazon SES', `https://links.example.net/CL0/${ENCODED}/1/0102-0/abc=374`, TARGET],
    [
      'ActiveCampaign',
      `https://x.lt.acemlna.com/Prod/link-tracker?redirectUrl=${encodeURIComponent(inBase64(PLAIN))}&sig=a`,
      PLAIN,
    ],
    [
      'Customer.io',
      `https://e.customeriomail.com/e/c/${json({ email_id: 'x', href: TARGET, internal: 'y', link_id: 1 })}/abc`,
      TARGET,
    ],
    [
      'Drip',
      `https://dripemail2.com/c/${json({ alg: 'x' })}.${json({ url: TARGET, aud: 'y' })}.c2ln`,
      TARGET,
    ],
    ['Kit', `https://click.convertkit-mail2.com/abc123/def456/${inBase64(TARGET)}`, TARGET],
    ['Mailjet', `https://x1.mjt.lu/lnk/AAA/BBB/1/abc/${inBase64Url(TARGET)}`, TARGET],
    [
      'Mandrill',
      `https://mandrillapp.com/track/click/300/shop.example.com?p=${json({ s: 'x', v: 1, p: JSON.stringify({ u: 1, v: 1, url: TARGET, id: 'x' }) })}`,
      TARGET,
    ],
    ['Sailthru', `https://link.example.net/click/1234.5/${inBase64Url(TARGET)}/5a1B123`, TARGET],
    ['Substack', `https://substack.com/redirect/2/${json({ e: TARGET, p: 1, s: 2 })}.abc`, TARGET],
    ['Doublecheck', `https://dc.example.net/l/${'A'.repeat(36)}/${inBase64Url(TARGET)}`, TARGET],
    ['Doublecheck', `https://dc.example.net/deep/l/${'A'.repeat(36)}/${inBase64Url(TARGET)}`, TARGET],
  ])('%s is left out: %s', (name, address, target) => {
    expect(cleanLink(address)).toEqual({ target, through: name, dropped: [] })
  })

  it('another is, too', () => {
    const inner = `https://www.google.com/url?q=${ENCODED}`
    const outer = `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(inner)}&data=x`
    expect(cleanLink(outer)).toEqual({ target: TARGET, through: 'Microsoft Safe Links', dropped: [] })
  })

  it('itself is, five times and no more', () => {
    let address = PLAIN
    for (let times = 0; times < 7; times++) {
      address = `https://www.google.com/url?q=${encodeURIComponent(address)}`
    }
    const twice = `https://www.google.com/url?q=${encodeURIComponent(`https://www.google.com/url?q=${encodeURIComponent(PLAIN)}`)}`
    expect(cleanLink(address).target).toBe(twice)
  })
})

describe('a link stays as it is', () => {
  it.each([
    ['without anything to drop', 'HTTPS://Shop.example.com?b=2&&a=%7e+x&#A'],
    ['where it leads nowhere else', 'https://www.google.com/url?q=cats'],
    [
      'where it leads to a script',
      `https://www.google.com/url?q=${encodeURIComponent('javascript:alert(1)')}`,
    ],
    ['where its target is broken', 'https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2'],
    ['where it is no web address', 'mailto:ann@example.com?subject=utm_source&utm_source=x'],
    ['where the host only looks like a redirector', `https://www.google.com.example.net/url?q=${ENCODED}`],
    ['where it ends a subscription', 'https://shop.example.com/unsubscribe?utm_source=x&id=1'],
    ['where it chooses', 'https://shop.example.com/email-preferences?mc_eid=abc&utm_medium=email'],
    ['where it is signed', 'https://files.example.com/a?utm_source=x&signature=abc'],
    ['where a name only begins alike', 'https://shop.example.com/?utmost=1&gclid2=x&my_utm_source=y'],
    ['where the name stands in the fragment', 'https://shop.example.com/#utm_source=x'],
    ['where nothing in it is to be read', 'https://d1.na1.hubspotlinks.com/Ctc/5F+113/d1/VVV'],
    ['where it is empty', ''],
  ])('%s', (_, address) => {
    expect(cleanLink(address)).toEqual({ target: address, dropped: [] })
  })
})

describe('parameters that tell of the reader', () => {
  it.each([
    ['https://a.example/?utm_source=x', 'https://a.example/', ['utm_source']],
    [
      'https://a.example/p?id=1&utm_source=x&UTM_Medium=y#c',
      'https://a.example/p?id=1#c',
      ['utm_source', 'UTM_Medium'],
    ],
    ['https://a.example/p?fbclid=x&id=%31', 'https://a.example/p?id=%31', ['fbclid']],
    ['https://a.example/p?id=1&mc_cid=x&mc_eid=y&', 'https://a.example/p?id=1&', ['mc_cid', 'mc_eid']],
    ['https://a.example/?_hsenc=x&_hsmi=y', 'https://a.example/', ['_hsenc', '_hsmi']],
    ['https://a.example/?mkt_tok=x&q=a+b', 'https://a.example/?q=a+b', ['mkt_tok']],
    [
      'https://a.example/?gclid=1&yclid=2&vero_id=3&oly_enc_id=4&_kx=5&ck_subscriber_id=6&s_cid=7',
      'https://a.example/',
      ['gclid', 'yclid', 'vero_id', 'oly_enc_id', '_kx', 'ck_subscriber_id', 's_cid'],
    ],
    ['https://a.example/?utm_source', 'https://a.example/', ['utm_source']],
    ['https://a.example?utm_source=x', 'https://a.example', ['utm_source']],
  ])('are dropped: %s', (address, target, dropped) => {
    expect(cleanLink(address)).toEqual({ target, dropped })
  })

  it('are dropped behind a redirector', () => {
    const address = `https://l.facebook.com/l.php?u=${encodeURIComponent('https://a.example/?b=1&utm_source=x')}&fbclid=y`
    expect(cleanLink(address)).toEqual({
      target: 'https://a.example/?b=1',
      through: 'Facebook',
      dropped: ['utm_source'],
    })
  })
})

describe('a tracked link', () => {
  it.each([
    ['SendGrid', 'https://u1.ct.sendgrid.net/ls/click?upn=u001.abc'],
    ['Mailchimp', 'https://shop.us1.list-manage.com/track/click?u=a&id=b&e=c'],
    ['HubSpot', 'https://d1.na1.hubspotlinks.com/Ctc/5F+113/d1/VVV'],
    ['Amazon SES', `https://x1.r.eu-west-1.awstrack.me/L0/${ENCODED}/1/0102-0/abc=374`],
    [
      'SendGrid',
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent('https://links.example.com/ls/click?upn=abc')}&data=x`,
    ],
  ])('is one of %s: %s', (name, address) => {
    expect(trackedLink(address)?.name).toBe(name)
  })

  it.each([PLAIN, `https://www.google.com/url?q=${ENCODED}`, 'mailto:ann@example.com', ''])(
    'is not %s',
    (address) => {
      expect(trackedLink(address)).toBeUndefined()
    },
  )
})

it('reads base64 without its end', () => {
  const address = `https://x1.mjt.lu/lnk/AAA/BBB/1/abc/${base64nopad.encode(utf8.decode(PLAIN))}`
  expect(cleanLink(address).target).toBe(PLAIN)
})

it('even links that are made to be read slowly are read fast enough', { timeout: 5_000 }, () => {
  const slow = `https://urldefense.com/v3/${'/v3/____;'.repeat(880)}`
  for (let i = 0; i < 10; i++) expect(cleanLink(slow).target).toBe(slow)
})
