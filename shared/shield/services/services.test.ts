import { describe, expect, it } from 'vitest'
import { serviceOfLink, serviceOfPixel } from '../known.ts'
import { parsePattern } from '../pattern.ts'
import { services } from './index.ts'
import { sources } from './sources.ts'

/** An address that a pattern fits. */
function anAddressOf(pattern: string): string {
  return `https://${pattern.replace(/^\*/, 'mail.any.example').replace('|', '').replaceAll('*', '7')}`
}

it('knows more than 300 services, each once', () => {
  expect(services.length).toBeGreaterThan(300)
  const names = services.map(({ name }) => name.toLowerCase())
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

it('names sources that there are, and a day', () => {
  for (const { name, sources: named, seen } of services) {
    expect(named.length, name).toBeGreaterThan(0)
    expect(
      named.filter((source) => !(source in sources)),
      name,
    ).toEqual([])
    expect(new Set(named).size, name).toBe(named.length)
    expect(seen, name).toMatch(/^20\d\d-[01]\d-[0-3]\d$/)
  }
})

it('has patterns that are ones, each once', () => {
  for (const patterns of [
    services.flatMap(({ pixels }) => pixels),
    services.flatMap(({ links = [] }) => links),
  ]) {
    for (const pattern of patterns) expect(() => parsePattern(pattern), pattern).not.toThrow()
    expect(patterns.filter((pattern, index) => patterns.indexOf(pattern) !== index)).toEqual([])
  }
  expect(services.filter(({ pixels }) => pixels.length === 0)).toEqual([])
})

it('finds every service by each of its patterns', () => {
  const found = services.flatMap(({ name, pixels }) =>
    pixels.map((pattern) => `${pattern} ${serviceOfPixel(anAddressOf(pattern))?.name === name}`),
  )
  expect(found.filter((line) => !line.endsWith(' true'))).toEqual([])
})

it('finds every service by each of its links', () => {
  const found = services.flatMap(({ name, links = [] }) =>
    links.map((pattern) => `${pattern} ${serviceOfLink(anAddressOf(pattern))?.name === name}`),
  )
  expect(found.filter((line) => !line.endsWith(' true'))).toEqual([])
})

/** Hosts that serve pictures as well as pixels. */
const HOSTS_OF_PICTURES = [
  'mcusercontent.com',
  'list-manage.com',
  'hubspotusercontent.net',
  'hubspot.com',
  'mailchimp.com',
  'klaviyo.com',
  'sendgrid.net',
  'stat-pulse.com',
  'cloudfront.net',
  'amazonaws.com',
  'google.com',
  'facebook.com',
  'linkedin.com',
  'github.com',
  'substackcdn.com',
  'beehiiv.com',
  'mail.ru',
  'yandex.ru',
]

it('takes no whole host where pictures stand', () => {
  const whole = services.flatMap(({ pixels }) => pixels).filter((pattern) => pattern.endsWith('/'))
  expect(whole.filter((pattern) => HOSTS_OF_PICTURES.includes(pattern.slice(0, -1)))).toEqual([])
})

describe('a pixel', () => {
  it.each([
    ['ActiveCampaign', 'https://shop.acemlnb.com/lt.php?x=3DZy~GE2&nl=1&c=22&m=33&s=abc&l=open'],
    ['Adobe Campaign', 'https://t.news.example.com/r/?id=h5b1a2c3,4d5e6f7,1'],
    [
      'Amazon SES',
      'https://x1y2z3.r.eu-west-1.awstrack.me/I0/0102018f-aaaa-bbbb-cccc-1234567890ab-000000/Abc=374',
    ],
    ['AWeber', 'https://openrate.aweber.com/t/7/1/abcdef/1x1.gif'],
    ['Beehiiv', 'https://link.mail.beehiiv.com/ss/o/u001.abc/4f1/xyz/ho.gif'],
    ['Boomerang', 'https://mailstat.us/tr/t/abc/1/u.gif'],
    ['Brevo', 'https://r.mail.example.com/tr/op/aBcDeF123'],
    ['Campaign Monitor', 'https://news.cmail20.com/t/d-o-tkjhdkt-l/o.gif'],
    ['Constant Contact', 'https://r20.rs6.net/on.jsp?ca=1&a=2&c=3&ch=4'],
    ['Customer.io', 'https://e.example.com/e/o/eyJlbWFpbF9pZCI6IlJ'],
    ['eBay', 'http://rover.ebay.com/roveropen/0/e11050/7?euid=abc'],
    ['Elastic Email', 'https://tracking.example.com/tracking/open?msgid=abc&c=123'],
    ['Eloqua', 'https://s1234.t.en25.com/e/FooterImages/FooterImage1?elq=abc&siteid=1234'],
    ['Emarsys', 'https://link.example.com/mo/0123456789012345678901234567890123456789abc.gif'],
    ['Facebook', 'https://www.facebook.com/email_open_log_pic.php?mid=abc'],
    ['GetResponse', 'https://app.getresponse.com/open.html?x=a62b&m=1&mc=2&s=3'],
    ['GitHub', 'https://github.com/notifications/beacon/ABCDEF.gif'],
    ['GMass', 'https://x.gmtrack.net/abc'],
    ['Grabify', 'https://grabify.link/ABC123.png'],
    ['HubSpot', 'https://t.hubspotemail.net/e2t/o/abc'],
    ['HubSpot', 'https://d1abc04.na1.hubspotlinks.com/Cto/5E+113/abc'],
    ['Intercom', 'https://via.intercom.io/o?h=abc'],
    ['IP Logger', 'https://iplogger.com/1vvi65.jpeg'],
    ['Iterable', 'https://links.example.com/e/eo?_t=abc&_m=def&_e=ghi'],
    ['Kit', 'https://open.convertkit-mail2.com/abcdefghij0123456789'],
    ['Klaviyo', 'https://ctrk.klclick.com/o/01ABC'],
    ['LinkedIn', 'https://www.linkedin.com/emimp/ip_abc.gif'],
    ['Litmus', 'https://abcd.emltrk.com/abcd?d=reader@example.com'],
    ['Mailchimp', 'https://shop.us1.list-manage.com/track/open.php?u=abc&id=def&e=ghi'],
    ['MailerLite', 'https://clicks.mlsend.com/link/o/abc'],
    ['Mailgun', 'https://email.mg.example.com/o/eJwNyk0KwjAQBtDT'],
    ['Mailjet', 'https://x1234.mjt.lu/oo/AB/cd/e.gif'],
    ['Mailtrack', 'https://mailtrack.io/trace/mail/abc.png?u=1'],
    ['Mandrill', 'https://mandrillapp.com/track/open.php?u=30001&id=abc'],
    ['Marketo', 'https://go.example.com/trk?t=1&mid=abc'],
    ['Microsoft Dynamics 365', 'https://public-eur.mkt.dynamics.com/api/orgs/3c78829e-e51c/i/17hUm-AvKE605'],
    [
      'Microsoft Dynamics 365',
      'https://public-eur.mkt.dynamics.com/api/orgs/3c78829e-e51c/t/i/17hUm-AvKE605',
    ],
    ['Mixmax', 'https://track.mixmax.com/api/track/v2/abc'],
    ['Oracle Responsys', 'https://e.example.com/pub/as?_ri_=X0Gzc2X'],
    ['Outreach', 'https://mail.example.com/api/mailings/opened/PMRGSZBC.gif'],
    ['Pardot', 'https://go.pardot.com/r/123/1/456/open/1'],
    ['Postmark', 'https://pstmrk.it/open?m=v3_1.abc'],
    ['Salesforce Marketing Cloud', 'https://click.mail.example.com/open.aspx?ffcb10-fe1&d=1'],
    ['SendGrid', 'https://u1234.ct.sendgrid.net/wf/open?upn=u001.abc'],
    ['SendGrid', 'https://links.example.com/ss/o/abc/def/ho.gif'],
    ['SparkPost', 'https://links.example.com/q/Abc~~/AAA~/RgR'],
    ['Streak', 'https://mailfoogae.appspot.com/t?sender=abc'],
    ['Substack', 'https://email.mg1.substack.com/o/eJwlkE'],
    ['Substack', 'https://eotrx.substackcdn.com/open?token=eyJtIjoiPD'],
    ['Superhuman', 'https://r.superhuman.com/abc.gif'],
    ['UniSender', 'https://us1.example.com/ru/mail_read_tracker/123?hash=abc'],
    ['X', 'https://twitter.com/scribe/ibis?uid=1'],
    ['Yandex Sender', 'https://click.sender.yandex.ru/px/1/2/abc'],
    ['Medium', 'https://medium.com/_/stat?event=email.opened&emailId=abc&source=email'],
    ['Omnisend', 'https://nsx.soundestlink.com/track/64f811/628e60?signature=abc'],
    ['Salesforce', 'https://example.my.salesforce.com/servlet/servlet.ImageServer?oid=00D&esid=018&from=ext'],
    ['Top.Mail.ru', 'https://top-fwz1.mail.ru/counter?id=3746698;js=na'],
    ['Yandex Metrica', 'https://mc.yandex.ru/pixel/4758594046811402458?rnd=1'],
    ['Yesware', 'https://t.yesware.com/t/abc/def/spacer.gif'],
  ])('of %s: %s', (name, address) => {
    expect(serviceOfPixel(address)?.name).toBe(name)
  })

  it('is found behind Gmail’s proxy', () => {
    const address =
      'https://ci3.googleusercontent.com/meips/AbC=s0-d-e1-ft#https://x1234.mjt.lu/oo/AB/cd/e.gif'
    expect(serviceOfPixel(address)?.name).toBe('Mailjet')
  })
})

describe('a picture is nobody’s pixel:', () => {
  it.each([
    'https://mcusercontent.com/abc/images/logo.png',
    'https://gallery.mailchimp.com/abc/images/logo.png',
    'https://cdn-images.mailchimp.com/icons/social-block-v2/color-facebook-48.png',
    'https://email.example.com/hs-fs/hubfs/logo.png?width=1200&upscale=true',
    'https://static.hsappstatic.net/social/linkedin.png',
    'https://r.sb.ringover.com/im/2845/abc.png',
    'https://img.mailinblue.com/2000/images/rnb/original/abc.png',
    'https://userimg-assets.customeriomail.com/images/client-env/logo.png',
    'https://img.stat-pulse.com/img/logo.png',
    'https://static.8cache.com/cover/o/eJzLyTDWDy.png',
    'https://li.example.com/imp?s=1&sz=300x250',
    'https://image.email.example.com/lib/fe9/m/1/logo.png',
    'https://cdn.braze.eu/appboy/communication/assets/image.png',
    'https://d3k81ch9hvuctc.cloudfront.net/company/ABC/images/logo.png',
    'https://marketing-image-production.s3.amazonaws.com/uploads/abc.png',
    'https://media.sailthru.com/composer/images/logo.png',
    'https://content.app-us1.com/abc/logo.png',
    'https://storage.mlcdn.com/account_image/1/logo.png',
    'https://embed.filekitcdn.com/e/abc/logo',
    'https://substackcdn.com/image/fetch/w_1100,c_limit,f_auto/https%3A%2F%2Fbucketeer.s3.amazonaws.com%2Fa.png',
    'https://eotrx.substackcdn.com/image/fetch/w_40,h_40/https%3A%2F%2Fsubstack.com%2Fimg%2Favatars%2Fpurple.png',
    'https://media.beehiiv.com/cdn-cgi/image/fit=scale-down/uploads/logo.png',
    'https://static.licdn.com/aero-v1/sc/h/logo.png',
    'https://media.licdn.com/dms/image/C4D/profile-displayphoto-shrink_100_100/0/1',
    'https://github.githubassets.com/images/email/global/wordmark.png',
    'https://avatars.githubusercontent.com/u/1?s=40&v=4',
    'https://www.gstatic.com/images/branding/googlelogo/2x/color_92x36dp.png',
    'https://static.xx.fbcdn.net/rsrc.php/v3/yS/r/logo.png',
    'https://assets-eur.mkt.dynamics.com/3c78829e-e51c/digitalassets/images/cac74890-8d79?ts=638345327487636388',
    'http://p.ebaystatic.com/aw/email/eBayLogo.png',
    'https://m.media-amazon.com/images/I/51abc._SL160_.jpg',
    'https://images-na.ssl-images-amazon.com/images/G/01/logo.gif',
    'https://i.ytimg.com/vi/abc/hqdefault.jpg',
    'https://cdn.shopify.com/s/files/1/0001/products/open.png',
    'https://www.example.com/img/opening.jpg',
    'https://www.example.com/open/day/photo.jpg',
    'https://www.example.com/track/field.png',
    'https://www.example.com/o/logo.gif',
    'https://www.example.com/e/o/logo.png',
    'https://www.example.com/r/photo.jpg',
    'https://www.example.com/t/photo.gif',
    'https://www.example.com/q/photo.gif',
    'https://www.example.com/spacer.gif',
    'https://www.example.com/images/pixel.gif',
    'https://imgproxy.example.com/t/abc/rs:fit:600/photo.jpg',
    'https://www.gravatar.com/avatar/abc?s=80&d=identicon',
    'https://secure.gravatar.com/avatar/abc',
    'https://example.my.salesforce.com/servlet/servlet.ImageServer?id=015&oid=00D',
    'https://top-fwz1.mail.ru/counter?id=3527895;t=494;l=1',
    'https://rwa.soundestlink.com/dynamicImage/social/facebook/48/24/default',
    'https://eoq.soundestlink.com/image/newsletter/6366e56f',
    'https://ad.doubleclick.net/ddm/ad/N1/B1;sz=300x250',
    'https://yastatic.net/s3/home/logo.png',
    'https://avatars.mds.yandex.net/get-market/1/orig',
    'https://sun9-1.userapi.com/c1/u1/abc.jpg',
    'https://www.paypalobjects.com/digitalassets/c/logo.png',
    'https://p.typekit.net/abc.png',
    'https://i.emlfiles.com/cmpimg/1/2/logo.png',
    'https://files.constantcontact.com/abc/logo.jpg',
    'https://imgssl.constantcontact.com/letters/images/1101116784221/S.gif',
    'https://img04.en25.com/EloquaImages/clients/Example/logo.png',
    'https://go.example.com/rs/123-ABC-456/images/logo.png',
    'https://go.pardot.com/l/123/2020-01-01/abc/123/logo.png',
    'https://us.v-cdn.net/uploads/logo.png',
    'https://assets.unlayer.com/projects/0/logo.png',
    'https://lh3.googleusercontent.com/a/abc=s96-c',
    'https://createsend1.com/ei/d/1/2/abc/csimport/logo.png',
    'https://i1.cmail20.com/ei/d/1/2/abc/csfinal/logo.png',
  ])('%s', (address) => {
    expect(serviceOfPixel(address)).toBeUndefined()
  })
})
