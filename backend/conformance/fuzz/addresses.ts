import fc from 'fast-check'
import { LINK_PATH } from '../../../shared/link.ts'
import { PIXEL_PATH } from '../../../shared/pixel.ts'

/** Characters that a request line can hold: all but controls and the space, and bytes beyond ASCII. */
const inRequestLine = fc.integer({ min: 0x21, max: 0xff }).map((code) => String.fromCharCode(code))
const junk = fc.string({ unit: inRequestLine, maxLength: 60 })

const separators = fc.constantFrom(
  '/',
  '//',
  '.',
  '..',
  '/../',
  '%2e%2e/',
  '%2F',
  '?',
  '#',
  ';',
  '%',
  '%00',
  '%%%',
  '@',
)

/** A text as a stranger would spoil it: something is cut out, put in, doubled, or written in the other case. */
function spoiled(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const place = fc.nat(60)
  return fc
    .tuple(text, place, place, fc.oneof(junk, separators, fc.constant('')), fc.nat(3))
    .map(([whole, from, length, put, way]) => {
      if (way === 0) return whole.slice(0, from) + put + whole.slice(from + length)
      if (way === 1) return whole.slice(0, from) + put + whole.slice(from)
      if (way === 2)
        return whole.slice(0, from) + swapped(whole.slice(from, from + 1)) + whole.slice(from + 1)
      return whole + whole.slice(from) + put
    })
}

function swapped(text: string): string {
  return text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase()
}

const base64url = fc
  .uint8Array({ minLength: 27, maxLength: 27 })
  .map((bytes) => Buffer.from(bytes).toString('base64url'))

const query = fc.oneof(
  fc.constant(''),
  junk.map((text) => `?${text}`),
)

/**
 * Addresses of pixels and links: true ones, spoiled ones, made-up ones, and what comes to nobody's mind.
 * @param truePaths signed ones
 */
export function fetchPaths(truePaths: readonly string[]): fc.Arbitrary<string> {
  const isTrue = fc.constantFrom(...truePaths)
  const start = fc.constantFrom(PIXEL_PATH, LINK_PATH)
  return fc.oneof(
    { weight: 2, arbitrary: fc.tuple(isTrue, query).map(([path, added]) => path + added) },
    {
      weight: 4,
      arbitrary: fc.tuple(start, spoiled(isTrue.map((path) => path.slice(3)))).map((parts) => parts.join('')),
    },
    { weight: 2, arbitrary: base64url.map((token) => `${PIXEL_PATH}${token}.gif`) },
    {
      weight: 2,
      arbitrary: fc.tuple(base64url, junk).map(([token, target]) => `${LINK_PATH}${token}/${target}`),
    },
    { weight: 1, arbitrary: fc.tuple(start, junk, query).map((parts) => parts.join('')) },
    {
      weight: 1,
      arbitrary: fc.tuple(start, fc.nat(20_000)).map(([path, length]) => path + 'A'.repeat(length)),
    },
  )
}

/** Addresses of everything else: the API's own with something spoiled in them, and others. */
export function apiPaths(known: readonly string[]): fc.Arbitrary<string> {
  const templates = [
    '/',
    '/healthz',
    '/v1/mailboxes',
    '/v1/browsers',
    '/v1/browsers/:',
    '/v1/key',
    '/v1/rotation',
    '/v1/messages/:',
    '/v1/mailbox',
    '/v1/export',
    '/v1/retention',
    '/v1/events',
    '/v1/told',
    '/v1/views',
    '/v1/events/:/judgement',
    '/v1/stream',
    '/v1',
    '/favicon.ico',
    '/v1/events/:',
    '/why',
    '/why/:',
    '/:',
    '/:/:',
  ]
  const segment = fc.oneof(fc.constantFrom(...known), junk, junk.map(encodeURIComponent))
  const path = fc
    .tuple(fc.constantFrom(...templates), segment, segment)
    .map(([template, ...segments]) => template.replace(/:/g, () => segments.pop() ?? ''))
  const parameter = fc.constantFrom('limit', 'after', 'format', 'image', 'lang', 'x')
  const value = fc.oneof(fc.constantFrom('0', '1', '-1', '1e3', '1e999', '0x10', 'NaN', '', ' '), segment)
  const parameters = fc
    .array(fc.tuple(parameter, value), { maxLength: 3 })
    .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'))
  return fc
    .tuple(fc.oneof({ weight: 5, arbitrary: path }, { weight: 1, arbitrary: spoiled(path) }), parameters)
    .map(([where, asked]) => `${where.startsWith('/') ? '' : '/'}${where}${asked && '?'}${asked}`)
}
