// `npm run demo`: the whole story without a Google account. The endpoint, the Gmail lab and real browsers act it
// out; each step is seen before the next begins, timed, and kept as a picture in demo/. `npm run demo -- --host workerd`
// has the endpoint run as it does on Cloudflare.
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as nextTick } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Page } from 'puppeteer-core'
import { ensureChromium } from '../.scripts/browser.ts'
import { buildExtensions } from '../.scripts/build.ts'
import { HOSTS, isHost } from '../.scripts/hosts.ts'
import { GmailTab } from './stage/gmail-tab.ts'
import { ANNA, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import type { Said } from './stage/sender-browser.ts'
import { notificationPicture } from './stage/notification-picture.ts'
import { drawPromoPictures } from './stage/promo-pictures.ts'
import { sends, tokensIn } from './stage/requests.ts'
import { storedEvents } from './stage/store.ts'

const SUBJECT = 'My résumé'
const TEXT = 'Dear Anna, please find my résumé attached. I look forward to hearing from you.'
const folder = resolve(import.meta.dirname, '../demo')
/** With `--readme` the pictures that the README shows are renewed. */
const readmeFolder = resolve(import.meta.dirname, '../docs/pictures')

interface Step {
  title: string
  milliseconds: number
}

const steps: Step[] = []

/** Acts a step out, and pictures what is seen then. */
async function step(title: string, act: () => Promise<Page>): Promise<void> {
  const begin = performance.now()
  const page = await act()
  steps.push({ title, milliseconds: performance.now() - begin })
  const name = title
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')
  await page.screenshot({ path: `${folder}/${String(steps.length).padStart(2, '0')}-${name}.png` })
}

function must(seen: unknown, what: string): asserts seen {
  if (!seen) throw new Error(`Not seen: ${what}`)
}

/** Waits for the first notification, which follows the mark within moments, until the browser has it too. */
async function firstSaid(stage: Stage, said: () => Promise<Said[]>, event: string): Promise<Said> {
  const deadline = performance.now() + 10_000
  for (;;) {
    const [notification] = await said()
    if (notification && (await stage.sender.notifications.standing()).includes(event)) return notification
    must(performance.now() < deadline, 'a notification')
    await nextTick(50)
  }
}

async function actOut(stage: Stage): Promise<void> {
  let gmail: GmailTab | undefined
  let anna: GmailTab | undefined
  await step('The extension is paired with the endpoint', async () => {
    await stage.pair()
    const options = await stage.sender.ownPage('options/index.html#endpoint')
    await options.waitForSelector('[data-connected=true]')
    return options
  })
  const said = await stage.sender.notifications.record()

  await step('Maria writes to Anna', async () => {
    gmail = await stage.senderTab()
    await gmail.startWriting({ to: [ANNA.address], subject: SUBJECT, text: TEXT })
    await gmail.page.waitForSelector('[role=dialog] .doublecheck-toggle[aria-checked=true]')
    return gmail.page
  })
  const sender = gmail
  must(sender, 'Gmail')

  await step('She sends it; it carries a pixel', async () => {
    await sender.pressSend('[role=dialog]', 'keyboard')
    await sender.waitForSent()
    must(tokensIn(sends(stage.lab).at(-1) ?? '').length === 1, 'one pixel in what Gmail sent')
    return sender.page
  })

  await step('Sent shows one tick', async () => {
    await sender.list('sent')
    await sender.waitForMark(SUBJECT, 'sent')
    return sender.page
  })

  await stage.arrival()
  await step('Anna opens the mail', async () => {
    anna = await stage.annaTab()
    await anna.openConversation(SUBJECT)
    await anna.picturesSettled()
    must(stage.lab.proxyFetches.length === 1, 'one fetch by the image proxy')
    return anna.page
  })

  await step('The tick becomes two', async () => {
    await sender.waitForMark(SUBJECT, 'read')
    return sender.page
  })

  await step('A notification says so', async () => {
    const [event] = await storedEvents(stage.sender)
    must(event?.verdict.by === 'recipient', 'the recipient’s open')
    const notification = await firstSaid(stage, said, event.id)
    must(notification.title.includes(SUBJECT), 'the subject in the notification')
    return notificationPicture(stage, notification)
  })

  await step('The popup lists the mail as read', async () => {
    const popup = await stage.sender.popup()
    await popup.waitForSelector('.mail[data-mark=read]')
    return popup
  })
}

/** Draws the stores' pictures out of those that were taken. */
async function drawPromo(stage: Stage): Promise<void> {
  const names = await readdir(folder)
  const taken = (end: string) => {
    const name = names.find((one) => one.endsWith(`${end}.png`))
    must(name, `the picture of “${end}”`)
    return `${folder}/${name}`
  }
  await drawPromoPictures(
    stage.recipient,
    {
      sent: taken('the-tick-becomes-two'),
      notification: taken('a-notification-says-so'),
      popup: taken('the-popup-lists-the-mail-as-read'),
    },
    folder,
  )
}

async function renewReadme(): Promise<void> {
  await mkdir(readmeFolder, { recursive: true })
  for (const name of await readdir(folder)) {
    await copyFile(`${folder}/${name}`, `${readmeFolder}/${name.replace(/^\d+-/, '')}`)
  }
}

function table(): string {
  const width = Math.max(...steps.map(({ title }) => title.length))
  const rows = steps.map(
    ({ title, milliseconds }, i) =>
      `${String(i + 1).padStart(3)}  ${title.padEnd(width)}  ${(milliseconds / 1_000).toFixed(2).padStart(6)} s`,
  )
  return ['', ...rows, ''].join('\n')
}

try {
  const options = {
    readme: { type: 'boolean', default: false },
    host: { type: 'string', default: 'node' },
  } as const
  const { readme, host } = parseArgs({ options }).values
  if (!isHost(host)) throw new Error(`There is no host ${host}; there are ${HOSTS.join(' and ')}.`)
  process.env['CHROMIUM'] = await ensureChromium()
  await buildExtensions()
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const stage = await raiseStage({ host })
  try {
    await actOut(stage)
    await drawPromo(stage)
  } finally {
    await stage.stop()
  }
  console.log(table())
  if (readme) await renewReadme()
  console.log(`Every step was seen, with the endpoint on ${host}. The pictures are in ${folder}`)
} catch (error) {
  console.log(table())
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
