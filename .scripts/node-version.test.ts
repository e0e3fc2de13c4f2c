import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ENDPOINT_FLAGS, canRun, canStart, flagsFor } from './node-version.mjs'

const backend = join(import.meta.dirname, '../backend')

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

test.each([
  ['the unit', 'doublecheck.service', ENDPOINT_FLAGS.join(' ')],
  ['the image', 'Dockerfile', ENDPOINT_FLAGS.map((flag) => `"${flag}"`).join(', ')],
  ['the start that warms the image', 'Dockerfile', ENDPOINT_FLAGS.join(' ')],
])('%s starts the endpoint as we do', (_, file, flags) => {
  expect(readFileSync(join(backend, file), 'utf8')).toContain(flags)
})
