import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RULES_BY_USER } from '../shared/verdict/index.ts'
import type { By } from '../shared/verdict/index.ts'
import { UNKNOWN_PROGRAM, rules } from '../shared/verdict/rules.ts'

const LOCALES = join(import.meta.dirname, '../extension/public/_locales')

/** Every rule that may decide, and what it decides. */
const decisions = new Map<string, By>([
  ...RULES_BY_USER.map((name): [string, By] => [name, 'sender']),
  ...[...rules, UNKNOWN_PROGRAM].map(({ name, by }): [string, By] => [name, by]),
])

const keyOf = (rule: string) => `rule_${rule.replaceAll('-', '_')}`

const NOT_COUNTED = { en: /: not counted$/, ru: /: не считается$/ }
const NOT_KNOWN = { en: /: cannot be known$/, ru: /: узнать нельзя$/ }

describe.each(['en', 'ru'] as const)('the history’s texts in %s', (language) => {
  const texts: Record<string, { message: string }> = JSON.parse(
    readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'),
  )
  const textsOf = (...by: By[]) =>
    [...decisions].filter(([, decided]) => by.includes(decided)).map(([rule]) => texts[keyOf(rule)]?.message)

  it('are one for each rule, and none for a rule that is gone', () => {
    const said = Object.keys(texts).filter((key) => key.startsWith('rule_'))
    expect(said.toSorted()).toEqual([...decisions.keys()].map(keyOf).toSorted())
  })

  it('name the network’s owner for rules only that exist', () => {
    const named = Object.keys(texts).filter((key) => key.startsWith('owner_'))
    const known = new Set([...decisions.keys()].map(keyOf))
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((key) => !known.has(key.replace('owner_', 'rule_')))).toEqual([])
  })

  it('say of machines and of the sender that they are not counted', () => {
    const silent = textsOf('machine', 'sender').filter((text) => !NOT_COUNTED[language].test(text ?? ''))
    expect(silent).toEqual([])
  })

  it('say of what cannot be told that it cannot be known', () => {
    expect(textsOf('unsure').filter((text) => !NOT_KNOWN[language].test(text ?? ''))).toEqual([])
  })

  it('say neither of readers', () => {
    const doubts = [NOT_COUNTED[language], NOT_KNOWN[language]]
    expect(textsOf('recipient').filter((text) => doubts.some((doubt) => doubt.test(text ?? '')))).toEqual([])
  })
})
