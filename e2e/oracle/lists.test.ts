import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startLab } from '../gmail/index.ts'
import type { Lab, ViewSettings } from '../gmail/index.ts'
import { defaultView } from '../gmail/view-settings.ts'
import type { GmailTab } from '../stage/gmail-tab.ts'
import { openOracle } from './index.ts'
import type { Oracle } from './index.ts'

const ME = { address: 'maria@example.com', name: 'Maria Keller' }

let lab: Lab
let oracle: Oracle
let gmail: GmailTab

beforeAll(async () => {
  lab = await startLab({ accounts: [ME] })
  for (const subject of ['One', 'Two', 'Three']) deliver(subject)
  oracle = await openOracle(lab)
})
afterEach(async () => {
  await gmail.page.close()
  oracle.forget()
})
afterAll(async () => {
  await oracle.close()
  await lab.stop()
})

const LAYOUTS: Record<string, Partial<ViewSettings>> = {
  comfortable: { density: 'comfortable' },
  compact: { density: 'compact' },
  'with sections': { sections: true },
  'with attributes that come late': { lateAttributes: 300 },
  'with rows used again': { reusedRows: true },
  'with left lists kept': { staleLists: true },
  'from right to left, dark, in Russian': { direction: 'rtl', theme: 'dark', language: 'ru' },
  'beside a reading pane': { layout: 'vertical' },
  'beside a reading pane, with sections': { layout: 'vertical', sections: true },
}

describe('a list', () => {
  it.each(Object.entries(LAYOUTS))(
    '%s is seen, row by row, and its conversations too',
    async (name, view) => {
      lab.settings({ ...defaultView(), ...view })
      gmail = await oracle.open(ME.address)
      await seesRow('One')
      await seesRow('Three')
      const later = `Later ${name}`
      deliver(later)
      if (!view.reusedRows) await seesRow(later)
      await gmail.openConversation('Two')
      await oracle.sees('thread', { threadId: legacyThreadId('Two'), subject: 'Two' })
      await oracle.sees('message', { threadId: legacyThreadId('Two') })
      await oracle.sees('view_email', { legacyId: mailOf('Two')?.legacyMessageId })
      await gmail.list('all')
      oracle.forget()
      await gmail.list('inbox')
      await seesRow('One')
      await gmail.openConversation('One')
      await oracle.sees('thread', { threadId: legacyThreadId('One'), subject: 'One' })
      expect(oracle.complaints()).toEqual([])
    },
  )

  it('of single mails, with conversation view off, is seen with the ids of thread and mail', async () => {
    lab.settings({ ...defaultView(), conversationView: false })
    gmail = await oracle.open(ME.address)
    await oracle.sees('settings', { isConversationViewDisabled: true })
    await oracle.sees('loaded', { conversationView: false }, 'gmail-js')
    await seesRow('One')
    const ids = await gmail.page.$$eval('tr.zA .bog [data-thread-id]', (spans) =>
      spans.map((span) => span.getAttribute('data-thread-id')),
    )
    expect(ids).toContain(`#${mailOf('Three')?.threadId}|${mailOf('Three')?.messageId}`)
    await gmail.openConversation('Two')
    await oracle.sees('thread', { threadId: legacyThreadId('Two') })
    await oracle.sees('message', { messageId: mailOf('Two')?.legacyMessageId })
    expect(oracle.complaints()).toEqual([])
  })
})

async function seesRow(subject: string): Promise<void> {
  await oracle.sees('row', { subject, threadId: legacyThreadId(subject) })
  await oracle.sees('row drawn', { subject })
}

function deliver(subject: string): void {
  lab.deliver({ from: 'Bob <bob@example.net>', to: ME.address, subject, html: '<p>Hello</p>' })
}

function mailOf(subject: string) {
  return lab.mailsOf(ME.address).find((mail) => mail.subject === subject)
}

function legacyThreadId(subject: string): string | undefined {
  return mailOf(subject)?.legacyThreadId
}
