import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLab } from '../gmail/index.ts'
import type { Lab } from '../gmail/index.ts'
import type { GmailTab } from '../stage/gmail-tab.ts'
import { openOracle } from './index.ts'
import type { Oracle } from './index.ts'

const ME = { address: 'maria@example.com', name: 'Maria Keller' }
const OTHER = { address: 'm.keller@example.net', name: 'Maria Keller' }

let lab: Lab
let oracle: Oracle
let gmail: GmailTab

beforeAll(async () => {
  lab = await startLab({ accounts: [ME, OTHER] })
  deliver('The plan', '<p>Look at <a href="https://plan.example/">this</a>.</p>')
  deliver('Lunch', '<p>At noon?</p>')
  lab.label(ME.address, lab.mailsOf(ME.address)[0]?.messageId ?? '', 'Travel')
  oracle = await openOracle(lab)
  gmail = await oracle.open(ME.address, OTHER.address)
})
afterAll(async () => {
  await oracle.close()
  await lab.stop()
})

describe('InboxSDK', () => {
  it('loads and knows whose mail it is', async () => {
    await oracle.sees('loaded', { address: ME.address, language: 'en' }, 'inboxsdk')
    await oracle.sees('settings', { isConversationViewDisabled: false })
  })

  it('sees the rows of the inbox, with thread ids, and draws into them', async () => {
    await oracle.sees('route', { id: 'inbox/:page', type: 'LIST' })
    for (const subject of ['The plan', 'Lunch']) {
      const row = await oracle.sees('row', { subject })
      expect(row).toMatchObject({
        threadId: legacyThreadId(subject),
        stableThreadId: legacyThreadId(subject),
        contacts: [{ emailAddress: 'bob@example.net', name: 'Bob' }],
        messages: 1,
        drafts: 0,
      })
      await oracle.sees('row drawn', { subject })
    }
    expect(await gmail.page.$$eval('[role=main] .xT .oracle-image', (images) => images.length)).toBe(2)
  })

  it('sees a row that comes later', async () => {
    deliver('Later', '<p>Hello</p>')
    await oracle.sees('row', { subject: 'Later', threadId: legacyThreadId('Later') })
  })

  it('sees other lists as routes', async () => {
    await gmail.list('sent')
    await oracle.sees('route', { id: 'sent/:page', type: 'LIST' })
    await gmail.list('search/plan')
    await oracle.sees('route', { id: 'search/:query/:page', params: { query: 'plan', page: 1 } })
    await gmail.list('label/Travel')
    await oracle.sees('route', {
      id: 'label/:labelName/:page',
      params: { labelName: 'Travel', page: 1 },
    })
    await gmail.waitForRow('Lunch')
    expect((await gmail.rows()).map(({ subject }) => subject)).toEqual(['Lunch'])
    await gmail.list('inbox')
  })

  it('sees a conversation and its message', async () => {
    await gmail.openConversation('The plan')
    await oracle.sees('route', { id: 'inbox/:threadID', type: 'THREAD' })
    const threadId = legacyThreadId('The plan')
    await oracle.sees('thread', { threadId, subject: 'The plan' })
    const message = await oracle.sees('message', { threadId })
    expect(message).toMatchObject({
      messageId: lab.mailsOf(ME.address).find(({ subject }) => subject === 'The plan')?.legacyMessageId,
      sender: { emailAddress: 'bob@example.net', name: 'Bob' },
      recipients: [ME.address],
      recipientsFull: [{ emailAddress: ME.address, name: ME.name }],
      body: 'Look at this.',
      links: ['https://plan.example/'],
      state: 'EXPANDED',
    })
  })

  it('sees a conversation that is open at load', async () => {
    oracle.forget()
    await gmail.page.reload()
    await oracle.sees('thread', { threadId: legacyThreadId('The plan') })
    await oracle.sees('message', { threadId: legacyThreadId('The plan') })
  })
})

describe('gmail-js', () => {
  it('knows whose mail it is, and who else is signed in', async () => {
    await oracle.sees('loaded', { address: ME.address, conversationView: true }, 'gmail-js')
  })

  it('sees a conversation and its messages, with their data', async () => {
    await gmail.list('inbox')
    await gmail.openConversation('Lunch')
    const mail = lab.mailsOf(ME.address).find(({ subject }) => subject === 'Lunch')
    await oracle.sees('view_thread', { threadId: mail?.threadId, insideEmail: true })
    const email = await oracle.sees('view_email', { legacyId: mail?.legacyMessageId })
    expect(email).toMatchObject({
      newestId: mail?.messageId,
      data: {
        id: mail?.messageId,
        threadId: mail?.threadId,
        subject: 'Lunch',
        from: { address: 'bob@example.net', name: 'Bob' },
        html: '<p>At noon?</p>',
      },
    })
  })
})

it('nobody complains', () => expect(oracle.complaints()).toEqual([]))

function deliver(subject: string, html: string): void {
  lab.deliver({ from: 'Bob <bob@example.net>', to: ME.address, subject, html })
}

function legacyThreadId(subject: string): string | undefined {
  return lab.mailsOf(ME.address).find((mail) => mail.subject === subject)?.legacyThreadId
}
