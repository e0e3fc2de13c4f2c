import { expect, test } from 'vitest'
import { canRun, canStart, flagsFor } from './node-version.mjs'

test.each([
  ['18.20.4', false, false],
  ['20.0.0', true, false],
  ['22.12.0', true, false],
  ['22.13.0', true, true],
  ['23.3.0', true, false],
  ['23.4.0', true, true],
  ['v24.21.0', true, true],
  ['v100.0.0', true, true],
  ['nonsense', false, false],
])('Node %s: starts us %s, runs us %s', (version, starts, runs) => {
  expect(canStart(version)).toBe(starts)
  expect(canRun(version)).toBe(runs)
})

test.each([
  ['22.17.1', true],
  ['22.18.0', false],
  ['23.5.0', true],
  ['23.6.0', false],
  ['24.0.0', false],
])('Node %s has to be told to take TypeScript: %s', (version, told) => {
  expect(flagsFor(version).includes('--experimental-strip-types')).toBe(told)
})
