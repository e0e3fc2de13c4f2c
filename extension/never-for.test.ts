import { describe, expect, it } from 'vitest'
import { isNeverFor, neverForIn } from './never-for.ts'

describe('who no mail is tracked for', () => {
  it.each([
    ['anna@example.org', 'anna@example.org'],
    [' Anna.L+news@Example.ORG ', 'anna.l+news@example.org'],
    ['@example.org', '@example.org'],
    ['@Müller.example', '@xn--mller-kva.example'],
    ['анна@почта.example', 'анна@xn--80a1acny.example'],
  ])('may be written as %s', (written, rule) => {
    expect(neverForIn(written)).toBe(rule)
  })

  it.each([
    'anna',
    'example.org',
    '@',
    '@localhost',
    'a b@example.org',
    'a@b@example.org',
    '<anna@example.org>',
    '@example.org/path',
    '@example.org:80',
    '@example..org',
    '@[::1].org',
    `${'a'.repeat(250)}@example.org`,
    '',
  ])('cannot be written as %s', (written) => {
    expect(neverForIn(written)).toBeUndefined()
  })
})

describe('a mail is not tracked', () => {
  const rules = ['anna@example.org', '@clinic.example', '@xn--mller-kva.example']

  it.each([
    ['to the person', 'Anna@Example.org'],
    ['to anybody at the domain', 'boris@clinic.example'],
    ['to anybody at a domain below it', 'boris@mail.clinic.example'],
    ['in either spelling of the domain', 'eva@müller.example'],
  ])('%s', (_, address) => {
    expect(isNeverFor(rules, address)).toBe(true)
  })

  it.each([
    ['to others of the person’s domain', 'boris@example.org'],
    ['to a person of the same name elsewhere', 'anna@mail.example.org'],
    ['at a domain that only ends alike', 'boris@myclinic.example'],
  ])('but is %s', (_, address) => {
    expect(isNeverFor(rules, address)).toBe(false)
  })
})
