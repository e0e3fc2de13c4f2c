import browser from 'webextension-polyfill'

/** Opens the page that leads from the installation to the first tracked mail, where the user left it. */
export async function openFirstRun(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('first-run/index.html') })
}
