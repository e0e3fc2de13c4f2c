import { describe, expect, it } from 'vitest'
import { originalOf } from '../image.ts'
import { harmless, trackers } from './index.ts'

const all = [...trackers, ...harmless]
const tracking = new Set(trackers.map(({ src }) => originalOf(src)))

describe('the samples of images in mails', () => {
  it('hold more than 120 trackers and 300 harmless images', () => {
    expect(trackers.length).toBeGreaterThanOrEqual(120)
    expect(harmless.length).toBeGreaterThanOrEqual(300)
  })

  it('are of more than 40 services, none of them with more than six', () => {
    const services = trackers.flatMap(({ service }) => service ?? [])
    const counts = [...new Set(services)].map((name) => services.filter((service) => service === name).length)
    expect(counts.length).toBeGreaterThanOrEqual(40)
    expect(Math.max(...counts)).toBeLessThanOrEqual(6)
  })

  it('say each where they were found', () => {
    const source = /^(?:https:\/\/\S+|text:\d+|(?:npm|debian):\S+@\S+ \S.*)$/
    expect(all.filter((sample) => !source.test(sample.source))).toEqual([])
  })

  it('have an address that a mail can have', () => {
    expect(all.filter(({ src }) => !/^(?:https?:\/\/[^\s/]+\/|cid:|data:image\/)/.test(src))).toEqual([])
  })

  it('have no address twice, and none that is both a tracker and harmless', () => {
    const addresses = all.map(({ src }) => originalOf(src))
    expect(addresses.filter((address, at) => addresses.indexOf(address) !== at)).toEqual([])
    expect(harmless.filter(({ src }) => tracking.has(originalOf(src)))).toEqual([])
  })

  it('name no person', () => {
    const person = /[\w.+-]*[a-wyz0-9_+-][\w.+-]*(?:@|%40)[\w-]+\.\w/i
    expect(all.filter(({ src }) => !src.startsWith('cid:') && person.test(src))).toEqual([])
  })

  it('name attributes in lower case', () => {
    const names = all.flatMap(({ attributes }) => Object.keys(attributes ?? {}))
    expect(names.filter((name) => name !== name.toLowerCase())).toEqual([])
  })
})
