// What the background listens to. It may be killed after any line and wakes for each of these, so all of them
// are registered at once, and all that it knows lies in the store.
import * as v from 'valibot'
import browser from 'webextension-polyfill'
import type { Runtime } from 'webextension-polyfill'
import { FromGmail, FromOwnPages } from '../messages.ts'
import { catchUpNow, keepConnected } from './connection.ts'
import { answerGmail, answerOwnPages } from './answers.ts'
import { BEFORE_CONSENT, NOTHING_YET, ofNewer } from './consent.ts'
import { tellErasings } from './erasing.ts'
import { speakAsChosen } from './language.ts'
import { learnReach } from './public-reach.ts'
import { renewOwnPixelRules } from './own-pixel-rules.ts'
import { tellOwnViews } from './own-views.ts'
import { tellJudgements } from './that-was-me.ts'
import { clearLeftovers, goOnErasing } from './erase-everything.ts'
import { forgetOld } from './retention.ts'
import { judgeAgain, takeOutbox } from './news.ts'
import { tellNotes } from './notes.ts'
import { listenForPushes, renewPush } from './push.ts'
import { giveReminders, openReminder } from './reminders.ts'
import { renewShield } from './shield.ts'
import { openStore } from '../store/index.ts'
import { hasConsented } from '../store/consent.ts'
import { forgetOldFacts } from '../store/old-facts.ts'
import { forgetOldShielded } from '../store/shielded.ts'
import { openNotified } from './notified.ts'
import { comeIntoOpenTabs } from './open-tabs.ts'
import { openSeries } from './series.ts'
import { unlessNewer } from './unless-newer.ts'
import { keepWatch } from './watchdog.ts'

const GMAIL = 'https://mail.google.com/'

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  if (sender.id !== browser.runtime.id) return undefined
  if (sender.url?.startsWith(browser.runtime.getURL(''))) {
    const question = v.safeParse(FromOwnPages, message)
    return question.success ? unlessNewer(() => ownPagesAnswer(question.output)) : undefined
  }
  if (sender.url?.startsWith(GMAIL)) {
    const question = v.safeParse(FromGmail, message)
    if (!question.success) return undefined
    const { type } = question.output
    const answer = unlessNewer(
      () => gmailAnswer(question.output, sender),
      type === 'gmail-settings' ? ofNewer : undefined,
    )
    // A failure is no answer there: what the polyfill makes of one, only the polyfill can tell from an answer.
    return answer.catch(() => undefined)
  }
  return undefined
})
browser.alarms.onAlarm.addListener(() => void unlessNewer(wake))
browser.notifications.onClicked.addListener((id) => void unlessNewer(() => clicked(id)))
browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void unlessNewer(beginFirstRun)
})
// Both only have to wake the background: what is to be done at a wake stands below.
browser.runtime.onStartup.addListener(() => undefined)
browser.permissions.onAdded.addListener(() => void unlessNewer(renewOwnPixelRules))
listenForPushes(() => unlessNewer(() => speakAsChosen().then(catchUpNow)))
self.addEventListener('online', () => void unlessNewer(wake))

void comeIntoOpenTabs()
void unlessNewer(begin)

/** But for the shield, nothing is done and nothing is kept before the user has agreed. */
async function begin(): Promise<void> {
  void renewShield()
  void forgetOldShielded(await openStore(), Date.now())
  if (!(await hasConsented(await openStore()))) return clearLeftovers()
  void keepWatch()
  void renewOwnPixelRules()
  void wake()
}

async function beginFirstRun(): Promise<void> {
  if (await hasConsented(await openStore())) return
  await browser.tabs.create({ url: browser.runtime.getURL('first-run/index.html') })
}

async function gmailAnswer(question: FromGmail, sender: Runtime.MessageSender): Promise<unknown> {
  if (!BEFORE_CONSENT.includes(question.type) && !(await hasConsented(await openStore())))
    return question.type === 'gmail-settings' ? NOTHING_YET : undefined
  await speakAsChosen()
  return answerGmail(question, sender)
}

async function ownPagesAnswer(question: FromOwnPages): Promise<unknown> {
  if (!BEFORE_CONSENT.includes(question.type) && !(await hasConsented(await openStore()))) return undefined
  await speakAsChosen()
  return answerOwnPages(question)
}

async function clicked(notification: string): Promise<void> {
  if ((await openSeries(notification)) || (await openReminder(notification))) return
  await openNotified(notification)
}

/** Catches up with whatever happened while nobody was awake. */
async function wake(): Promise<void> {
  if (!(await hasConsented(await openStore()))) return
  await speakAsChosen()
  renewPush()
  await Promise.all([
    takeOutbox(),
    keepConnected(),
    tellOwnViews(),
    judgeAgain(),
    tellJudgements(),
    giveReminders(),
    tellNotes(),
    tellErasings(),
    learnReach(),
    forgetOldFacts(await openStore(), Date.now()),
    forgetOld(),
    goOnErasing(),
  ])
}
