import type { ElementHandle, Page } from 'puppeteer-core'

const CARD = 'aria/What became of this mail[role="dialog"]'

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
  await page.waitForSelector(CARD)
}

/** @returns what the card that is open says */
export async function historyEntries(page: Page): Promise<CardEntry[]> {
  const card = await page.waitForSelector(CARD)
  return (
    (await card?.evaluate((element) =>
      [...element.querySelectorAll('li')].map((item) => ({
        by: item.dataset['by'] ?? '',
        what: item.querySelector('.what')?.textContent ?? '',
        when: item.querySelector('.when')?.textContent ?? '',
        button: item.querySelector('button')?.textContent ?? undefined,
      })),
    )) ?? []
  )
}

/** @returns the card that is open */
export async function historyCard(page: Page): Promise<ElementHandle<Element>> {
  const card = await page.waitForSelector(CARD)
  if (!card) throw new Error('No history is open.')
  return card
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
