import { describe, expect, it } from 'vitest'
import { isOfPushService } from './services.ts'

describe('an address of a push service', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc:def',
    'https://fcm.googleapis.com:443/wp/abc',
    'https://jmt17.google.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://wns2-par02p.notify.windows.com/w/?token=abc',
    'https://web.push.apple.com/abc',
  ])('may be asked: %s', (address) => {
    expect(isOfPushService(address)).toBe(true)
  })

  it.each([
    ['another host', 'https://push.example.org/fcm/send/abc'],
    ['a host that ends like one', 'https://evilfcm.googleapis.com/abc'],
    ['a host below one that stands alone', 'https://a.fcm.googleapis.com/abc'],
    ['a host that begins like one', 'https://fcm.googleapis.com.example.org/abc'],
    ['what stands above a family of hosts', 'https://push.apple.com/abc'],
    ['a family without a member', 'https://.push.apple.com/abc'],
    ['a host that ends like a family', 'https://notpush.apple.com/abc'],
    ['a name that ends with a dot', 'https://fcm.googleapis.com./abc'],
    ['plain http', 'http://fcm.googleapis.com/abc'],
    ['another protocol', 'ftp://fcm.googleapis.com/abc'],
    ['another port', 'https://fcm.googleapis.com:8443/abc'],
    ['the port of plain http', 'https://fcm.googleapis.com:80/abc'],
    ['a user name', 'https://fcm.googleapis.com@example.org/abc'],
    ['a user name at the right host', 'https://a:b@fcm.googleapis.com/abc'],
    ['a user name behind a backslash', 'https://example.org\\@fcm.googleapis.com/abc'],
    ['an IPv4 address', 'https://127.0.0.1/abc'],
    ['an IPv4 address as a number', 'https://2130706433/abc'],
    ['an IPv6 address', 'https://[::1]/abc'],
    ['no address', 'fcm.googleapis.com/abc'],
    ['nothing', ''],
  ])('is not %s', (_what, address) => {
    expect(isOfPushService(address)).toBe(false)
  })
})
