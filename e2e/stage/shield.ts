import type { ElementHandle, Page } from 'puppeteer-core'
import { closedDialog } from './closed-dialog.ts'
import type { SenderBrowser } from './sender-browser.ts'

const SWITCH = 'input[name=shield]'

/** Switches the shield in the settings, as a person does. */
export async function switchShield({ ownPage }: Pick<SenderBrowser, 'ownPage'>, on: boolean): Promise<void> {
  const page = await ownPage('options/index.html#shield')
  await page.waitForSelector(`${SWITCH}:not(:disabled)`)
  await page.click(SWITCH)
  await page.waitForSelector(`${SWITCH}${on ? ':checked' : ':not(:checked)'}`)
  await page.close()
}

/** @returns how much of ours can be seen in Gmail's page, or keeps an image away */
export function drawnByUs(page: Page): Promise<number> {
  return page.$$eval(
    '[class*=doublecheck], [data-doublecheck-stopped]',
    (ours) => ours.filter((one) => one.checkVisibility() || one.tagName === 'IMG').length,
  )
}

/** Puts a tiny image into the opened mail by hand, as no policy of Gmail's does. */
export function addLate(page: Page, address: string): Promise<void> {
  return page.$eval(
    '.a3s',
    (text, src) => {
      const image = document.createElement('img')
      image.width = image.height = 1
      image.src = src
      text.append(image)
    },
    address,
  )
}

const CHIP = '.adn .doublecheck-chip'

/** @returns what the opened mail's chip says, once it is there */
export async function chipOf(page: Page): Promise<string> {
  const chip = await page.waitForSelector(CHIP)
  return (await chip?.evaluate(({ textContent }) => textContent)) ?? ''
}

/** @returns what the eye in the row of a subject says, once it is there */
export async function eyeOf(page: Page, subject: string): Promise<string> {
  const row = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('[role=main] tr.zA')]
        .find((found) => found.textContent.includes(wanted))
        ?.querySelector('.doublecheck-eye')?.ariaLabel,
    { polling: 'mutation' },
    subject,
  )
  return (await row.jsonValue()) ?? ''
}

const CARD = 'What the shield found in this mail'

/** What the card of a mail offers, by how often Tab is pressed until one is there. */
const STOPS = { links: 1, message: 2, sender: 3 }

/** Opens the card of the opened mail by keyboard. */
export async function openShieldCard(page: Page): Promise<void> {
  await page.bringToFront()
  const chip = await page.waitForSelector(CHIP)
  await chip?.focus()
  await page.keyboard.press('Enter')
  // It is closed to scripts: all that shows from outside is that it has the focus.
  await page.waitForFunction(() => document.activeElement?.parentElement === document.body)
}

/** @returns the card that is open */
export function shieldCard(page: Page): Promise<ElementHandle<Element>> {
  return closedDialog(page, CARD)
}

/** Presses one of the things that the card offers. */
export async function press(page: Page, what: keyof typeof STOPS): Promise<void> {
  await openShieldCard(page)
  for (let stop = 0; stop < STOPS[what]; stop += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
}
