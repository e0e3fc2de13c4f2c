import type { ElementHandle, Page } from 'puppeteer-core'
import { closedRoots } from './firefox-itself.ts'
import { IN_FIREFOX } from './sender-browser.ts'
import { until } from './until.ts'

/**
 * Reaches into what is closed to the scripts of the page. Chromium's debugger does so by itself.
 * @param name what a screen reader calls it
 * @returns the dialog of ours in Gmail's page that has this name, once it is open
 */
export async function closedDialog(page: Page, name: string): Promise<ElementHandle<Element>> {
  const problem = `There is no “${name}”.`
  if (IN_FIREFOX)
    return await until(
      async () => (await openDialogs(page)).find((one) => one.name === name)?.dialog,
      problem,
    )
  const dialog = await page.waitForSelector(inChromium(name))
  if (!dialog) throw new Error(problem)
  return dialog
}

/** Comes once no dialog of ours in Gmail's page has this name. */
export async function closedDialogGone(page: Page, name: string): Promise<void> {
  const isGone = async () => (await openDialogs(page)).every((one) => one.name !== name) || undefined
  if (IN_FIREFOX) await until(isGone, `“${name}” is still there.`)
  else await page.waitForSelector(inChromium(name), { hidden: true })
}

const inChromium = (name: string) => `aria/${name}[role="dialog"]`

interface OpenDialog {
  name: string
  dialog: ElementHandle<Element>
}

async function openDialogs(page: Page): Promise<OpenDialog[]> {
  const dialogs: OpenDialog[] = []
  for (const root of await closedRoots(page)) {
    for (const dialog of await root.$$('[role=dialog]')) {
      const name = await dialog.evaluate((element) => {
        const by = element.getAttribute('aria-labelledby')
        const root = element.getRootNode()
        const label = by !== null && root instanceof ShadowRoot ? root.getElementById(by)?.textContent : null
        return element.checkVisibility() ? (label ?? element.getAttribute('aria-label')) : null
      })
      if (name !== null) dialogs.push({ name, dialog })
    }
  }
  return dialogs
}
