import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SUBJECT, raiseLooksStage } from './looks-stage.ts'
import type { LooksStage } from './looks-stage.ts'
import { PLACES } from './places.ts'

const { proxied, direct, drafted, inPrint, inPrintDirect } = PLACES
let stage: LooksStage

beforeAll(async () => {
  stage = await raiseLooksStage('announced')
})
afterAll(() => stage.stop())

describe('announcing alone makes what the sender’s look fetches the sender’s', () => {
  it.each([...proxied, ...inPrint])('$name', async (place) => {
    const judged = await stage.judged(place)
    await expect.poll(judged).toEqual(['sender'])
  })

  it('so that the mail is sent, and nothing says that it was read', async () => {
    await stage.gmail.list('sent')
    await stage.gmail.waitForMark(SUBJECT, 'sent')
    await expect.poll(() => stage.sender.notifications.standing()).toEqual([])
  })

  it.each([...direct, ...inPrintDirect, ...drafted])('$name', async (place) => {
    const judged = await stage.judged(place)
    await expect.poll(judged).toEqual(['sender'])
  })
})
