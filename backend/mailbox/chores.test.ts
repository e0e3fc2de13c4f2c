import { describe, expect, it } from 'vitest'
import { doChores, nextDue } from './chores.ts'
import type { Chore } from './chores.ts'

function chore(due: number | undefined, work: () => void = () => undefined): Chore & { done: number } {
  const it: Chore & { done: number } = {
    done: 0,
    due: () => due,
    work: () => {
      it.done++
      work()
    },
  }
  return it
}

describe('chores', () => {
  it('are due when the first of them is', () => {
    expect(nextDue([chore(30), chore(undefined), chore(20)])).toBe(20)
    expect(nextDue([chore(undefined)])).toBeUndefined()
  })

  it('are done when their time has come, each by itself', async () => {
    const [early, now, later, never] = [chore(10), chore(20), chore(21), chore(undefined)]
    expect(await doChores([early, now, later, never], 20, () => undefined)).toBe(true)
    expect([early, now, later, never].map(({ done }) => done)).toEqual([1, 1, 0, 0])
  })

  it('do not keep each other from being done', async () => {
    const failures: unknown[] = []
    const failure = new Error('No.')
    const broken = chore(10, () => {
      throw failure
    })
    const other = chore(10)
    expect(await doChores([broken, other], 20, (error) => failures.push(error))).toBe(false)
    expect(other.done).toBe(1)
    expect(failures).toEqual([failure])
  })
})
