import { describe, expect, it } from 'vitest'
import { networkTable } from '../networks/table.ts'
import { judgeLine } from './line.ts'

const GOOGLE = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'
const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
const given = { method: 'GET', userAgent: GOOGLE, headers: {}, secondsSinceSend: 3_600 }
const judged = (fetch: object) => judgeLine(JSON.stringify(fetch), networkTable)

describe('a line', () => {
  it.each<[string, object, string]>([
    ['a Google address', { ip: '66.249.84.12' }, 'google-image-proxy'],
    ['the number of Google’s network', { asn: 15169 }, 'google-image-proxy'],
    ['a data centre’s address', { ip: '134.209.24.42' }, 'not-googles-proxy'],
    ['a data centre’s number, as text', { asn: 'AS14061', asOrg: 'DIGITALOCEAN-ASN' }, 'not-googles-proxy'],
    ['this machine', { ip: '127.0.0.1' }, 'google-image-proxy'],
    ['a private address', { ip: '10.0.0.7' }, 'google-image-proxy'],
    ['an IPv6 loopback', { ip: '::1' }, 'google-image-proxy'],
    ['Cloudflare in front', { ip: '162.158.88.1', asn: 13335 }, 'google-image-proxy'],
    ['Defender, in Microsoft’s network', { userAgent: CHROME, asn: 8075, secondsSinceSend: 8 }, 'too-soon'],
    [
      'Proofpoint by name',
      { userAgent: CHROME, asn: 22843, asOrg: 'PROOFPOINT-ASN-US-EAST' },
      'gateway-network',
    ],
    [
      'Proofpoint by a number that nobody knows',
      { userAgent: CHROME, asn: 4_200_000_001, asOrg: 'Proofpoint, Inc.' },
      'gateway-network',
    ],
  ])('from %s is judged by where it came from', (_, origin, rule) => {
    expect(judged({ ...given, ...origin })).toMatchObject({ rule })
  })

  it('takes headers in any case, and the user agent among them', () => {
    expect(judged({ headers: { 'User-Agent': CHROME, 'Sec-Purpose': 'prefetch' } })).toMatchObject({
      rule: 'prefetch-header',
    })
  })

  it('takes own looks as seconds since sending', () => {
    expect(judged({ ...given, ownViews: [20, 3_595] })).toMatchObject({ by: 'sender', rule: 'own-view' })
    expect(judged({ ...given, ownViews: [20, 3_500] })).toMatchObject({ by: 'recipient' })
  })

  it('takes recipients by domain or address', () => {
    expect(judged({ ...given, recipientDomains: ['Outlook.com', 'a@icloud.com'] })).toMatchObject({
      rule: 'google-proxy-elsewhere',
    })
  })

  it('without a time is judged by no rule of time', () => {
    expect(judged({ method: 'GET', userAgent: CHROME, secondsSinceSend: null })).toMatchObject({
      rule: 'browser',
    })
  })

  it('without an agent or headers is a machine’s', () => {
    expect(judged({ id: null, userAgent: null, headers: null })).toMatchObject({
      id: null,
      rule: 'no-program-name',
    })
  })

  it.each([
    ['no JSON', '{', undefined, 'not JSON'],
    ['no object', '7', undefined, 'Object'],
    ['a wrong time', '{"id":1,"secondsSinceSend":"soon"}', 1, 'secondsSinceSend'],
    ['a wrong network number', '{"id":1,"asn":"Google"}', 1, 'asn'],
  ])('that is %s says what is wrong with it, and keeps its id', (_, line, id, error) => {
    expect(judgeLine(line, networkTable)).toEqual({
      ...(id === undefined ? {} : { id }),
      error: expect.stringContaining(error),
    })
  })
})
