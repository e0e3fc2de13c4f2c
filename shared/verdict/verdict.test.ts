import { describe, expect, it } from 'vitest'
import { RULES_VERSION, judge, judgementByUser } from './index.ts'
import { rules } from './rules.ts'
import { samples } from './samples.ts'

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
    expect(judge({ method: 'GET', userAgent: 'x', sinceSending: 0 }).by).toBe('unsure')
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
