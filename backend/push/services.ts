/** A service through which a browser's maker wakes its browsers. */
export interface PushService {
  /** A whole host name, or one with `*.` in front: any one or more labels below it. */
  host: string
  /** Whose browsers give out its addresses. */
  browsers: string
  source: string
  /** When the source was read. */
  read: string
}

const WEB_PUSH_LIBS = 'https://github.com/web-push-libs/web-push/issues/801'
const CHROMIUM =
  'https://github.com/chromium/chromium/blob/bd7ddabd696551ea1d3cdacb05ca2e24821a7065/components/push_messaging/push_messaging_constants.cc'

/**
 * Every service to which the endpoint sends anything: an address comes from whoever has a key, and must not lead
 * our requests to another place.
 */
export const PUSH_SERVICES: readonly PushService[] = [
  { host: 'fcm.googleapis.com', browsers: 'Chrome, Brave, Opera', source: CHROMIUM, read: '2026-11-24' },
  { host: 'jmt17.google.com', browsers: 'other builds of Chromium', source: CHROMIUM, read: '2026-11-24' },
  { host: '*.notify.windows.com', browsers: 'Edge', source: WEB_PUSH_LIBS, read: '2026-11-24' },
  { host: '*.push.services.mozilla.com', browsers: 'Firefox', source: WEB_PUSH_LIBS, read: '2026-11-24' },
  { host: '*.push.apple.com', browsers: 'Safari', source: WEB_PUSH_LIBS, read: '2026-11-24' },
]

/**
 * Says whether an address is one of a known push service's: https, its usual port, no user name, a host on the
 * list. It is read as `fetch` reads it, so nothing can look like one place and lead to another.
 */
export function isOfPushService(address: string, services: readonly PushService[] = PUSH_SERVICES): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, username, password, port, hostname } = new URL(address)
  if (protocol !== 'https:' || username || password || port) return false
  return services.some(({ host }) =>
    host.startsWith('*.') ? /^[^.]/.test(hostname) && hostname.endsWith(host.slice(1)) : hostname === host,
  )
}
