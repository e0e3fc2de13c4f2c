// `npm run gallery`: pictures of every page and state, as people see them, to be looked at one by one. They lie in
// .gallery/, each by what it shows and how: in the light or the dark, in English or Russian, from right to left, narrow.
import { mkdir, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Page } from 'puppeteer-core'
import { ensureChromium } from '../.scripts/browser.ts'
import { buildExtensions } from '../.scripts/build.ts'
import type { ConfirmationTo } from '../backend/alerts/carriers.ts'
import { fillStore } from './bench/interface/filled-store.ts'
import { Camera } from './gallery/camera.ts'
import type { WayName } from './gallery/camera.ts'
import { KEYS, halfAYear, mixedEvents, mixedMails, oneMail } from './gallery/mails.ts'
import { shieldInGmail } from './gallery/shield.ts'
import { trackingMails } from './gallery/tracking-mails.ts'
import { confirmingMail, endpointPages } from './stage/endpoint-pages.ts'
import { openHistory } from './stage/history-card.ts'
import { ANNA, ME, raiseStage } from './stage/index.ts'
import type { Stage } from './stage/index.ts'
import { PROGRAMS, fetchPixel } from './stage/outsider.ts'
import { emptyInStore, putInStore, putSetting, storedPairing } from './stage/store.ts'

const folder = resolve(import.meta.dirname, '../.gallery')
const POPUP = 'popup/index.html'
const OPTIONS = 'options/index.html'
const FIRST_RUN = 'first-run/index.html'
const POPUP_WINDOW = { width: 400, height: 600 }
const TAB = { width: 1000, height: 700 }
const MINUTE = 60_000

interface Scene {
  stage: Stage
  camera: Camera
  /** Comes when an address is to be confirmed. */
  confirmation: Promise<ConfirmationTo>
}

/** Opens a page of ours in a window, waits for something in it, and closes it when its pictures are taken. */
async function show(
  { stage }: Scene,
  path: string,
  selector: string,
  take: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await stage.sender.browser.newPage()
  await page.setViewport(path.startsWith(POPUP) ? POPUP_WINDOW : TAB)
  await page.goto(new URL(path, stage.sender.origin).href)
  await page.waitForSelector(selector)
  await take(page)
  await page.close()
}

/** Takes the popup as it is now. */
function popup(scene: Scene, name: string, selector: string, ways: readonly WayName[]): Promise<void> {
  return show(scene, POPUP, selector, (page) => scene.camera.take(page, `popup-${name}`, ways))
}

/** Takes a mail's view down to its end. */
async function mailView(
  scene: Scene,
  name: string,
  key: string,
  ways: readonly WayName[],
  act?: (page: Page) => Promise<void>,
): Promise<void> {
  await show(scene, `${POPUP}#${encodeURIComponent(key)}`, '.view li', async (page) => {
    await page.setViewport({ ...POPUP_WINDOW, height: 1000 })
    await page.addStyleTag({ content: '.popup:has(.view) { height: auto !important }' })
    await act?.(page)
    await scene.camera.take(page, `mail-${name}`, ways)
  })
}

function section(scene: Scene, name: string, ways: readonly WayName[], as = name): Promise<void> {
  return show(scene, `${OPTIONS}#${name}`, `[data-section="${name}"]:not([hidden])`, (page) =>
    scene.camera.take(page, `settings-${as}`, ways, true),
  )
}

async function beforeAnything(scene: Scene): Promise<void> {
  // Installing opens it, in front of whatever is open by then.
  await scene.stage.sender.opened('first-run/index.html')
  await section(scene, 'shield', ['light', 'narrow'], 'shield-alone')
  await popup(scene, 'not-consented', '[data-obstacle=not-consented]', ['light'])
  await show(scene, FIRST_RUN, '[data-step=explanation]', async (page) => {
    await scene.camera.take(page, 'first-run-1', ['light', 'dark', 'ru', 'rtl', 'narrow'], true)
    await page.click('[data-action=consent]')
    await (await page.waitForSelector('input[value=cloudflare]'))?.click()
    await page.waitForSelector('[data-way=cloudflare]')
    await scene.camera.take(page, 'first-run-2', ['light', 'ru-dark'], true)
  })
  await popup(scene, 'not-paired', '[data-obstacle=not-paired]', ['light', 'ru-dark'])
  await section(scene, 'endpoint', ['light'], 'not-paired')
}

