import type { Page } from 'puppeteer-core'

const OURS = '.doublecheck-mark, .doublecheck-toggle'
const NOTED = 'data-noted'

/** Notes all marks and toggles that stand in Gmail's page. */
export function noteOurs(page: Page): Promise<void> {
  return page.$$eval(
    OURS,
    (ours, noted) => {
      for (const one of ours) one.setAttribute(noted, '')
    },
    NOTED,
  )
}

/** Waits until none of those that were noted is left: another script has drawn its own. */
export async function othersThanNoted(page: Page): Promise<void> {
  await page.waitForFunction(
    (ours, noted) => {
      const all = [...document.querySelectorAll(ours)]
      return all.length > 0 && all.every((one) => !one.hasAttribute(noted))
    },
    { polling: 'mutation' },
    OURS,
    NOTED,
  )
}

/** @returns how many of our scripts answer in Gmail's own world */
export function scriptsInPage(page: Page): Promise<number> {
  return page.evaluate(() => {
    let answers = 0
    const hear = () => void answers++
    document.addEventListener('doublecheck:here', hear)
    document.dispatchEvent(new CustomEvent('doublecheck:there'))
    document.removeEventListener('doublecheck:here', hear)
    return answers
  })
}
