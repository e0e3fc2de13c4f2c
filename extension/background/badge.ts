import browser from 'webextension-polyfill'
import { openStore } from '../store/index.ts'
import { counted, say } from '../words.ts'

const COLOUR = '#0b57d0'
const ON_IT = '#ffffff'
const MOST_SHOWN = 99

/** Shows on the toolbar's button how many mails have something that the user was told and has not looked at. */
export async function showBadge(): Promise<void> {
  const mails = await (await openStore()).countFromIndex('mails', 'byUnseen')
  try {
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ color: COLOUR }),
      browser.action.setBadgeTextColor({ color: ON_IT }),
      browser.action.setBadgeText({ text: textOf(mails) }),
      browser.action.setTitle({ title: mails > 0 ? counted('badge', mails) : say('name') }),
    ])
  } catch {
    // Firefox for Android has no button that could carry it.
  }
}

function textOf(mails: number): string {
  if (mails > MOST_SHOWN) return `${MOST_SHOWN}+`
  return mails > 0 ? String(mails) : ''
}
