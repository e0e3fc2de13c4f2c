import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLab } from '../gmail/index.ts'
import type { Lab } from '../gmail/index.ts'
import type { GmailTab } from '../stage/gmail-tab.ts'
import { openOracle } from './index.ts'
import type { Oracle } from './index.ts'

const ME = { address: 'maria@example.com', name: 'Maria Keller' }
const BOSS = { address: 'boss@example.com', name: 'Ada Boss', delegates: [ME.address] }

let lab: Lab
let oracle: Oracle
let gmail: GmailTab

beforeAll(async () => {
  lab = await startLab({ accounts: [ME, BOSS] })
  for (const number of [1, 2, 3, 4, 5, 6]) {
    const answers = lab.mailsOf(ME.address).at(-1)?.messageId
    const html = `<p>Message ${number}</p>`
    const mail = { from: 'Bob <bob@example.net>', to: ME.address, subject: 'Long', html }
    lab.deliver(answers === undefined ? mail : { ...mail, answers })
  }
  lab.deliver({ from: 'Eve <eve@example.net>', to: BOSS.address, subject: 'For Ada', html: '<p>Hi</p>' })
  oracle = await openOracle(lab)
  gmail = await oracle.open(ME.address)
})
afterAll(async () => {
  await oracle.close()
  await lab.stop()
})

describe('a long conversation', () => {
  it('shows its first and last messages, and the number of those between', async () => {
    await gmail.openConversation('Long')
    await oracle.sees('thread', { subject: 'Long', messages: 6 })
    await gmail.list('inbox')
    await gmail.openConversation('Long')
    expect(await classesOfMessages()).toEqual(['kv', 'kQ adv', 'kx', 'kx', 'kv', 'h7'])
    expect(await gmail.page.$eval('.adv .adx span', (span) => span.textContent)).toBe('3')
  })

  it('unfolds, and opens as a whole', async () => {
    await gmail.page.click('.adv .adx span')
    expect(await classesOfMessages()).toEqual(['kv', 'kv', 'kv', 'kv', 'kv', 'h7'])
    oracle.forget()
    await gmail.page.click('.bHJ [role=button]:has(.gx)')
    for (const { legacyMessageId } of lab.mailsOf(ME.address).slice(0, -1)) {
      await oracle.sees('message', { messageId: legacyMessageId })
      await oracle.sees('view_email', { legacyId: legacyMessageId })
    }
    expect(await classesOfMessages()).toEqual(Array(6).fill('h7'))
  })
})

describe('another’s mailbox that was opened to me', () => {
  it('is seen as theirs', async () => {
    oracle.forget()
    await gmail.page.goto(lab.delegatedUrl(BOSS.address))
    await oracle.sees('loaded', { address: BOSS.address }, 'inboxsdk')
    await oracle.sees('loaded', { address: BOSS.address }, 'gmail-js')
    await oracle.sees('row', { subject: 'For Ada' })
  })
})

describe('the mails that come with the page', () => {
  it('are known to gmail-js before anybody asked for them', async () => {
    const embedded = await oracle.sees('embedded')
    expect(embedded['ids']).toEqual(lab.mailsOf(BOSS.address).map(({ messageId }) => messageId))
  })
})

it('nobody complains', () => expect(oracle.complaints()).toEqual([]))

function classesOfMessages(): Promise<string[]> {
  return gmail.page.$$eval('[role=list] > [role=listitem]', (items) =>
    items.map((item) =>
      ['kv', 'kQ', 'kx', 'adv', 'h7'].filter((name) => item.classList.contains(name)).join(' '),
    ),
  )
}
