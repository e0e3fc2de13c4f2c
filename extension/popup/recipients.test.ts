import { describe, expect, it } from 'vitest'
import { recipientsIn } from './recipients.ts'

describe('recipients, as people write them', () => {
  it.each([
    ['', []],
    [' , ', []],
    ['anna@example.org', [{ address: 'anna@example.org' }]],
    [
      'Anna Lindqvist <anna@example.org>; boris@пример.рф',
      [{ address: 'anna@example.org', name: 'Anna Lindqvist' }, { address: 'boris@пример.рф' }],
    ],
    ['"Lindqvist, Anna" <anna@example.org>', [{ address: 'anna@example.org', name: 'Lindqvist, Anna' }]],
    [
      '<anna@example.org>\nboris@example.org',
      [{ address: 'anna@example.org' }, { address: 'boris@example.org' }],
    ],
  ])('%j', (text, recipients) => {
    expect(recipientsIn(text)).toEqual({ recipients })
  })

  it.each(['Anna', 'anna@', '@example.org', 'anna@example.org boris@example.org', 'Anna <anna>', '"'])(
    'are told from %j, which is none',
    (text) => {
      expect(recipientsIn(`boris@example.org, ${text}`).wrong).toBe(text)
    },
  )
})
