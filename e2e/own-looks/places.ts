import type { Page } from 'puppeteer-core'
import type { ViewSettings } from '../gmail/index.ts'
import { ANNA, ME } from '../stage/index.ts'
import { GmailTab, REPLY } from '../stage/gmail-tab.ts'
import { until } from '../stage/until.ts'
import { SUBJECT } from './looks-stage.ts'
import type { LooksStage } from './looks-stage.ts'
import { yahoosAddress } from './yahoos-proxy.ts'

/** Somewhere in Gmail where the sender meets a pixel of their own. */
export interface Place {
  name: string
  view: Partial<ViewSettings>
  /** Looks there, in new tabs. */
  look(stage: LooksStage): Promise<unknown>
  /** Takes back what the next look would meet. */
  leave?(stage: LooksStage, page: Page): Promise<void>
}

const openConversation = (stage: LooksStage) => stage.open()

/** Only the quoted text has a picture: those of the conversation are not asked for. */
async function unfoldQuote(stage: LooksStage): Promise<void> {
  const gmail = await stage.open()
  await gmail.startResponse('reply')
  await gmail.page.click(`${REPLY} .M9 .ajR`)
}

/** Unfolding is a change, which Gmail saves: a conversation with a draft offers no reply. */
async function discardReply({ lab }: LooksStage, page: Page): Promise<void> {
  const isDrafted = () => lab.mailsOf(ME.address).some(({ labels }) => labels.includes('^r'))
  await until(async () => isDrafted() || undefined, 'Gmail saved no draft.')
  await page.click(`${REPLY} .oh`)
  await until(async () => !isDrafted() || undefined, 'Gmail kept the draft.')
}

async function print(
  stage: LooksStage,
  thread: (mail: ReturnType<typeof sentMail>) => string,
): Promise<void> {
  const page = await stage.sender.browser.newPage()
  stage.looking(page)
  const mail = sentMail(stage)
  await page.goto(`https://mail.google.com/mail/u/0/?view=pt&search=all&${thread(mail)}`)
}

function sentMail(stage: LooksStage) {
  const mail = stage.lab.mailsOf(ME.address).find(({ subject }) => subject === SUBJECT)
  if (!mail) throw new Error('No mail was sent.')
  return mail
}

/** What Gmail's image proxy fetches. */
const PROXIED: Place[] = [
  {
    name: 'in Sent, beside the list',
    view: { layout: 'vertical' },
    look: async (stage) => {
      const gmail = await openInbox(stage)
      await gmail.list('sent')
      await gmail.openConversation(SUBJECT)
    },
  },
  { name: 'in the opened conversation', view: { imageAddresses: 'proxy' }, look: openConversation },
  {
    name: 'in the opened conversation, once Gmail may show images',
    view: { askBeforeImages: true },
    look: async (stage) => {
      const gmail = await stage.open()
      await gmail.displayImages()
    },
  },
  {
    name: 'in a second tab, while the background sleeps',
    view: {},
    look: async (stage) => {
      await stage.sender.killBackground()
      await stage.open()
    },
  },
  {
    name: 'through Gmail’s service worker, which has a copy and renews it',
    view: { serviceWorker: 'copies' },
    look: async (stage) => {
      const { page } = await openInbox(stage)
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
      await page.evaluate(
        async (address) => (await caches.open('images')).put(address, new Response('')),
        stage.lab.imageAddress(stage.pixel),
      )
      await stage.open()
    },
  },
  {
    name: 'in the unfolded quote of a reply',
    view: { askBeforeImages: true },
    look: unfoldQuote,
    leave: discardReply,
  },
  {
    name: 'in a reply that quotes it as Gmail showed it',
    view: {},
    look: (stage) => openReply(stage, stage.lab.imageAddress(stage.pixel)),
  },
]

/** What comes straight from its host. */
const DIRECT: Place[] = [
  { name: 'in the opened conversation, direct', view: { imageAddresses: 'direct' }, look: openConversation },
  {
    name: 'in the unfolded quote of a reply, direct',
    view: { imageAddresses: 'direct', askBeforeImages: true },
    look: unfoldQuote,
    leave: discardReply,
  },
  {
    name: 'in a reply that quotes it, direct',
    view: { imageAddresses: 'direct' },
    look: (stage) => openReply(stage, stage.pixel),
  },
]

/** What Gmail's server has made ready: there the browser fetches pictures ahead of every script. */
const IN_PRINT: Place[] = [
  {
    name: 'in print',
    view: { askBeforeImages: true },
    look: async (stage) => {
      const gmail = await stage.open()
      stage.looking(await gmail.printPage())
    },
  },
  {
    name: 'in print, at the newer address',
    view: {},
    look: (stage) => print(stage, (mail) => `permthid=${mail.threadId}`),
  },
]

const IN_PRINT_DIRECT: Place[] = [
  {
    name: 'in print, direct',
    view: { imageAddresses: 'direct' },
    look: (stage) => print(stage, (mail) => `th=${mail.legacyThreadId}`),
  },
]

/** What another proxy fetches behind Gmail's. */
const REWRITTEN: Place[] = [
  {
    name: 'in a reply that quotes it as Yahoo showed it',
    view: {},
    look: (stage) => openReply(stage, yahoosAddress(stage.pixel)),
  },
]

/** Comes last: from then on the conversation has a draft. */
const DRAFTED: Place[] = [
  {
    name: 'in a forward, popped out, and opened again in a window of its own',
    view: { askBeforeImages: true },
    look: async (stage) => {
      const gmail = await stage.open()
      await gmail.startResponse('forward')
      await gmail.popOut()
      stage.looking(await gmail.ownWindow())
    },
  },
]

export const PLACES = {
  proxied: PROXIED,
  direct: DIRECT,
  inPrint: IN_PRINT,
  inPrintDirect: IN_PRINT_DIRECT,
  rewritten: REWRITTEN,
  drafted: DRAFTED,
}

let replies = 0

/** Anna answers, and quotes the mail with its pixel at this address; the sender opens the answer. */
async function openReply(stage: LooksStage, address: string): Promise<void> {
  const subject = `Answer ${++replies}`
  stage.lab.deliver({
    from: `${ANNA.name} <${ANNA.address}>`,
    to: ME.address,
    subject,
    html: `<div>Fine.</div><div class="gmail_quote"><blockquote>Here it is.<img src="${address.replaceAll('&', '&amp;')}"></blockquote></div>`,
  })
  const gmail = await openInbox(stage)
  await gmail.openConversation(subject)
}

async function openInbox(stage: LooksStage): Promise<GmailTab> {
  const page = await stage.sender.browser.newPage()
  stage.looking(page)
  return GmailTab.open(page, 'https://mail.google.com/mail/u/0/')
}
