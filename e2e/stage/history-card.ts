import type { ElementHandle, Page } from 'puppeteer-core'
import { closedDialog, closedDialogGone } from './closed-dialog.ts'

const CARD = 'What became of this mail'

/** What keeps names and addresses apart from the direction of the text around them. */
const ISOLATES = /[\u2066-\u2069]/g

/** One line of a mail's history, as the card shows it. */
export interface CardEntry {
  by: string
  what: string
  /** The time and whatever else is said below. */
  when: string
  button: string | undefined
}

/** Opens the history of the first marked message of the opened conversation, by keyboard. */
export async function openHistory(page: Page): Promise<void> {
  await page.bringToFront()
  const mark = await page.waitForSelector('.adn button.doublecheck-mark')
  await mark?.focus()
  await page.keyboard.press('Enter')
  await historyCard(page)
}

/** @returns what the card that is open says; what is folded comes after what it is folded into */
export async function historyEntries(page: Page): Promise<CardEntry[]> {
  const card = await historyCard(page)
  const entries = await card.evaluate((element) =>
    [...element.querySelectorAll('li')].map((item) => ({
      by: item.dataset['by'] ?? '',
      what: item.querySelector('.what')?.textContent ?? '',
      when: item.querySelector('.when')?.textContent ?? '',
      button: item.querySelector('button')?.textContent ?? undefined,
    })),
  )
  return entries.map((entry) => ({ ...entry, what: entry.what.replace(ISOLATES, '') }))
}

/** @returns the card that is open */
export function historyCard(page: Page): Promise<ElementHandle<Element>> {
  return closedDialog(page, CARD)
}

/** Comes once no history is open. */
export function historyClosed(page: Page): Promise<void> {
  return closedDialogGone(page, CARD)
}

/** @returns the text of what the focus is on within the card, and what is said to those who do not see it */
export async function heard(page: Page): Promise<{ focus: string; said: string }> {
  return (await historyCard(page)).evaluate((card) => {
    const root = card.getRootNode()
    const focused = root instanceof ShadowRoot ? root.activeElement : null
    return {
      focus: focused?.textContent ?? '',
      said: card.querySelector('[role=status]')?.textContent ?? '',
    }
  })
}

/** Presses "That was me" at the newest entry that has it. */
export async function sayThatWasMe(page: Page): Promise<void> {
  const buttons = await (await historyCard(page)).$$('li button')
  const texts = await Promise.all(buttons.map((button) => button.evaluate(({ textContent }) => textContent)))
  const newest = buttons[texts.lastIndexOf('That was me')]
  if (!newest) throw new Error('Nothing here can have been me.')
  await newest.click()
}
