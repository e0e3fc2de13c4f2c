import { describe, expect, it } from 'vitest'
import { shareOf, takeTurns } from './turns.ts'

describe('turns', () => {
  it('begin with another server each, and leave the first one out', async () => {
    const order: string[] = []
    const contestants = ['one', 'two', 'three'].map((name) => ({
      name,
      load: async () => {
        order.push(name)
        return { answered: order.length, processor: 1 }
      },
    }))
    const turns = await takeTurns(contestants, 2)
    expect(order).toEqual(['one', 'two', 'three', 'two', 'three', 'one', 'three', 'one', 'two'])
    expect([...turns].map(([name, did]) => [name, did.map(({ answered }) => answered)])).toEqual([
      ['one', [6, 8]],
      ['two', [4, 9]],
      ['three', [5, 7]],
    ])
  })

  it('are compared each by itself', () => {
    const turn = (answered: number) => ({ answered, processor: 1 })
    const turns = new Map([
      ['one', [50, 60, 90].map(turn)],
      ['two', [100, 100, 100].map(turn)],
    ])
    expect(shareOf(turns, 'one', 'two')).toEqual({ middle: 0.6, worst: 0.5, best: 0.9 })
    expect(shareOf(turns, 'one', 'three')).toBeUndefined()
  })
})
