import browser from 'webextension-polyfill'
import type { MessageId } from '../../shared/token/index.ts'
import { openStore } from '../store/index.ts'
import { keepSeen } from '../store/seen.ts'
import { changeMails } from './news.ts'
import { leaveSeries } from './series.ts'

/** The user looks at mails: what was told of them is seen, and its notifications go. */
export async function see(mails: readonly string[]): Promise<void> {
  let ids: string[] = []
  await changeMails(async (store) => {
    ids = await keepSeen(store, mails)
    return ids.length > 0
  })
  await putAway(ids)
}

/** Takes notifications away of which the user wants to see no more, and what they told out of what is told as one. */
export async function putAway(ids: readonly string[]): Promise<void> {
  for (const id of ids) await browser.notifications.clear(id)
  await leaveSeries(ids, 'seen')
}

/** The user looks at messages in Gmail. */
export async function seeMessages(messages: readonly MessageId[]): Promise<void> {
  const store = await openStore()
  const mails = messages.map((message) => store.getKeyFromIndex('mails', 'byMessage', message))
  await see((await Promise.all(mails)).filter((key) => key !== undefined))
}
