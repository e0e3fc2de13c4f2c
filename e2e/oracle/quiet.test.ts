import { afterAll, beforeAll, expect, it } from 'vitest'
import { startLab } from '../gmail/index.ts'
import type { Lab, ViewSettings } from '../gmail/index.ts'
import { defaultView } from '../gmail/view-settings.ts'
import type { GmailTab } from '../stage/gmail-tab.ts'
import { openOracle } from './index.ts'
import type { Oracle } from './index.ts'

const ME = { address: 'maria@example.com', name: 'Maria Keller' }
/** What InboxSDK does not find it reports after up to two minutes. */
const STAY = 20_000
/** One tab each. */
const VIEWS: Partial<ViewSettings>[] = [
  {},
  { layout: 'vertical' },
  { staleLists: true, sections: true, lateAttributes: 300 },
  { conversationView: false, reusedRows: true, direction: 'rtl', theme: 'dark', language: 'ru' },
]

let lab: Lab
let oracle: Oracle

beforeAll(async () => {
  lab = await startLab({ accounts: [ME] })
  for (const subject of ['One', 'Two', 'Three']) {
    lab.deliver({ from: 'Bob <bob@example.net>', to: ME.address, subject, html: '<p>Hello</p>' })
  }
  oracle = await openOracle(lab, ['inboxsdk'])
})
afterAll(async () => {
  await oracle.close()
  await lab.stop()
})

it('InboxSDK stays quiet for two and a half minutes, in lists, conversations, search and composes', async () => {
  const tabs: GmailTab[] = []
  for (const view of VIEWS) {
    lab.settings({ ...defaultView(), ...view })
    tabs.push(await oracle.open(ME.address))
  }
  const inEach = async (act: (gmail: GmailTab) => Promise<void>) => {
    for (const gmail of tabs) {
      await gmail.page.bringToFront()
      await act(gmail)
    }
    await new Promise((resolve) => setTimeout(resolve, STAY))
  }
  await inEach(async (gmail) => gmail.waitForRow('One'))
  await inEach((gmail) => gmail.openConversation('One'))
  await inEach((gmail) => gmail.list('sent'))
  await inEach(async (gmail) => {
    await gmail.list('search/Two')
    await gmail.openConversation('Two')
  })
  await inEach(async (gmail) => {
    await gmail.list('inbox')
    await gmail.startWriting({ to: ['bob@example.net'], subject: 'Quiet', text: 'Not a sound.' })
  })
  await inEach(async (gmail) => {
    await gmail.pressSend('[role=dialog]')
    await gmail.waitForSent()
  })
  await inEach(async (gmail) => gmail.waitForRow('One'))
  expect(oracle.complaints()).toEqual([])
}, 240_000)
