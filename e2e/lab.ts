// `npm run lab`: the Gmail lab for a person to click in. Settings may follow: `npm run lab -- theme=dark sections=true`.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import puppeteer from 'puppeteer-core'
import { findChromium } from '../.scripts/browser.ts'
import { isRoot } from '../.scripts/run-program.ts'
import { deliverHundredMails } from './gmail/hundred-mails.ts'
import { startLab } from './gmail/index.ts'
import type { Lab } from './gmail/index.ts'
import { readViewSettings } from './gmail/read-view-settings.ts'

const ME = { address: 'maria@example.com', name: 'Maria Keller' }
const OTHER = { address: 'anna@example.org', name: 'Anna Lindqvist' }
const EXTENSION = resolve(import.meta.dirname, '../dist/chrome')

const view = readViewSettings(process.argv.slice(2))
if (typeof view === 'string') {
  console.error(view)
  process.exit(1)
}

let clock: number | undefined
const lab = await startLab({ accounts: [ME, OTHER], undoDelay: 5000, view, now: () => clock ?? Date.now() })
deliverHundredMails(lab, ME, OTHER, (time) => (clock = time))
clock = undefined

const opened = await openBrowser(lab)
console.log(`
The Gmail lab runs until Ctrl+C. ${opened ? 'A browser with it was opened.' : 'To see it, start a Chromium so:'}
${opened ? '' : `\n  chromium --user-data-dir=/tmp/gmail-lab ${lab.browserArgs.map((flag) => `'${flag}'`).join(' ')} '${lab.signInUrl(ME.address, OTHER.address)}'\n`}
Accounts: ${ME.address} at https://mail.google.com/mail/u/0/, ${OTHER.address} at /mail/u/1/
Settings: ${
  Object.entries(view)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ') || 'a fresh account’s; see e2e/gmail/view-settings.ts'
}
`)

process.once('SIGINT', () => void lab.stop().then(() => process.exit(0)))
process.once('SIGTERM', () => void lab.stop().then(() => process.exit(0)))

/** Opens an installed browser where there is a screen for it, with our extension if that was built. */
async function openBrowser(started: Lab): Promise<boolean> {
  const hasScreen =
    process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
  const program = hasScreen ? findChromium() : undefined
  if (program === undefined) return false
  const browser = await puppeteer.launch({
    executablePath: program,
    headless: false,
    pipe: true,
    defaultViewport: null,
    args: [...started.browserArgs, ...(isRoot() ? ['--no-sandbox'] : [])],
    ...(existsSync(EXTENSION) ? { enableExtensions: [EXTENSION] } : {}),
  })
  const [page = await browser.newPage()] = await browser.pages()
  await page.goto(started.signInUrl(ME.address, OTHER.address))
  browser.once('disconnected', () => void started.stop().then(() => process.exit(0)))
  return true
}
