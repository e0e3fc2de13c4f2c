import { describe, expect, it } from 'vitest'
import { RULES_VERSION, judge, judgementByUser } from './index.ts'
import type { By } from './index.ts'
import { rules } from './rules.ts'
import { samples } from './samples.ts'

const byOf = new Map<string, By>([
  ...rules.map(({ name, by }): [string, By] => [name, by]),
  ['unknown-program', 'unsure'],
])

describe('the verdict', () => {
  it.each(samples)('on "$name" comes from $rule', ({ facts, rule }) => {
    const verdict = judge(facts)
    expect(verdict).toMatchObject({ rule, rulesVersion: RULES_VERSION })
    expect(verdict.why).toMatch(/^[A-Z].+\.$/)
  })
  it('has a sample for each of its rules', () => {
    const sampled = new Set(samples.map((sample) => sample.rule))
    expect(rules.map((rule) => rule.name).filter((name) => !sampled.has(name))).toEqual([])
  })
  it('has one rule of each name', () => {
    expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length)
  })
  it('never calls a reader what no rule knows', () => {
    expect(judge({ method: 'GET', userAgent: 'x y z', sinceSending: 0 }).by).toBe('unsure')
  })
  it('looks at the first 400 characters of a name only', () => {
    const userAgent = `${'Mozilla/5.0 ('.repeat(9_000)}Googlebot/2.1`
    expect(judge({ method: 'GET', userAgent, sinceSending: 0 }).rule).toBe('unknown-program')
  })
})

// Where rules of different outcomes meet one sample, the earlier decides over the later. Each pair is meant.
const OVERLAPS: Record<string, readonly string[]> = {
  'all-links-at-once': ['browser', 'link-clicked'],
  'apple-privacy': ['apple-mail', 'browser'],
  'asked-first': ['browser'],
  'before-delivery': ['google-image-proxy', 'thunderbird'],
  'company-network': ['browser'],
  crawler: ['browser', 'unnamed-browser'],
  flood: ['browser'],
  'gateway-click': ['browser', 'link-clicked'],
  'gateway-network': ['browser', 'gateway-click', 'link-clicked', 'old-chrome', 'soon'],
  'gmail-prefetch': ['browser'],
  'google-network': ['browser'],
  'google-proxy-elsewhere': ['google-image-proxy'],
  'google-scan': ['browser', 'google-network', 'link-clicked'],
  'head-request': ['browser', 'google-image-proxy'],
  'hosting-network': ['browser', 'link-clicked'],
  'link-preview': ['browser'],
  'mail-program-follows-link': ['outlook'],
  'mail-service-network': ['browser'],
  'mail-service-proxy': ['browser'],
  'microsoft-network': ['browser'],
  'microsoft-scan': ['browser', 'link-clicked', 'microsoft-network', 'soon'],
  monitoring: ['browser', 'old-chrome'],
  'not-as-a-browser': ['browser'],
  'not-googles-proxy': ['google-image-proxy'],
  'not-microsofts-proxy': ['outlook-image-proxy'],
  'not-yahoos-proxy': ['yahoo-image-proxy', 'yahoo-proxy-from-hosting'],
  'opened-as-page': ['browser'],
  'own-view': ['browser', 'google-image-proxy'],
  'prefetch-header': ['browser'],
  'proxy-follows-link': ['google-image-proxy'],
  'security-scanner': ['browser'],
  'several-browsers': ['browser'],
  'machine-again': ['browser'],
  'old-chrome': ['browser'],
  'unnamed-browser': ['browser'],
  soon: ['browser', 'google-image-proxy', 'link-clicked', 'outlook'],
  'too-soon': ['browser', 'link-clicked', 'soon'],
  'yahoo-proxy-from-hosting': ['yahoo-image-proxy'],
}

describe('the samples', () => {
  it('overlap only where it is meant', () => {
    const found: Record<string, string[]> = {}
    for (const { facts } of samples) {
      const [first, ...later] = rules.filter((rule) => rule.applies(facts))
      for (const { name } of later.filter(({ by }) => by !== first?.by)) {
        const overruled = (found[first?.name ?? ''] ??= [])
        if (!overruled.includes(name)) overruled.push(name)
      }
    }
    for (const overruled of Object.values(found)) overruled.sort()
    expect(found).toEqual(OVERLAPS)
  })
  it('are at least two hundred with a source, people and machines', () => {
    const sourced = samples.filter(({ source }) => source !== 'made')
    expect(sourced.length).toBeGreaterThanOrEqual(200)
    expect(sourced.filter(({ truth }) => truth === 'recipient').length).toBeGreaterThanOrEqual(100)
    expect(sourced.filter(({ truth }) => truth === 'machine').length).toBeGreaterThanOrEqual(100)
  })
  it('say once each what they are and where they were seen', () => {
    expect(new Set(samples.map(({ name }) => name)).size).toBe(samples.length)
    expect(samples.filter(({ source }) => !/^made$|^https:|, .*\b\d{4}$/.test(source))).toEqual([])
  })
  it('show no machine and no look of the sender’s as a reader, and no reader as a machine', () => {
    const wrong = samples.filter(({ truth, rule }) => {
      const by = byOf.get(rule)
      return by === 'recipient' ? truth !== 'recipient' : truth === 'recipient' && by !== 'unsure'
    })
    expect(wrong).toEqual([])
  })
})

describe('a judgement by the user', () => {
  it('can say that it was the sender', () => {
    expect(judgementByUser('sender', 'that-was-me')).toMatchObject({ by: 'sender', rule: 'that-was-me' })
  })
  it('can not make a reader', () => {
    expect(judgementByUser('recipient', 'that-was-me')).toBeUndefined()
  })
})
