// What the background listens to. It may be killed after any line and wakes for each of these, so all of them
// are registered at once, and all that it knows lies in the store.
import * as v from 'valibot'
import browser from 'webextension-polyfill'
import type { Runtime } from 'webextension-polyfill'
import { FromGmail, FromOwnPages } from '../messages.ts'
import { catchUpNow, keepConnected } from './connection.ts'
import { answerGmail, answerOwnPages } from './answers.ts'
import { learnReach } from './public-reach.ts'
import { renewOwnPixelRules } from './own-pixel-rules.ts'
import { tellOwnViews } from './own-views.ts'
import { tellJudgements } from './that-was-me.ts'
import { judgeAgain, takeOutbox } from './news.ts'
import { tellNotes } from './notes.ts'
import { listenForPushes, renewPush } from './push.ts'
import { giveReminders, openReminder } from './reminders.ts'
import { openStore } from '../store/index.ts'
import { forgetOldFacts } from '../store/mails.ts'
import { openNotified } from './notices.ts'

const WATCHDOG = 'watchdog'
const GMAIL = 'https://mail.google.com/'

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  if (sender.id !== browser.runtime.id) return undefined
  if (sender.url?.startsWith(browser.runtime.getURL(''))) {
    const question = v.safeParse(FromOwnPages, message)
    return question.success ? answerOwnPages(question.output) : undefined
  }
  if (sender.url?.startsWith(GMAIL)) {
    const question = v.safeParse(FromGmail, message)
    return question.success ? answerGmail(question.output, sender) : undefined
  }
  return undefined
})
browser.alarms.onAlarm.addListener(() => void wake())
browser.notifications.onClicked.addListener((id) => void clicked(id))
browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void browser.runtime.openOptionsPage()
})
// Both only have to wake the background: what is to be done at a wake stands below.
browser.runtime.onStartup.addListener(() => undefined)
browser.permissions.onAdded.addListener(() => void renewOwnPixelRules())
listenForPushes(catchUpNow)
self.addEventListener('online', () => void wake())

void browser.alarms.create(WATCHDOG, { periodInMinutes: 0.5 })
void renewOwnPixelRules()
void wake()

async function clicked(notification: string): Promise<void> {
  if (!(await openReminder(notification))) await openNotified(notification)
}

/** Catches up with whatever happened while nobody was awake. */
async function wake(): Promise<void> {
  renewPush()
  await Promise.all([
    takeOutbox(),
    keepConnected(),
    tellOwnViews(),
    judgeAgain(),
    tellJudgements(),
    giveReminders(),
    tellNotes(),
    learnReach(),
    forgetOldFacts(await openStore(), Date.now()),
  ])
}
