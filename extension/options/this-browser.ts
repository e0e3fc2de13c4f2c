import browser from 'webextension-polyfill'

// Edge and Opera call themselves Chrome too.
const BROWSERS = [
  ['Firefox/', 'Firefox'],
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
] as const

const SYSTEMS: Record<string, string> = {
  android: 'Android',
  cros: 'ChromeOS',
  linux: 'Linux',
  mac: 'macOS',
  win: 'Windows',
}

/** @returns what a person may call this browser, as in "Firefox, Linux" */
export async function nameOfThisBrowser(): Promise<string> {
  const { os } = await browser.runtime.getPlatformInfo()
  const [, program = 'Chrome'] = BROWSERS.find(([sign]) => navigator.userAgent.includes(sign)) ?? []
  return `${program}, ${SYSTEMS[os] ?? os}`
}
