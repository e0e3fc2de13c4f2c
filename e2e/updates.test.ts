import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GmailTab } from './stage/gmail-tab.ts'
import { ANNA, raiseStageFor } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import { noteOurs, othersThanNoted, scriptsInPage } from './stage/ours-in-page.ts'
import { PROGRAMS, fetchPixel } from './stage/outsider.ts'
import { sends, tokensIn } from './stage/requests.ts'
import { trackLinks } from './stage/track-links.ts'
import { withVersion } from './stage/versions.ts'
import type { Updatable } from './stage/versions.ts'

const OLD = { version: '0.1.0' }
const NEW = { version: '0.2.0' }
/** Its store has another form. */
const NEWEST = { version: '0.3.0', store: 1_000 }
const RESUME = 'https://cv.example/maria'

describe('while Gmail is open', () => {
  let stage: Stage<Updatable>
  let gmail: GmailTab

  beforeAll(async () => {
    stage = await raiseStageFor(withVersion(OLD))
    await stage.pair()
    await trackLinks(stage.sender)
    gmail = await stage.senderTab()
    await gmail.startWriting({ to: [ANNA.address], subject: 'One', text: 'Hello' })
    await gmail.addLinks('[role=dialog]', [['my résumé', RESUME]])
    await gmail.pressSend('[role=dialog]')
    await gmail.waitForSent()
    await gmail.list('sent')
    await gmail.waitForMark('One', 'sent')
  })
  afterAll(async () => {
    await stage.stop()
    await stage.sender.cleanUp()
  })

  /** The extension becomes another version, and that version's script comes into the tab. */
  async function become(version: Parameters<Updatable['become']>[0]): Promise<void> {
    await noteOurs(gmail.page)
    await stage.sender.become(version)
    await gmail.page.bringToFront()
    await othersThanNoted(gmail.page)
  }

  /** Opens the history of the opened message, as one does by keyboard. */
  async function openCard(): Promise<void> {
    await gmail.page.focus('.adn button.doublecheck-mark')
    await gmail.page.keyboard.press('Enter')
    await gmail.page.waitForSelector('.doublecheck-card')
  }

  const lastSend = () => sends(stage.lab).at(-1) ?? ''

  /** Anna's program fetches the image of the mail that was sent `n`th. */
  async function read(n: number): Promise<void> {
    stage.passTime(60_000)
    await fetchPixel(stage, PROGRAMS.thunderbird, { send: sends(stage.lab)[n] })
  }

  const marks = async () =>
    Object.fromEntries((await gmail.rows()).map(({ subject, mark }) => [subject, mark?.name]))
  const drawn = (of: string) => gmail.page.$$eval(of, ({ length }) => length)

  it('a mail that is being written when an update comes goes out once, with one pixel', async () => {
    await gmail.startWriting({ to: [ANNA.address], subject: 'Two', text: 'Hello' })
    await gmail.page.waitForSelector('.doublecheck-toggle[aria-checked=true]')
    await become(NEW)
    await gmail.page.waitForSelector('.doublecheck-toggle[aria-checked=true]')
    expect(await drawn('.doublecheck-toggle')).toBe(1)
    expect(await scriptsInPage(gmail.page)).toBe(1)
    await gmail.pressSend('[role=dialog]')
    await gmail.waitForSent()
    expect(sends(stage.lab)).toHaveLength(2)
    expect(tokensIn(lastSend())).toHaveLength(1)
    await gmail.waitForMark('Two', 'sent')
  })

  it('marks stand once, follow what happens, and open', async () => {
    await read(0)
    await gmail.waitForMark('One', 'read')
    expect(await marks()).toEqual({ One: 'read', Two: 'sent' })
    expect(await drawn('.doublecheck-mark')).toBe(2)
    await gmail.openConversation('One')
    await gmail.page.waitForSelector('.adn button.doublecheck-mark')
    await openCard()
  })

  it('a card that is open when an update comes leaves, and opens again', async () => {
    await become(NEWEST)
    expect(await drawn('.doublecheck-card')).toBe(0)
    await openCard()
    expect(await drawn('.doublecheck-card')).toBe(1)
    await gmail.page.keyboard.press('Escape')
  })

  it('an older version says that the store is a newer one’s, and lets mails go out as they are written', async () => {
    await gmail.list('sent')
    await gmail.startWriting({ to: [ANNA.address], subject: 'Three', text: 'Hello' })
    await become(NEW)
    const toggle = await gmail.page.waitForSelector('.doublecheck-toggle[aria-disabled=true]')
    expect(await toggle?.evaluate((button) => button.getAttribute('title'))).toMatch(/^A newer Doublecheck/)
    await gmail.pressSend('[role=dialog]')
    await gmail.waitForSent()
    expect(lastSend()).not.toContain('doublecheck')
    expect(tokensIn(lastSend())).toEqual([])
    for (const path of ['popup/index.html', 'options/index.html']) {
      const page = await stage.sender.ownPage(path)
      await page.waitForSelector('[data-obstacle=newer-store]')
      await page.close()
    }
  })

  it('the older version keeps own links and pixels out of one’s own mails all the same', async () => {
    expect(sends(stage.lab)[0]).toContain('/l/')
    await gmail.openConversation('One')
    await gmail.page.waitForFunction(
      (target) => document.querySelector(`.a3s a[href="${target}"]`),
      {},
      RESUME,
    )
    expect(await drawn('.a3s img[src*="/p/"]')).toBe(0)
    await gmail.list('sent')
  })

  it('back in the newer version everything is there, and what happened meanwhile is caught up with', async () => {
    await read(1)
    await stage.sender.become(NEWEST)
    await gmail.waitForMark('Two', 'read')
    expect(await marks()).toEqual({ One: 'read', Two: 'read', Three: undefined })
    expect(await drawn('.doublecheck-mark')).toBe(2)
    await gmail.send({ to: [ANNA.address], subject: 'Four', text: 'Hello' })
    expect(tokensIn(lastSend())).toHaveLength(1)
    await gmail.waitForMark('Four', 'sent')
    expect(await scriptsInPage(gmail.page)).toBe(1)
  })
})
