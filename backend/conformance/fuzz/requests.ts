import fc from 'fast-check'
import { headers } from './headers.ts'
import type { Ending } from './raw-socket.ts'

/** What somebody says to the endpoint's port. */
export interface Said {
  pieces: string[]
  ending: Ending
}

const endings = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom<Ending[]>('says goodbye', 'is gone') },
  { weight: 1, arbitrary: fc.constant<Ending>('waits') },
)
const byte = fc.nat(255).map((code) => String.fromCharCode(code))
const bytes = fc.string({ unit: byte, maxLength: 80 })

// Not CONNECT: workerd answers it by itself, with 500, as there is no Worker that takes it (seen in 1.20261102.1).
const methods = fc.constantFrom(
  'GET',
  'GET',
  'POST',
  'PUT',
  'HEAD',
  'OPTIONS',
  'BREW',
  'get',

  '',
  'PRI',
)
const versions = fc.constantFrom(
  'HTTP/1.1',
  'HTTP/1.1',
  'HTTP/1.1',
  'HTTP/1.0',
  'HTTP/2.0',
  'HTTP/9',
  'http/1.1',
  '',
)
const ends = fc.constantFrom('\r\n', '\r\n', '\r\n', '\n', '\r', '')

function requestLines(paths: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const target = fc.oneof(
    { weight: 6, arbitrary: paths },
    { weight: 1, arbitrary: paths.map((path) => `http://reads.example.org${path}`) },
    { weight: 1, arbitrary: fc.oneof(bytes, fc.constantFrom('*', 'reads.example.org:443', 'http://', '//')) },
  )
  const line = fc.tuple(methods, target, versions).map((parts) => parts.join(' '))
  return fc.oneof({ weight: 8, arbitrary: line }, { weight: 1, arbitrary: bytes })
}

const headerLines = fc.oneof(
  {
    weight: 8,
    arbitrary: headers.map((all) => Object.entries(all).map(([name, value]) => `${name}: ${value}`)),
  },
  { weight: 2, arbitrary: fc.array(bytes, { maxLength: 4 }) },
  {
    weight: 4,
    arbitrary: fc.subarray([
      'host: x',
      'host: y',
      'host:',
      'host: a b',
      'host: [',
      'host: x:99999',
      'connection: close',
      'connection: upgrade',
      'upgrade: websocket',
      'upgrade: h2c',
      'expect: 100-continue',
      'content-length: 5',
      'content-length: 6',
      'content-length: -1',
      'transfer-encoding: chunked',
      'transfer-encoding: x',
      'content-length: 99999',
      ' folded: x',
      'no colon',
      'sec-websocket-version: 13',
      'sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==',
      'x:\0',
      ': nameless',
      'sec-websocket-protocol: doublecheck.1, doublecheck.key.AAAAAAAAAAA.x',
      'authorization: Bearer x',
    ]),
  },
  { weight: 1, arbitrary: fc.nat(300).map((count) => Array.from({ length: count }, (_, i) => `x-${i}: y`)) },
  { weight: 1, arbitrary: fc.nat(100_000).map((length) => [`user-agent: ${'x'.repeat(length)}`]) },
)

const bodyText = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '5\r\nhello\r\n0\r\n\r\n',
      '5\r\nhel',
      'zz\r\n',
      'FFFFFFFFFFFFFFFFF\r\n',
      '0\r\n\r\n',
    ),
  },
  { weight: 2, arbitrary: bytes },
  { weight: 1, arbitrary: fc.nat(40_000).map((length) => `{"setupCode":"${'x'.repeat(length)}"}`) },
)

/** What is hardly HTTP any more: broken lines, odd and huge headers, half bodies, in pieces, and cut off anywhere. */
export function brokenRequests(paths: fc.Arbitrary<string>): fc.Arbitrary<Said> {
  const whole = fc
    .tuple(requestLines(paths), ends, fc.array(headerLines, { maxLength: 3 }), bodyText)
    .map(([line, end, lines, body]) => [line, ...lines.flat(), '', body].join(end || '\r\n'))
  return fc
    .tuple(whole, fc.nat(200), fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })), endings)
    .map(([text, at, part, ending]) => {
      const said = text.slice(0, Math.ceil(text.length * part))
      return { pieces: [said.slice(0, at), said.slice(at)].filter((piece) => piece !== ''), ending }
    })
}

/** A fetch that is HTTP without a doubt, with some headers, as far as every server takes them. */
export function fetchRequests(paths: fc.Arbitrary<string>): fc.Arbitrary<{ path: string; said: Said }> {
  const some = headers.filter((all) => JSON.stringify(all).length < 4_000)
  const plain = paths.filter((path) => path.length < 4_000 && isPlain(path))
  return fc.tuple(plain, some).map(([path, all]) => {
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
    const text = [`GET ${path} HTTP/1.1`, 'host: x', 'connection: close', ...lines, '', ''].join('\r\n')
    return { path, said: { pieces: [text], ending: 'waits' } }
  })
}

/**
 * Whether every server takes an address as it is written: some refuse characters that clients always escape, some go
 * by dots and backslashes, and a fragment is never sent.
 */
function isPlain(path: string): boolean {
  return /^[!-~]+$/.test(path) && !/[<>`"#\\]/.test(path) && !/\/(?:\.|%2e){1,2}(?:[/?]|$)/i.test(path)
}
