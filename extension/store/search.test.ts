import { describe, expect, it } from 'vitest'
import { hasWords, searchedOf, typedWords } from './search.ts'

const mail = {
  subject: 'Résumé für die Stelle',
  recipients: [
    { address: 'a.lindqvist@example.org', name: 'Anna Łukasz-Lindqvist' },
    { address: 'semyonov@пример.рф', name: 'Семёнов Андрей' },
  ],
}
const finds = (typed: string) => hasWords(searchedOf(mail), typedWords(typed))

describe('a search', () => {
  it.each([
    ['nothing typed', '  '],
    ['a part of the subject', 'sum'],
    ['in another case', 'STELLE'],
    ['without its signs', 'resume fur'],
    ['with signs that the mail has not', 'lindqvíst'],
    ['letters that have no sign to take off', 'lukasz'],
    ['a name in Cyrillic, with е for ё', 'семенов'],
    ['or with ё', 'СЕМЁНОВ'],
    ['an address', '@example.org'],
    ['several words, in any order, from wherever', 'андрей anna stelle'],
    ['a word that is written with signs of its own', 'Re\u0301sume\u0301'],
  ])('finds %s', (_, typed) => {
    expect(finds(typed)).toBe(true)
  })

  it.each([
    ['a word that stands nowhere', 'boris'],
    ['one word of two', 'anna boris'],
    ['и where й stands', 'андреи'],
    ['words across the ends of fields', 'stelleanna'],
  ])('does not find %s', (_, typed) => {
    expect(finds(typed)).toBe(false)
  })
})
