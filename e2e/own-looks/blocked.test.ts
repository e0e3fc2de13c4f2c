import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { raiseLooksStage } from './looks-stage.ts'
import type { LooksStage } from './looks-stage.ts'
import { PLACES } from './places.ts'

let stage: LooksStage

beforeAll(async () => {
  stage = await raiseLooksStage('blocked')
})
afterAll(() => stage.stop())

describe('blocking alone keeps the sender’s looks from fetching anything', () => {
  it.each(Object.values(PLACES).flat())('$name', async (place) => {
    await stage.lookAt(place)
    expect(await stage.fetches()).toBe(0)
  })
})
