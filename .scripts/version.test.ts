import { describe, expect, it } from 'vitest'
import { isNewer, newestOf, nextVersion, withVersion } from './version.ts'

describe('the next version', () => {
  it.each([
    ['patch', '1.2.4'],
    ['minor', '1.3.0'],
    ['major', '2.0.0'],
    ['1.10.0', '1.10.0'],
    ['65535.0.0', '65535.0.0'],
  ])('after 1.2.3, by %s, is %s', (wanted, version) => {
    expect(nextVersion('1.2.3', wanted)).toBe(version)
  })

  it.each(['', 'v1.2.3', '1.2', '1.2.3.4', '1.02.3', '1.2.3-beta', '65536.0.0', 'newest', ' 1.2.3'])(
    'is not “%s”, which no browser takes',
    (wanted) => {
      expect(nextVersion('1.2.3', wanted)).toBeUndefined()
    },
  )
})

describe('versions', () => {
  it('are compared as numbers', () => {
    expect(isNewer('1.10.0', '1.9.9')).toBe(true)
    expect(isNewer('1.9.9', '1.10.0')).toBe(false)
    expect(isNewer('1.2.3', '1.2.3')).toBe(false)
    expect(isNewer('0.1.0', 'none')).toBe(true)
  })

  it('are read from tags, of which others may be there', () => {
    expect(newestOf(['v0.9.0', 'v0.10.0', 'v0.2.0', 'verdict-3.0.0', 'v1.0.0-rc', '1.0.0', ''])).toBe(
      '0.10.0',
    )
    expect(newestOf([''])).toBeUndefined()
  })

  it('change in package.json and twice in its lock file, and nowhere else', () => {
    const json = (version: string) => JSON.stringify({ name: 'doublecheck', version, engines: {} }, null, 2)
    const lock = (version: string) =>
      JSON.stringify(
        {
          name: 'doublecheck',
          version,
          packages: {
            '': { name: 'doublecheck', version, dependencies: { idb: '1.2.3' } },
            'node_modules/idb': { version: '1.2.3' },
          },
        },
        null,
        2,
      )
    expect(withVersion(json('1.2.3'), '1.3.0')).toBe(json('1.3.0'))
    expect(withVersion(lock('1.2.3'), '1.3.0')).toBe(lock('1.3.0'))
  })
})
