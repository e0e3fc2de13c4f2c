import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from './gmail/mail/mailbox.ts'
import { defaultView } from './gmail/view-settings.ts'
import { startLab } from './gmail/index.ts'
import type { Lab } from './gmail/index.ts'
import { GmailTab } from './stage/gmail-tab.ts'
import { ME } from './stage/index.ts'
import { ALL, CLEAN, openShop } from './stage/newsletter.ts'
import type { Newsletter, Shop, TrackerName } from './stage/newsletter.ts'
import { IN_FIREFOX, openSender } from './stage/sender-browser.ts'
import type { SenderBrowser } from './stage/sender-browser.ts'
import { fetchInPage, settled, shownPictures } from './stage/pictures.ts'
import { addLate, chipOf, drawnByUs, eyeOf, press, switchShield } from './stage/shield.ts'

describe('the shield', () => {
  let lab: Lab
  let shop: Shop
  let reader: SenderBrowser
  let gmail: GmailTab
  /** A mail of which nothing was let through by itself. */
  let other: Newsletter

  beforeAll(async () => {
    lab = await startLab({ accounts: [ME] })
    shop = await openShop(lab)
    reader = await openSender(lab, { consents: false })
    gmail = await GmailTab.open(await reader.browser.newPage(), lab.signInUrl(ME.address))
  })
  afterAll(async () => {
    await reader.browser.close()
    await shop.stop()
    await lab.stop()
  })

  /** Sends a newsletter and opens it, in a list that is shown. */
  async function receive(subject: string, from?: Person): Promise<Newsletter> {
    const mail = shop.send(ME.address, subject, from)
    await look(mail)
    return mail
  }

  async function look(mail: Newsletter): Promise<void> {
    await gmail.page.bringToFront()
    await gmail.list('inbox')
    await gmail.openConversation(mail.subject)
    await settled(gmail.page)
  }

  /** Shows Gmail anew, set otherwise than a fresh account's. */
  async function reload(view: Parameters<Lab['settings']>[0] = {}): Promise<void> {
    lab.settings({ ...defaultView(), ...view })
    await gmail.page.goto('about:blank')
    await gmail.page.goto('https://mail.google.com/mail/u/0/#inbox')
    await gmail.page.waitForSelector('[gh=cm]')
  }

  /** Which of a mail's trackers have learned of its reader. */
  function told({ trackers }: Newsletter): TrackerName[] {
    return ALL.filter((tracker) => shop.fetched.includes(trackers[tracker]))
  }

  const shown = () => shownPictures(gmail.page)

  it('is off at first: everything is fetched, and nothing is drawn', async () => {
    const mail = await receive('In May')
    expect(told(mail)).toEqual(ALL)
    expect(await shown()).toEqual(expect.arrayContaining(mail.pictures))
    expect(await drawnByUs(gmail.page)).toBe(0)
    await gmail.list('inbox')
    expect(await drawnByUs(gmail.page)).toBe(0)
  })

  it('switched on, says in a mail that is open already what may have been fetched', async () => {
    await gmail.openConversation('In May')
    await switchShield(reader, true)
    await gmail.page.bringToFront()
    expect(await chipOf(gmail.page)).toBe(
      '4 trackers may have been fetched: SendGrid, Mailchimp, Doublecheck',
    )
  })

  it('shows all ten pictures and stops the trackers, which it names', async () => {
    const mail = await receive('In June')
    expect(await chipOf(gmail.page)).toBe('4 trackers stopped: SendGrid, Mailchimp, Doublecheck')
    expect(mail.pictures).toHaveLength(10)
    expect(await shown()).toEqual(mail.pictures)
    expect(told(mail)).toEqual([])
  })

  it('opens a link clean', async () => {
    await press(gmail.page, 'links')
    await gmail.page.keyboard.press('Tab')
    await gmail.page.keyboard.press('Enter')
    await expect.poll(() => shop.fetched).toContain(CLEAN.tagged)
    await gmail.page.bringToFront()
    await gmail.page.keyboard.press('Escape')
  })

  it('says of one that comes late that it may have been fetched', async () => {
    await addLate(
      gmail.page,
      lab.imageAddress('https://images.harbour-books.example/m/7f3a9c1eff8d21f0.gif?r=1'),
    )
    await expect.poll(() => chipOf(gmail.page)).toContain('1 tracker may have been fetched')
  })

  it('stops them behind a service worker that asks for what the page asks for, and has copies', async () => {
    await reload({ serviceWorker: 'copies' })
    await gmail.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    const mail = shop.send(ME.address, 'In July')
    await gmail.page.evaluate(
      async (address) => (await caches.open('images')).put(address, new Response('')),
      lab.imageAddress(mail.trackers.mailchimp),
    )
    await look(mail)
    expect(await shown()).toEqual(mail.pictures)
    expect(told(mail)).toEqual([])
  })

  it('behind a service worker that asks without fragments, the rules miss some in Chromium: a limit', async () => {
    // The worker that is there may wait for an image, and the next one would wait for it.
    await reload({ serviceWorker: 'none' })
    await reload({ serviceWorker: 'without-fragments' })
    await gmail.page.waitForFunction(() =>
      navigator.serviceWorker.controller?.scriptURL.endsWith('without-fragments'),
    )
    const mail = shop.send(ME.address, 'In August')
    // Outside of mails nothing but the rules stands in the way.
    await fetchInPage(gmail.page, lab.imageAddress(mail.trackers.sendgrid))
    expect(told(mail)).toEqual(IN_FIREFOX ? [] : ['sendgrid'])
  })

  it('takes what comes straight from its host out of the mail', async () => {
    await reload({ imageAddresses: 'direct' })
    const mail = await receive('In September')
    await expect.poll(shown).toEqual(mail.pictures)
    // None was; but that it could not have been, nobody can know of what the browser began to fetch by itself.
    expect(await chipOf(gmail.page)).toBe(
      '4 trackers may have been fetched: SendGrid, Mailchimp, Doublecheck',
    )
    expect(told(mail)).toEqual([])
  })

  it('loads all images of the one mail whose reader wants that, and of no other', async () => {
    await reload()
    other = await receive('In October')
    const mail = await receive('In November')
    await press(gmail.page, 'message')
    await expect.poll(() => told(mail)).toEqual(ALL)
    await look(other)
    expect(told(other)).toEqual([])
  })

  it('loads all images of a sender whom its reader trusts, in the next mail too', async () => {
    await press(gmail.page, 'sender')
    await expect.poll(() => told(other)).toEqual(ALL)
    const mail = await receive('In December')
    await expect.poll(() => told(mail)).toEqual(ALL)
  })

  it('has an eye beside each mail that was opened and carries trackers, also after a reload', async () => {
    const words = 'Carries trackers: SendGrid, Mailchimp, Doublecheck'
    await gmail.list('inbox')
    expect(await eyeOf(gmail.page, 'In June')).toBe(words)
    await reload()
    expect(await eyeOf(gmail.page, 'In June')).toBe(words)
  })

  it('switched off again, gives images back and leaves mails as they are', async () => {
    const stopped = await receive('From elsewhere', { name: 'A mill', address: 'mill@example.net' })
    expect(told(stopped)).toEqual([])
    await switchShield(reader, false)
    await gmail.page.bringToFront()
    await expect.poll(() => drawnByUs(gmail.page)).toBe(0)
    await expect.poll(() => told(stopped)).toEqual(ALL)
    expect(told(await receive('In January'))).toEqual(ALL)
    await gmail.list('inbox')
    expect(await drawnByUs(gmail.page)).toBe(0)
  })
})
