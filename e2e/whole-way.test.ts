import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANNA, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import type { GmailTab, Sending } from './stage/gmail-tab.ts'
import { sends, tokensIn } from './stage/requests.ts'
import { storedEvents } from './stage/store.ts'

let stage: Stage
let gmail: GmailTab
let anna: GmailTab

beforeAll(async () => {
  stage = await raiseStage()
  await stage.pair()
  gmail = await stage.senderTab()
  anna = await stage.annaTab()
})
afterAll(() => stage.stop())

describe('a mail', () => {
  it.each<[Sending, string]>([
    ['click', 'My résumé'],
    ['keyboard', 'Моё резюме'],
  ])('sent by %s goes the whole way round', async (sending, subject) => {
    await gmail.send({ to: [ANNA.address], subject, text: 'Please find it attached.' }, sending)
    const [token] = tokensIn(sends(stage.lab).at(-1) ?? '')
    await gmail.list('sent')
    await gmail.waitForMark(subject, 'sent')

    await anna.list('inbox')
    await anna.openConversation(subject)
    await gmail.waitForMark(subject, 'read')

    const [event] = (await storedEvents(stage.sender)).filter(({ message }) => message === token?.message)
    expect(event?.verdict).toMatchObject({ by: 'recipient', rule: 'google-image-proxy' })
    await expect.poll(() => stage.sender.notifications.standing()).toContain(event?.id)
  })

  it('says what became of it, to eyes and ears', async () => {
    const [row] = await gmail.rows()
    expect(row?.mark).toMatchObject({ name: 'read', words: expect.stringMatching(/^Read, today \d/) })
    const roles = await gmail.page.$$eval('.doublecheck-mark', (marks) => marks.map((mark) => mark.role))
    expect(roles).toEqual(['img', 'img'])
  })

  it('shows in the popup, with its mark and recipient', async () => {
    const popup = await stage.sender.popup()
    await popup.waitForSelector('.mail')
    const mails = await popup.$$eval('.mail', (rows) =>
      rows.map((row) => [row.querySelector('.subject')?.textContent, row.getAttribute('data-mark')]),
    )
    expect(mails).toEqual([
      ['Моё резюме', 'read'],
      ['My résumé', 'read'],
    ])
    await popup.close()
  })

  it('opens in Gmail when its notification is clicked', async () => {
    const [, older] = (await storedEvents(stage.sender)).toSorted((one, other) => other.at - one.at)
    await gmail.list('inbox')
    await stage.sender.notifications.click(older?.id ?? '')
    await gmail.page.waitForFunction(() =>
      document.querySelector('h2.hP')?.textContent?.includes('My résumé'),
    )
    await expect.poll(() => stage.sender.notifications.standing()).not.toContain(older?.id)
  })

  it('is told once, however often it is read', async () => {
    await gmail.list('sent')
    const before = await stage.sender.notifications.standing()
    // A page shows a picture that it has already without asking again.
    await anna.page.reload()
    await anna.picturesSettled()
    const token = tokensIn(sends(stage.lab).at(-1) ?? '')[0]
    const count = async () =>
      (await storedEvents(stage.sender))
        .filter(({ message }) => message === token?.message)
        .map((e) => e.count)
    await expect.poll(count).toEqual([2])
    expect(await stage.sender.notifications.standing()).toEqual(before)
  })
})

describe('where Gmail asks before it shows images, and its service worker fetches them', () => {
  it('a mail is read once the recipient lets it show them', async () => {
    stage.lab.settings({ serviceWorker: 'copies', askBeforeImages: true })
    await gmail.send({ to: [ANNA.address], subject: 'With a picture', text: 'Look.' })
    await gmail.list('sent')
    await gmail.waitForMark('With a picture', 'sent')
    const fetched = stage.lab.proxyFetches.length
    const reader = await stage.annaTab()
    await reader.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await reader.openConversation('With a picture')
    expect(stage.lab.proxyFetches).toHaveLength(fetched)
    await reader.displayImages()
    await gmail.waitForMark('With a picture', 'read')
    await reader.page.close()
  })
})

describe('what is not ours', () => {
  it('is neither marked nor touched: a mail that came in', async () => {
    stage.lab.deliver({
      from: 'shop@example.com',
      to: 'maria@example.com',
      subject: 'Sale',
      html: '<p>Now</p>',
    })
    await gmail.list('inbox')
    await gmail.waitForRow('Sale')
    expect((await gmail.rows()).find((row) => row.subject.includes('Sale'))?.mark).toBeUndefined()
  })
})
