import { expect, it } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

it('work that is asked for many times while it is under way is done once more, after it', async () => {
  const ends: (() => void)[] = []
  const begin = oneAtATime(() => new Promise<void>((resolve) => ends.push(resolve)))
  begin()
  begin()
  begin()
  expect(ends).toHaveLength(1)
  ends[0]?.()
  await expect.poll(() => ends.length).toBe(2)
  ends[1]?.()
  await new Promise(setImmediate)
  expect(ends).toHaveLength(2)
  begin()
  expect(ends).toHaveLength(3)
})