async function withoutMails(scene: Scene): Promise<void> {
  await scene.stage.pair()
  await show(scene, FIRST_RUN, '[data-test-mail]', (page) =>
    scene.camera.take(page, 'first-run-3', ['light'], true),
  )
  await popup(scene, 'empty', 'footer', ['light', 'ru-dark'])
  await section(scene, 'activity', ['light'], 'activity-empty')
}

async function withMails(scene: Scene): Promise<void> {
  const { camera, stage } = scene
  const { sender } = stage
  const now = Date.now()
  await putInStore(sender, 'mails', oneMail(now))
  await popup(scene, 'one-mail', '.mail', ['light'])
  await putInStore(sender, 'mails', mixedMails(now))
  await putInStore(sender, 'events', mixedEvents(now))
  await show(scene, POPUP, 'main[data-known=all]', async (page) => {
    await camera.take(page, 'popup-mixed', ['light', 'dark', 'ru', 'rtl', 'narrow', 'ru-narrow'])
    await page.$eval('main', (main) => main.scrollTo(0, 480))
    await camera.take(page, 'popup-mixed-below', ['light'])
    await page.type('[name=search]', 'договор')
    await camera.take(page, 'popup-found', ['light'])
    await page.type('[name=search]', ' zzz')
    await camera.take(page, 'popup-none-found', ['light'])
    await page.keyboard.press('Escape')
    await page.click('[data-filter=waiting]')
    await camera.take(page, 'popup-waiting', ['light', 'ru-dark'])
    await page.click('[data-filter=waiting]')
    await page.click('[data-action=pause]')
    await camera.take(page, 'popup-pause', ['dark', 'ru'])
    await page.click('[data-pause=hour]')
    await page.waitForSelector('[data-paused]')
    await camera.take(page, 'popup-paused', ['light', 'ru-narrow'])
    await page.click('[data-action=resume]')
    await page.waitForSelector('[data-action=pause]')
    await page.click('[data-action=outside]')
    await page.waitForSelector('form')
    await camera.take(page, 'popup-outside', ['light', 'ru'])
    await page.type('input[name=title]', 'An offer')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[data-action=copy-image]')
    await camera.take(page, 'popup-outside-made', ['light', 'ru-dark'])
  })
}

async function singleMails(scene: Scene): Promise<void> {
  await mailView(scene, 'read', KEYS.read, ['light', 'dark', 'ru', 'rtl', 'narrow'])
  await mailView(scene, 'read-unfolded', KEYS.read, ['light'], async (page) => {
    for (const summary of await page.$$('summary')) await summary.click()
  })
  await mailView(scene, 'long', KEYS.long, ['light'])
  await mailView(scene, 'stopped', KEYS.stopped, ['light'])
  await mailView(scene, 'erase', KEYS.reminded, ['light', 'ru-dark', 'ru-narrow'], async (page) => {
    await page.click('[data-action=erase]')
  })
}

async function settings(scene: Scene): Promise<void> {
  const { sender } = scene.stage
  const now = Date.now()
  await emptyInStore(sender, ['mails', 'events'])
  const { mails, events } = halfAYear(now)
  await putInStore(sender, 'mails', mails)
  await putInStore(sender, 'events', events)
  await section(scene, 'activity', ['light', 'dark', 'ru', 'rtl', 'narrow'])
  await putSetting(sender, 'accounts', [
    { address: ME.address },
    { address: 'm.keller@example.net', isOff: true },
  ])
  await putSetting(sender, 'neverFor', ['board@example.com', '@example.net'])
  await section(scene, 'tracking', ['light', 'ru-narrow'])
  await section(scene, 'recipients', ['light'])
  await section(scene, 'accounts', ['light'])
  await section(scene, 'notifications', ['light', 'ru', 'rtl'])
  await section(scene, 'alerts', ['light', 'ru-narrow'])
  await section(scene, 'endpoint', ['light', 'ru-dark'])
  await putInStore(sender, 'shielded', trackingMails(now))
  await putSetting(sender, 'shield', { on: true, badge: false, senders: ['news@nakheel.example'] })
  await show(scene, `${OPTIONS}#shield`, '[data-total]', async (page) => {
    for (const summary of await page.$$('[data-program] summary')) await summary.click()
    await scene.camera.take(
      page,
      'settings-shield',
      ['light', 'dark', 'ru', 'rtl', 'narrow', 'ru-narrow'],
      true,
    )
  })
  await section(scene, 'data', ['light', 'ru-dark'])
  await section(scene, 'language', ['light'])
  await section(scene, 'doctor', ['light', 'ru'])
  await show(scene, `${OPTIONS}#data`, '[data-action=erase-both]', async (page) => {
    await page.click('[data-action=erase-both]')
    await page.waitForSelector('[name=erase-word]')
    await scene.camera.take(page, 'settings-erase', ['light', 'ru-narrow'], true)
  })
  const counts = { mails: 260, events: 155, notes: 3, views: 12, browsers: 2, letters: 0, erased: 1 }
  await putSetting(sender, 'receipt', {
    what: 'both',
    askedAt: now - MINUTE,
    doneAt: now,
    endpoint: { address: 'https://reads.example.net', counts, isRefused: true },
    here: { counts: { mails: 260, events: 155, notes: 3, settings: 14, notices: 2 }, left: 0 },
  })
  await section(scene, 'data', ['light', 'ru'], 'receipt')
}

