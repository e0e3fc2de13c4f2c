import browser from 'webextension-polyfill'
import type { NewsChoices, TellOf } from '../news-choices.ts'
import { openStore } from '../store/index.ts'
import { mailByKey } from '../store/mails.ts'
import { keepTellOf } from '../store/tell-of.ts'
import { announce } from './gmail-tabs.ts'
import { changeMails } from './news.ts'
import { notificationOfReminder } from './reminders.ts'
import { putAway } from './seen.ts'

/** What the user wants to be told of one mail: the endpoint, which may send alerts, hears of a mute. */
export async function tellOfMail(mail: string, tell: TellOf): Promise<void> {
  let ids: string[] | undefined
  await changeMails(async (store) => {
    ids = await keepTellOf(store, mail, tell)
    return ids !== undefined
  })
  await putAway(ids ?? [])
}

/** Nothing is told of a mail any more, or the same as before; of one that was watched, as of all. */
export async function mute(mail: string, on: boolean): Promise<void> {
  const known = await mailByKey(await openStore(), mail)
  if (!known) return
  const { kinds = {} } = known.tell ?? {}
  await tellOfMail(mail, { how: on ? 'mute' : 'as-usual', kinds })
  if (on) await browser.notifications.clear(notificationOfReminder(mail))
}

/** What is told of all mails for which nothing else is chosen; a kind that is not named stays as it is. */
export async function tellByDefault(kinds: NewsChoices): Promise<void> {
  const tx = (await openStore()).transaction('settings', 'readwrite')
  const before = (await tx.store.get('news')) as NewsChoices | undefined
  await tx.store.put({ ...before, ...kinds }, 'news')
  await tx.done
  await announce({ type: 'settings-changed' })
}
