import { describe, expect, it } from 'vitest'
import { proxiedFilters } from './filters.ts'
import { originalOf } from './image.ts'
import { serviceOfPixel } from './known.ts'
import { harmless, trackers } from './samples/index.ts'

/** How browsers read a filter, as far as ours go; upper and lower case are the same to them. */
function expressionOf(filter: string): RegExp {
  const [, text = '', end] = /^(.*?)(\|?)$/s.exec(filter) ?? []
  const parts = text.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(parts.join('.*') + (end ? '$' : ''), 'i')
}

const filters = proxiedFilters().map((filter) =>
  'urlFilter' in filter ? expressionOf(filter.urlFilter) : new RegExp(filter.regexFilter, 'i'),
)
const isStopped = (src: string) => {
  const proxied = `https://ci3.googleusercontent.com/meips/ADKq_Na=s0-d-e1-ft#${originalOf(src)}`
  return filters.some((filter) => filter.test(proxied))
}

describe('behind Gmail’s proxy the browser’s filters', () => {
  it('stop every tracker that is known by its address', () => {
    const known = trackers.filter(({ src }) => serviceOfPixel(src))
    expect(known.length).toBeGreaterThan(100)
    expect(known.filter(({ src }) => !isStopped(src)).map(({ src }) => src)).toEqual([])
  })

  it('stop nothing else', () => {
    const others = [...trackers, ...harmless].filter(({ src }) => !serviceOfPixel(src))
    expect(others.filter(({ src }) => isStopped(src)).map(({ src }) => src)).toEqual([])
  })

  it('stop others’ Doublecheck, and no picture whose path is as long by chance', () => {
    expect(isStopped(`https://reads.example.org/p/${'aB3-_zZ09'.repeat(4)}.gif`)).toBe(true)
    const path = '2026/11/newsletter/winter-sale-head1'
    expect(path).toHaveLength(36)
    expect(isStopped(`https://shop.example.com/p/${path}.gif`)).toBe(false)
  })
})
