import { describe, expect, it } from 'vitest'
import { trackerRules } from './rules.ts'

/** What Chrome and Firefox take from one extension at the least, whatever others have. */
const MOST_RULES = 30_000
const MOST_REGULAR_EXPRESSIONS = 1_000

const rules = trackerRules()
const expressions = rules.flatMap(({ condition }) => condition.regexFilter ?? [])
const filters = rules.flatMap(({ condition }) => condition.urlFilter ?? [])

describe('the rules against known trackers', () => {
  it('are no more than either browser takes', () => {
    expect(rules.length).toBeGreaterThan(0)
    expect(rules.length).toBeLessThanOrEqual(MOST_RULES)
    expect(expressions.length).toBeLessThanOrEqual(MOST_REGULAR_EXPRESSIONS)
  })

  it('have a number and a filter each', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    expect(expressions.length + filters.length).toBe(rules.length)
    expect(new Set([...expressions, ...filters]).size).toBe(rules.length)
  })

  it('look behind Gmail’s proxy only, in Gmail’s pages only', () => {
    for (const { action, condition } of rules) {
      expect(action).toEqual({ type: 'block' })
      expect(condition).toMatchObject({
        initiatorDomains: ['mail.google.com'],
        requestDomains: ['googleusercontent.com'],
        resourceTypes: ['image', 'xmlhttprequest', 'other'],
      })
    }
    for (const filter of [...expressions, ...filters]) expect(filter).toMatch(/^#/)
  })

  it('are written with what both browsers read', () => {
    for (const filter of filters) expect(filter).toMatch(/^[!-~]{8,}$/)
    for (const expression of expressions) {
      // RE2 looks neither around nor back.
      expect(expression).not.toMatch(/\(\?[=!<]|\\[1-9]|\\k</)
      expect(() => new RegExp(expression)).not.toThrow()
    }
  })

  it('stop the image of another’s Doublecheck', () => {
    const proxied = `https://ci3.googleusercontent.com/meips/x=s0-d-e1-ft#https://reads.example.org/p/${'aB3-'.repeat(9)}.gif`
    expect(expressions.some((expression) => new RegExp(expression, 'i').test(proxied))).toBe(true)
  })
})
