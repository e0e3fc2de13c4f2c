import type { Answers } from '../messages.ts'
import { openStore } from '../store/index.ts'
import { forgetOldMails, keepDays } from '../store/retention.ts'
import { forgetOldShielded } from '../store/shielded.ts'
import { askedOfNew } from './asked.ts'
import { putRetention, requestRetention } from './endpoint.ts'
import { announce } from './gmail-tabs.ts'
import { changeMails } from './news.ts'

/** Mails that were sent longer ago are not kept in this browser any more; null: all are. */
export async function keepDaysHere(days: number | null): Promise<void> {
  await keepDays(await openStore(), days)
  await announce({ type: 'settings-changed' })
  await forgetOld()
}

/** Forgets what is too old, piece by piece. Called at every wake; mostly there is nothing to do. */
export async function forgetOld(): Promise<void> {
  await forgetOldShielded(await openStore(), Date.now())
  let more = true
  while (more) {
    await changeMails(async (store) => {
      const before = await store.count('mails')
      more = await forgetOldMails(store, Date.now())
      return (await store.count('mails')) !== before
    })
  }
}

/** @returns for how many days the endpoint keeps what happened; null: for ever */
export async function daysThere(): Promise<Answers['days-there']> {
  return askedOfNew(requestRetention)
}

/** The endpoint keeps what happened for so many days from now on. */
export async function keepDaysThere(days: number | null): Promise<Answers['keep-days-there']> {
  return askedOfNew((paired) => putRetention(paired, days))
}
