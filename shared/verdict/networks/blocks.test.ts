import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockOf, rangesOfBlocks } from './blocks.ts'
import { placeOf, valueAt } from './ranges.ts'

type Lists = [cidrs: string[], value: string][]

function valueOf(lists: Lists, ip: string): string | undefined {
  const place = placeOf(ip)
  return place && valueAt(rangesOfBlocks(place.family, lists), place.at)
}

describe('ranges of blocks', () => {
  const lists: Lists = [
    [['10.0.0.0/8', '2001:db8::/32'], 'wide'],
    [['10.1.0.0/16', '10.1.255.0/24', '2001:db8:1::/48'], 'narrow'],
    [['10.1.2.0/24', '10.1.255.0/24'], 'later'],
  ]
  it.each([
    ['10.0.0.0', 'wide'],
    ['10.0.255.255', 'wide'],
    ['10.1.0.0', 'narrow'],
    ['10.1.2.0', 'later'],
    ['10.1.2.255', 'later'],
    ['10.1.3.0', 'narrow'],
    ['10.1.255.7', 'later'],
    ['10.2.0.0', 'wide'],
    ['10.255.255.255', 'wide'],
    ['9.255.255.255', undefined],
    ['11.0.0.0', undefined],
    ['2001:db8::1', 'wide'],
    ['2001:db8:1:ffff::1', 'narrow'],
    ['2001:db9::', undefined],
  ])('say of %s: %s', (ip, value) => expect(valueOf(lists, ip)).toBe(value))

  it('say of each place what its smallest block says', () => {
    // Blocks of a few bits, so that they lie within one another.
    const block = fc
      .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 24, max: 32 }))
      .map(([last, length]) => ({ cidr: `192.0.2.${last & ~(2 ** (32 - length) - 1)}/${length}`, length }))
    fc.assert(
      fc.property(fc.array(block, { maxLength: 20 }), (blocks) => {
        const lists = blocks.map(({ cidr }, i) => [[cidr], `${i}`] as [string[], string])
        const ranges = rangesOfBlocks('v4', lists)
        const first = blockOf('192.0.2.0/24').at
        for (let at = first - 1; at <= first + 256; at++) {
          const around = blocks
            .map(({ cidr, length }, i) => ({ ...blockOf(cidr), length, value: `${i}` }))
            .filter((one) => one.at <= at && at < one.at + one.size)
            .sort((a, b) => a.length - b.length)
          expect(valueAt(ranges, at)).toBe(around.at(-1)?.value)
        }
      }),
    )
  })
})
