import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HealthAnswer } from '../shared/api.ts'
import { ANNA, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import type { GmailTab } from './stage/gmail-tab.ts'

let stage: Stage
let gmail: GmailTab

beforeAll(async () => {
  stage = await raiseStage()
  await stage.pair()
  gmail = await stage.senderTab()
})
afterAll(() => stage.stop())

async function lost(): Promise<number> {
  const answer = await fetch(`${stage.endpoint().url}/healthz`)
  return v.parse(HealthAnswer, await answer.json()).lost
}

describe('while the endpoint cannot store', () => {
  it('the recipient sees nothing of it, and popup, settings and doctor say how many opens are missing', async () => {
    await gmail.send({ to: [ANNA.address], subject: 'Missed', text: 'Hello' })
    const popup = await stage.sender.popup()
    await popup.waitForSelector('main')
    expect(await popup.$('[data-lost]')).toBeNull()

    const lock = new DatabaseSync(join(stage.data, 'journal.sqlite'))
    lock.exec('begin immediate')
    const anna = await stage.annaTab()
    await anna.openConversation('Missed')
    await expect.poll(lost).toBe(1)
    lock.exec('rollback')
    lock.close()

    await popup.waitForSelector('[data-lost="1"]')
    const options = await stage.sender.ownPage('options/index.html#endpoint')
    await options.waitForSelector('[data-lost="1"]')
    await options.click('a[href="#doctor"]')
    const examine = await options.waitForSelector('[data-action=examine]', { visible: true })
    await examine?.click()
    await options.waitForSelector('[data-what=endpoint][data-state=bad]')
  })
})
