import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { raiseLooksStage } from './looks-stage.ts'
import type { LooksStage } from './looks-stage.ts'
import { PLACES } from './places.ts'

let stage: LooksStage

beforeAll(async () => {
  stage = await raiseLooksStage(undefined)
})
afterAll(() => stage.stop())

describe('without any depth the sender’s look counts as a reader’s', () => {
  it.each(Object.values(PLACES).flat())('$name', async (place) => {
    const judged = await stage.judged(place)
    await expect.poll(judged).toContain('recipient')
  })
})
