import browser from 'webextension-polyfill'

/** Has the background woken twice a minute, whatever else wakes it. */
export async function keepWatch(): Promise<void> {
  await browser.alarms.create('watchdog', { periodInMinutes: 0.5 })
}
