import { describe, expect, it } from 'vitest'
import { compareRows } from './rows.ts'

describe('the rows on the disk', () => {
  it('are as many as good fetches were answered', () => {
    expect(() => compareRows({ rows: 95, fetches: 95 }, 95)).not.toThrow()
  })

  it.each([
    ['one lost', { rows: 94, fetches: 94 }],
    ['one more', { rows: 96, fetches: 96 }],
    ['two fetches in one row', { rows: 94, fetches: 95 }],
  ])('are an error otherwise: %s', (_, found) => {
    expect(() => compareRows(found, 95)).toThrow('that is wrong')
  })
})
