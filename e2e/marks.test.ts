import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultView } from './gmail/view-settings.ts'
import type { ViewSettings } from './gmail/view-settings.ts'
import { ANNA, ME, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import { historyCard, historyClosed } from './stage/history-card.ts'
import type { GmailTab } from './stage/gmail-tab.ts'

let stage: Stage
let gmail: GmailTab
let anna: GmailTab

beforeAll(async () => {
  stage = await raiseStage()
  await stage.pair()
  gmail = await stage.senderTab()
  anna = await stage.annaTab()
  for (const subject of ['First', 'Second', 'Third']) {
    await gmail.send({ to: [ANNA.address], subject, text: 'Hello' })
  }
  await anna.openConversation('Second')
  stage.lab.deliver({ from: ANNA.address, to: ME.address, subject: 'Untracked', html: '<p>Hi</p>' })
})
afterAll(() => stage.stop())

const MARKS = { First: 'sent', Second: 'read', Third: 'sent' }

async function expectMarks(): Promise<void> {
  for (const [subject, mark] of Object.entries(MARKS)) await gmail.waitForMark(subject, mark)
  const wrong = (await gmail.rows()).filter(({ subject, mark }) => {
    const known = Object.entries(MARKS).find(([name]) => subject.includes(name))
    return mark?.name !== known?.[1]
  })
  expect(wrong).toEqual([])
}

const VIEWS: Record<string, Partial<ViewSettings>> = {
  'as it is at first': {},
  'beside a reading pane': { layout: 'vertical' },
  'with conversation view off': { conversationView: false },
  comfortable: { density: 'comfortable' },
  compact: { density: 'compact' },
  'in the dark': { theme: 'dark' },
  'from right to left': { direction: 'rtl' },
  'in Russian': { language: 'ru' },
  'with hidden lists left behind': { staleLists: true },
  'with rows that are used again': { reusedRows: true },
  'with attributes that come late': { lateAttributes: 300 },
  'all at once': {
    reusedRows: true,
    staleLists: true,
    lateAttributes: 100,
    direction: 'rtl',
    density: 'compact',
  },
}

describe('marks are right in every list', () => {
  it.each(Object.entries(VIEWS))('%s: there and back again', async (_, view) => {
    stage.lab.settings({ ...defaultView(), ...view })
    await gmail.page.reload()
    await gmail.list('sent')
    await expectMarks()
    await gmail.list('inbox')
    await gmail.waitForRow('Untracked')
    await gmail.list('all')
    await expectMarks()
    await gmail.page.goBack()
    await gmail.page.goBack()
    await expectMarks()
    await gmail.list('search/Second')
    await gmail.waitForMark('Second', 'read')
  })
})

describe('a conversation', () => {
  it('has the mark of its newest tracked mail, also in the inbox, and each message its own', async () => {
    stage.lab.settings(defaultView())
    await gmail.page.reload()
    await anna.reply('And you?')
    // The answer would come into her opened conversation, and be read.
    await anna.list('inbox')
    await gmail.list('inbox')
    await gmail.waitForMark('Second', 'read')
    await gmail.openConversation('Second')
    await gmail.reply('Fine.')
    await gmail.list('inbox')
    await gmail.waitForMark('Second', 'sent')
    await gmail.openConversation('Second')
    await gmail.unfold()
    await gmail.page.waitForFunction(() => document.querySelectorAll('.adn .doublecheck-mark').length === 2)
    const marks = await gmail.page.$$eval('.adn', (messages) =>
      messages.map(
        (message) => message.querySelector<HTMLElement>('.doublecheck-mark')?.dataset['mark'] ?? null,
      ),
    )
    expect(marks).toEqual(['read', null, 'sent'])
  })

  it('opens a mail’s history at a click on its mark, by keyboard too, and closes it again', async () => {
    const [mark] = await gmail.page.$$('.adn button.doublecheck-mark')
    expect(await mark?.evaluate((element) => element.ariaLabel)).toMatch(/^Read/)
    await mark?.focus()
    await gmail.page.keyboard.press('Enter')
    const told = await (
      await historyCard(gmail.page)
    ).evaluate((card) => [...card.querySelectorAll('li')].map((item) => item.textContent))
    expect(told).toEqual([expect.stringContaining('Sent'), expect.stringContaining('Opened in Gmail')])
    await gmail.page.keyboard.press('Escape')
    await historyClosed(gmail.page)
    expect(await mark?.evaluate((element) => element === document.activeElement)).toBe(true)
  })
})
