import { rm } from 'node:fs/promises'
import type { Page } from 'puppeteer-core'
import * as v from 'valibot'
import { HealthAnswer } from '../../shared/api.ts'
import type { By } from '../../shared/verdict/index.ts'
import { defaultView } from '../gmail/view-settings.ts'
import { GmailTab } from '../stage/gmail-tab.ts'
import { openHistory, sayThatWasMe } from '../stage/history-card.ts'
import { ANNA, ME, raiseStage } from '../stage/index.ts'
import type { Stage } from '../stage/index.ts'
import { lastPixel } from '../stage/outsider.ts'
import { settled } from '../stage/pictures.ts'
import { storedEvents } from '../stage/store.ts'
import { extensionWithOnly } from './depths.ts'
import { YAHOOS_PROXY, startYahoosProxy } from './yahoos-proxy.ts'
import type { Depth } from './depths.ts'
import type { Place } from './places.ts'

export const SUBJECT = 'Our plan'

/** A stage on which the sender has written a mail to Anna, in a browser that has only one of the depths. */
export interface LooksStage extends Stage {
  /** The address of the mail's pixel, as it was sent. */
  pixel: string
  /** The tab in which the mail was written. */
  gmail: GmailTab
  /** Opens the mail's conversation in a new tab. */
  open(): Promise<GmailTab>
  /** Says in the mail's history, which is opened without a look at any picture, that the last fetch was the sender's. */
  sayThatWasMe(): Promise<void>
  /** Takes a page for one in which the sender looks. */
  looking(page: Page): void
  /** The sender looks at a place, a minute after they looked at the last one; returns when nothing more is loaded. */
  lookAt(place: Place): Promise<void>
  /** How many of the sender's pixels are on the pages on which they look at a place. */
  ownPixelsAt(place: Place): Promise<number>
  /** How many fetches of pixels have reached the endpoint. */
  fetches(): Promise<number>
  /** Looks at a place, and tells whom the sender's browser takes for who did. */
  judged(place: Place): Promise<() => Promise<By[]>>
}

export async function raiseLooksStage(only: Depth | undefined): Promise<LooksStage> {
  const extension = await extensionWithOnly(only)
  const stage = await raiseStage({ extension })
  await stage.pair()
  const gmail = await stage.senderTab()
  const yahoo = await startYahoosProxy((path) => stage.endpoint().url + path)
  stage.lab.route(YAHOOS_PROXY, yahoo.url)
  await gmail.send({ to: [ANNA.address], subject: SUBJECT, text: 'Here it is.' })
  const pixel = lastPixel(stage.lab)
  let pages: Page[] = []
  const looks: LooksStage = {
    ...stage,
    pixel,
    gmail,
    open: async () => {
      const tab = await openMail(stage)
      pages.push(tab.page)
      return tab
    },
    sayThatWasMe: async () => {
      stage.lab.settings({ ...defaultView(), askBeforeImages: true })
      const { page } = await openMail(stage)
      await openHistory(page)
      await sayThatWasMe(page)
      await page.close()
    },
    looking: (page) => void pages.push(page),
    lookAt: async (place) => void (await looks.ownPixelsAt(place)),
    ownPixelsAt: async (place) => {
      stage.passTime(60_000)
      stage.lab.settings({ ...defaultView(), ...place.view })
      await place.look(looks)
      let own = 0
      const looked = pages
      pages = []
      for (const page of looked) {
        await settled(page)
        own += await page.$$eval('img[src*="/p/"]', (images) => images.length)
        await place.leave?.(looks, page)
        await page.close()
      }
      return own
    },
    fetches: async () => {
      const answer = await fetch(`${stage.endpoint().url}/healthz`)
      return v.parse(HealthAnswer, await answer.json()).stored
    },
    judged: async (place) => {
      const before = new Set((await storedEvents(stage.sender)).map(({ id }) => id))
      await looks.lookAt(place)
      return async () => {
        const events = await storedEvents(stage.sender)
        const by = events.filter(({ id }) => !before.has(id)).map(({ verdict }) => verdict.by)
        return [...new Set(by)]
      }
    },
    stop: async () => {
      await stage.stop()
      yahoo.stop()
      await rm(extension, { recursive: true })
    },
  }
  return looks
}

async function openMail({ lab, sender }: Stage): Promise<GmailTab> {
  const mail = lab.mailsOf(ME.address).find(({ subject }) => subject === SUBJECT)
  const page = await sender.browser.newPage()
  await page.goto(`https://mail.google.com/mail/u/0/#sent/${mail?.legacyThreadId}`)
  await page.waitForSelector('.ii.gt > .a3s')
  return new GmailTab(page)
}
