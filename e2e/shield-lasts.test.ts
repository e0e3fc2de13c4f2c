import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultView } from './gmail/view-settings.ts'
import { ANNA, ME } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import type { GmailTab } from './stage/gmail-tab.ts'
import { ALL, CLEAN } from './stage/newsletter.ts'
import type { Newsletter, Shop } from './stage/newsletter.ts'
import { settled, shownPictures } from './stage/pictures.ts'
import { openSender } from './stage/sender-browser.ts'
import { chipOf, openShieldCard, shieldCard } from './stage/shield.ts'
import { raiseShielded } from './stage/shielded.ts'

const NAMES = 'SendGrid, Mailchimp, Doublecheck'
let stage: Stage
let shop: Shop
let gmail: GmailTab

beforeAll(async () => {
  ;({ stage, shop, gmail } = await raiseShielded(openSender))
})
afterAll(async () => {
  await stage.stop()
  await shop.stop()
})

async function open(mail: Newsletter): Promise<void> {
  await gmail.page.bringToFront()
  await gmail.list('inbox')
  await gmail.openConversation(mail.subject)
}

const told = ({ trackers }: Newsletter) => ALL.filter((name) => shop.fetched.includes(trackers[name]))

describe('the shield, once it is on', () => {
  it('leaves one’s own mails to what keeps one’s own looks out of the count', async () => {
    await gmail.send({ to: [ANNA.address], subject: 'My own', text: 'Here it is.' })
    const fetched = stage.lab.proxyFetches.length
    await gmail.list('sent')
    await gmail.waitForMark('My own', 'sent')
    await gmail.openConversation('My own')
    await settled(gmail.page)
    expect(stage.lab.proxyFetches).toHaveLength(fetched)
    expect(await gmail.page.$$('.doublecheck-chip')).toEqual([])
  })

  it('stops trackers while the background is dead', async () => {
    const mail = shop.send(ME.address, 'While it was dead')
    await stage.sender.killBackground()
    await open(mail)
    expect(await chipOf(gmail.page)).toBe(`4 trackers stopped: ${NAMES}`)
    await settled(gmail.page)
    expect(await shownPictures(gmail.page)).toEqual(mail.pictures)
    expect(told(mail)).toEqual([])
  })

  it('says in its card of each tracker whose it is, what it would have told, and where links lead', async () => {
    await openShieldCard(gmail.page)
    const said = await (
      await shieldCard(gmail.page)
    ).evaluate((card) => ({
      trackers: [...card.querySelectorAll('.trackers li')].map(
        (item) => item.querySelector('b')?.textContent,
      ),
      tells: card.querySelector('.tells')?.textContent,
      links: [...card.querySelectorAll('a')].map(({ href }) => href),
    }))
    expect(said).toEqual({
      trackers: ['SendGrid', 'Mailchimp', 'An unknown service', 'Doublecheck'],
      tells: expect.stringContaining('you opened this mail, when, and how often'),
      links: [CLEAN.tagged, CLEAN.redirected, expect.stringContaining('list-manage.com/track/click')],
    })
    await gmail.page.keyboard.press('Escape')
  })

  it('is still on once the browser was closed and opened again', async () => {
    stage.lab.settings(defaultView())
    const reopen = await stage.closeSender()
    await reopen()
    gmail = await stage.senderTab()
    const mail = shop.send(ME.address, 'The next morning')
    await open(mail)
    expect(await chipOf(gmail.page)).toBe(`4 trackers stopped: ${NAMES}`)
    await settled(gmail.page)
    expect(told(mail)).toEqual([])
  })
})
