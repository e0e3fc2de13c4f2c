/** What `npm test` runs in Firefox: one of each kind. `npm test -- --all` runs all that is not named below. */
export const SOME_IN_FIREFOX = [
  'whole-way.test.ts',
  'sending.test.ts',
  'pairing.test.ts',
  'links.test.ts',
  'marks.test.ts',
  'shield.test.ts',
  'tracker-rules.test.ts',
  'packages.test.ts',
  'updates.test.ts',
  'own-looks/blocked.test.ts',
] as const

/** Which end-to-end tests run in Chromium alone, and what it is that Firefox does not have. */
export const NOT_IN_FIREFOX: Readonly<Record<string, string>> = {
  'beside-a-blocker.test.ts': 'It is about other Chromium browsers, and the blocker is made for them.',
  'push.test.ts': 'Firefox pushes nothing to extensions.',
  'shield-chromium.test.ts': 'Only Chromium’s debugger can hold the background.',
}