async function tenThousand(scene: Scene): Promise<void> {
  const { sender } = scene.stage
  await emptyInStore(sender, ['mails', 'events'])
  await fillStore(sender, { from: 0, mails: 10_000, events: 0 })
  await show(scene, POPUP, 'main[data-known=all]', async (page) => {
    await scene.camera.take(page, 'popup-ten-thousand', ['light'])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    await scene.camera.take(page, 'popup-ten-thousand-end', ['dark'])
  })
  await emptyInStore(sender, ['mails'])
}

async function inGmail({ stage, camera }: Scene): Promise<void> {
  const gmail = await stage.senderTab()
  await gmail.send({ to: [ANNA.address], subject: 'My résumé', text: 'Dear Anna, here it is.' })
  await fetchPixel(stage, PROGRAMS.gmailPrefetch)
  stage.passTime(10 * MINUTE)
  await fetchPixel(stage, PROGRAMS.googleProxy)
  await gmail.list('sent')
  await gmail.waitForMark('My résumé', 'read')
  await camera.take(gmail.page, 'gmail-sent', ['light'])
  await gmail.openConversation('My résumé')
  await openHistory(gmail.page)
  await camera.take(gmail.page, 'gmail-card', ['light'])
  await gmail.page.close()
}

async function ofTheEndpoint(scene: Scene): Promise<void> {
  const { stage, camera, confirmation } = scene
  const paths = await endpointPages(stage, confirmation)
  const pages: [name: keyof typeof paths, ways: readonly WayName[]][] = [
    ['root', ['light', 'ru-dark']],
    ['why', ['light', 'dark', 'ru', 'rtl', 'ru-narrow']],
    ['confirm', ['light']],
    ['broken-link', ['light']],
  ]
  for (const [name, ways] of pages) {
    const address = stage.endpoint().url + paths[name]
    await show(scene, address, 'h1', (page) => camera.take(page, `endpoint-${name}`, ways, true))
  }
}

/** The endpoint does not answer, lost opens, and at last knows this browser no more; then it is there again. */
async function endpointGone(scene: Scene): Promise<void> {
  const { stage } = scene
  const { sender } = stage
  await putInStore(sender, 'mails', mixedMails(Date.now()))
  await stage.stopEndpoint()
  await show(scene, `${OPTIONS}#endpoint`, '[data-connected=false]', async () => undefined)
  await popup(scene, 'offline', '[data-obstacle=not-connected]', ['light', 'ru-dark'])
  await section(scene, 'endpoint', ['light'], 'offline')
  const paired = await storedPairing(sender)
  await putSetting(sender, 'paired', { ...paired, lost: 3 })
  await popup(scene, 'loses', '[data-lost]', ['light'])
  await putSetting(sender, 'paired', { ...paired, revoked: true })
  await popup(scene, 'revoked', '[data-obstacle=revoked]', ['light'])
  await section(scene, 'endpoint', ['light'], 'revoked')
}

try {
  process.env['CHROMIUM'] = await ensureChromium()
  await buildExtensions()
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const { carriers, confirmation } = confirmingMail()
  const stage = await raiseStage({ consents: false, carriers })
  const scene = { stage, camera: new Camera(folder), confirmation }
  try {
    await beforeAnything(scene)
    await withoutMails(scene)
    await withMails(scene)
    await singleMails(scene)
    await settings(scene)
    await tenThousand(scene)
    await inGmail(scene)
    await shieldInGmail(stage, scene.camera)
    await endpointGone(scene).finally(() => stage.startEndpoint())
    await ofTheEndpoint(scene)
  } finally {
    await stage.stop()
  }
  console.log(`${scene.camera.count} pictures are in ${folder}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
