import fc from 'fast-check'

/**
 * What comes as a body: nearly right JSON, other JSON, JSON beyond all measure, and bytes.
 * @param known ids and codes that mean something
 */
export function bodies(known: readonly string[]): fc.Arbitrary<string | Uint8Array<ArrayBuffer> | undefined> {
  const text = fc.oneof(fc.constantFrom(...known), fc.string({ unit: 'binary', maxLength: 120 }))
  const anything = fc.oneof(text, fc.double(), fc.integer(), fc.constantFrom(null, true, [], {}, -0, 1e308))
  const fields = fc.record(
    {
      setupCode: anything,
      joinCode: anything,
      name: anything,
      message: anything,
      ago: fc.oneof(anything, fc.double({ min: 0, max: 86_400_000, noNaN: true })),
      by: fc.oneof(anything, fc.constantFrom('sender', 'unsure', 'recipient', 'machine')),
      rule: fc.oneof(anything, fc.constantFrom('that-was-me', 'google-proxy-elsewhere', 'like-that-was-me')),
      __proto__: anything,
    },
    { requiredKeys: [] },
  )
  return fc.oneof(
    { weight: 6, arbitrary: fields.map((body) => JSON.stringify(body)) },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) as fc.Arbitrary<Uint8Array<ArrayBuffer>> },
    { weight: 1, arbitrary: fc.nat(12_000).map((depth) => '['.repeat(depth)) },
    { weight: 1, arbitrary: fc.nat(40_000).map((length) => `{"name":"${'x'.repeat(length)}"}`) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  )
}
