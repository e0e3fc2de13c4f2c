import { describe, expect, it } from 'vitest'
import { AddressNames } from './address-names.ts'

const MORNING = Date.UTC(2026, 10, 23, 9, 0)
const EVENING = Date.UTC(2026, 10, 23, 23, 59)
const NEXT_DAY = Date.UTC(2026, 10, 24, 0, 0)
const [ONE, OTHER] = ['198.51.100.7', '198.51.100.8']

describe('the name of an address', () => {
  it('is the same for a day, and another for another address and on another day', () => {
    const names = new AddressNames(undefined, MORNING)
    const name = names.nameOf(ONE, MORNING)
    expect(name).toMatch(/^[\w-]{12}$/)
    expect(names.nameOf(ONE, EVENING)).toBe(name)
    expect(names.nameOf(OTHER, EVENING)).not.toBe(name)
    expect(names.nameOf(ONE, NEXT_DAY)).not.toBe(name)
  })

  it('outlives a restart with its key, which is thrown away with its day', () => {
    const names = new AddressNames(undefined, MORNING)
    const name = names.nameOf(ONE, MORNING)
    const { present } = names
    expect(new AddressNames(present, EVENING).nameOf(ONE, EVENING)).toBe(name)
    names.nameOf(ONE, NEXT_DAY)
    expect(names.present.day).toBe(present.day + 1)
    expect(names.present.key).not.toEqual(present.key)
  })

  it('cannot be made without the key', () => {
    const [mine, theirs] = [new AddressNames(undefined, MORNING), new AddressNames(undefined, MORNING)]
    expect(mine.nameOf(ONE, MORNING)).not.toBe(theirs.nameOf(ONE, MORNING))
  })
})
