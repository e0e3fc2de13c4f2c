import fc from 'fast-check'

/** What HTTP lets a header's value hold: a byte each, no controls but the tab. */
const inValue = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0x20, max: 0x7e }) },
  { weight: 1, arbitrary: fc.oneof(fc.constant(9), fc.integer({ min: 0x80, max: 0xff })) },
)
const value = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.string({ unit: inValue.map((code) => String.fromCharCode(code)), maxLength: 50 }),
  },
  { weight: 1, arbitrary: fc.nat(9_000).map((length) => 'x'.repeat(length)) },
)

const names = fc.constantFrom(
  'user-agent',
  'accept',
  'accept-language',
  'purpose',
  'sec-purpose',
  'x-purpose',
  'x-moz',
  'origin',
  'x-forwarded-for',
  'cf-connecting-ip',
  'cookie',
  'range',
  'if-none-match',
  'if-modified-since',
  'content-type',
  'accept-encoding',
  'x-http-method-override',
  '__proto__',
  'constructor',
)

/** Headers of a fetch, by their names in lower case. */
export const headers: fc.Arbitrary<Record<string, string>> = fc
  .array(fc.tuple(names, value), { maxLength: 5 })
  .map((pairs) => Object.fromEntries(pairs))

/** Who asks the API: extensions, web pages, programs; with a true key, a spoiled one, or something else. */
export function callerHeaders(key: () => string): fc.Arbitrary<Record<string, string>> {
  const spoiledKey = fc.tuple(fc.nat(54), value).map(([at, put]) => key().slice(0, at) + put)
  const authorization = fc.oneof(
    { weight: 4, arbitrary: fc.constant('').map(() => `Bearer ${key()}`) },
    { weight: 2, arbitrary: spoiledKey.map((text) => `Bearer ${text}`) },
    { weight: 1, arbitrary: fc.oneof(value, fc.constantFrom('Bearer', 'bearer x', 'Basic eDp5', '')) },
  )
  const origin = fc.oneof(
    fc.constantFrom(
      'chrome-extension://abcdefghijklmnop',
      'moz-extension://0-0',
      'https://example.org',
      'null',
      '',
    ),
    value,
  )
  const length = fc.constantFrom('0', '-1', 'many', '99999999999999999999', '3')
  const own = fc.record(
    {
      authorization,
      origin,
      'content-length': length,
      'transfer-encoding': fc.constantFrom('chunked', 'gzip'),
    },
    { requiredKeys: [] },
  )
  const often = fc.record({ authorization }, { requiredKeys: [] })
  const mine = fc.oneof({ weight: 3, arbitrary: often }, { weight: 1, arbitrary: own })
  return fc.tuple(headers, mine).map(([others, caller]) => {
    const { origin: _, ...rest } = others
    return { ...rest, ...caller }
  })
}
