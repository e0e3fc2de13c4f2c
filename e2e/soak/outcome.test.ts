import { describe, expect, it } from 'vitest'
import { memoryOf, outcomeOf } from './outcome.ts'

const MB = 1_048_576

describe('the outcome of a soak', () => {
  it('knows what was lost, what came twice and what nobody asked for', () => {
    const found = new Map([
      ['kept', 1],
      ['doubled', 2],
      ['failed and kept', 1],
      ['strange', 1],
    ])
    const answered = new Set(['kept', 'doubled', 'lost'])
    expect(outcomeOf(answered, new Set(['failed and kept', 'failed']), found)).toEqual({
      lost: 1,
      twice: 1,
      unknown: 1,
    })
  })

  it('takes memory for flat that only warms up, and wavers', () => {
    const samples = [60, 80, 100, 110, 100, 120, 90, 105, 115, 110]
    expect(memoryOf(samples.map((size) => size * MB))).toEqual({
      fifths: [80, 110, 120, 105, 115].map((size) => size * MB),
      isFlat: true,
    })
  })

  it('takes it for grown where it goes on growing', () => {
    const samples = Array.from({ length: 100 }, (_, i) => (100 + i) * MB)
    expect(memoryOf(samples).isFlat).toBe(false)
  })
})
