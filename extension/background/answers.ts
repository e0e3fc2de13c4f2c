import type { Runtime } from 'webextension-polyfill'
import { timeOfLegacyId } from '../../shared/gmail-time.ts'
import type { Answers, FromGmail, FromOwnPages, LinkChoice, State } from '../messages.ts'
import { obstacleOf } from '../obstacle.ts'
import { pauseOf } from '../pause.ts'
import { getSetting, openStore } from '../store/index.ts'
import { hasConsented } from '../store/consent.ts'
import { mailByKey, marksOf, marksOfMessages, recentMarks } from '../store/mails.ts'
import { alerts, deliveries, keepAlerts, testAlert } from './alerts.ts'
import { inviteBrowser, listBrowsers, removeBrowser, renewMintingKey } from './browsers.ts'
import { bringCards } from './cards.ts'
import { keepConsent } from './consent.ts'
import { isConnected } from './connection.ts'
import { dropReceipt, eraseAll, goOnErasing, stopErasing } from './erase-everything.ts'
import { examine } from './doctor.ts'
import { erase } from './erasing.ts'
import { announce, openConversation } from './gmail-tabs.ts'
import { history } from './history.ts'
import { endImport, takePiece } from './import.ts'
import { keepSetting } from './keep-setting.ts'
import { chooseLanguage } from './language.ts'
import { dismissImprovement } from './improvement.ts'
import { takeBack, takeOutbox, takeReply } from './news.ts'
import { makeOutsideMail, outsideImage, outsideLink } from './outside-mail.ts'
import { keepOwnViews, tellOwnViews } from './own-views.ts'
import { gmailSettings, pair, unpair } from './pairing.ts'
import { giveReminders, remindOf } from './reminders.ts'
import { pairingChanged } from './pairing-changed.ts'
import { daysThere, keepDaysHere, keepDaysThere } from './retention.ts'
import { wasReached } from './public-reach.ts'
import { endPush } from './push.ts'
import { fetchTestMail, startTestMail } from './test-mail.ts'
import { sayThatWasMe } from './that-was-me.ts'
import { see, seeMessages } from './seen.ts'
import { keepBadge, shieldSettings, switchShield } from './shield.ts'
import { allow, allowSender } from './shield-allow.ts'
import { clearTrackers } from './shield-badge.ts'
import { judgeReceived, seenInLists } from './shield-received.ts'
import { mute, tellByDefault, tellOfMail } from './tell-of.ts'
import { keepAccount, keepNeverFor, turnAccount } from './tracking.ts'
import { countSend } from './unrecognised-sends.ts'
import { keepWatch } from './watchdog.ts'

/** Answers what a content script in Gmail may ask. */
export async function answerGmail(
  question: FromGmail,
  sender: Runtime.MessageSender,
): Promise<Answers[FromGmail['type']]> {
  switch (question.type) {
    case 'cards':
      return bringCards(sender)
    case 'gmail-settings':
      return gmailSettings()
    case 'outbox-filled':
      await takeOutbox()
      return null
    case 'marks':
      return marksOf(await openStore(), question.account, question.conversations, Date.now())
    case 'message-marks':
      return marksOfMessages(await openStore(), question.account, question.messages, Date.now())
    case 'recent-marks':
      await keepAccount(question.account)
      return recentMarks(await openStore(), question.account, Date.now())
    case 'history':
      return history(question.mail)
    case 'that-was-me':
      return judged(question)
    case 'mute':
      await mute(question.mail, question.on)
      return history(question.mail)
    case 'erase':
      await erase(question.mail)
      return true
    case 'draft-saved':
      await takeBack(question)
      return true
    case 'send-recognised':
      await countSend(question.recognised)
      return true
    case 'choose':
      await keepChoice(question.messageId, question.tracked)
      return true
    case 'choose-links':
      await keepLinkChoice(question.messageId, question.choice)
      return true
    case 'reply-seen': {
      const at = timeOfLegacyId(question.legacyMessageId)
      if (at !== undefined) await takeReply({ ...question, at })
      return true
    }
    case 'own-views':
      await keepOwnViews(question.messages)
      await Promise.all([tellOwnViews(), seeMessages(question.messages)])
      return null
    case 'shield-settings':
      return shieldSettings()
    case 'shield-judge':
      return judgeReceived(question, sender)
    case 'shield-seen':
      return seenInLists(question)
    case 'shield-allow':
      await allow(question)
      return true
    case 'shield-left':
      await clearTrackers(sender)
      return true
  }
}

/** Answers what only a page of ours may ask. */
export async function answerOwnPages(question: FromOwnPages): Promise<Answers[FromOwnPages['type']]> {
  switch (question.type) {
    case 'state':
      return state()
    case 'consent':
      await keepConsent(question.language)
      await keepWatch()
      return null
    case 'choose-way':
      await keepSetting('way', question.way)
      return null
    case 'pair': {
      const failure = await pair(question.text, question.name)
      if (!failure) await pairingChanged()
      return failure
    }
    case 'unpair':
      await endPush()
      await unpair()
      await pairingChanged()
      return null
    case 'track-by-default':
      await keepSetting('trackByDefault', question.on)
      return null
    case 'track-links':
      await keepSetting('trackLinks', question.on)
      return null
    case 'choose-language':
      await chooseLanguage(question.language)
      return null
    case 'never-for':
      return keepNeverFor(question.rules, question.on)
    case 'line':
      await keepSetting('line', { text: question.text, isOn: question.on })
      return null
    case 'account':
      await turnAccount(question.address, question.on)
      return null
    case 'keep-days':
      await keepDaysHere(question.days)
      return null
    case 'days-there':
      return daysThere()
    case 'keep-days-there':
      return keepDaysThere(question.days)
    case 'erase-everything':
      await eraseAll(question.what)
      return null
    case 'go-on-erasing':
      await goOnErasing()
      return null
    case 'stop-erasing':
      await stopErasing()
      return null
    case 'drop-receipt':
      await dropReceipt()
      return null
    case 'pause':
      await keepSetting('paused', pauseOf(question.length, Date.now()))
      return null
    case 'resume':
      await (await openStore()).delete('settings', 'paused')
      await announce({ type: 'settings-changed' })
      return null
    case 'examine':
      return examine()
    case 'start-test-mail':
      return startTestMail()
    case 'fetch-test-mail':
      return fetchTestMail()
    case 'dismiss-improvement':
      await dismissImprovement(question.version)
      return null
    case 'open-conversation': {
      const mail = await mailByKey(await openStore(), question.mail)
      if (mail) await openConversation(mail)
      await see([question.mail])
      return null
    }
    case 'history':
      return history(question.mail)
    case 'that-was-me':
      return judged(question)
    case 'erase':
      await erase(question.mail)
      return true
    case 'make-outside-mail':
      return makeOutsideMail(question)
    case 'outside-image':
      return outsideImage(question.mail)
    case 'outside-link':
      return outsideLink(question.mail, question.target)
    case 'browsers':
      return listBrowsers()
    case 'remove-browser':
      return removeBrowser(question.id)
    case 'invite-browser':
      return inviteBrowser()
    case 'renew-key':
      return renewMintingKey()
    case 'alerts':
      return alerts()
    case 'keep-alerts':
      return keepAlerts(question.alerts)
    case 'test-alert':
      return testAlert(question.channel)
    case 'deliveries':
      return deliveries()
    case 'remind':
      await remindOf(question.mail, question.remind)
      return null
    case 'remind-by-default':
      await keepSetting('remindByDefault', question.rule)
      return null
    case 'seen':
      await see(question.mails)
      return null
    case 'tell-of-mail':
      await tellOfMail(question.mail, question.tell)
      return null
    case 'tell-by-default':
      await tellByDefault(question.kinds)
      return null
    case 'import-piece':
      return takePiece(question.piece)
    case 'end-import':
      await endImport()
      return null
    case 'quiet-hours':
      await keepSetting('quietHours', question.hours)
      void takeOutbox()
      void giveReminders()
      return null
    case 'shield-switch':
      await switchShield(question.on)
      return null
    case 'shield-badge':
      await keepBadge(question.on)
      return null
    case 'shield-sender':
      return allowSender(question.address, question.allowed)
  }
}

/** @returns the history as it is now; null where there is no such event */
async function judged({ mail, event, wasMe }: { mail: string; event: string; wasMe: boolean }) {
  return (await sayThatWasMe(event, wasMe)) ? history(mail) : null
}

const KEPT_CHOICES = 200

/** Keeps what the user chose for one mail, so that a draft that is opened again remembers it. */
async function keepChoice(messageId: string, tracked: boolean): Promise<void> {
  const others = ((await getSetting(await openStore(), 'choices')) ?? []).filter(([id]) => id !== messageId)
  await keepSetting('choices', [...others.slice(1 - KEPT_CHOICES), [messageId, tracked]])
}

/** The same for a mail's links: what was chosen for each of them goes with it. */
async function keepLinkChoice(messageId: string, choice: LinkChoice): Promise<void> {
  const others = ((await getSetting(await openStore(), 'linkChoices')) ?? []).filter(
    ([id]) => id !== messageId,
  )
  await keepSetting('linkChoices', [...others.slice(1 - KEPT_CHOICES), [messageId, choice]])
}

async function state(): Promise<State> {
  const store = await openStore()
  const paired = await getSetting(store, 'paired')
  const obstacle = (await hasConsented(store)) ? obstacleOf(paired) : 'not-consented'
  const way = await getSetting(store, 'way')
  return {
    ...(paired ? { endpoint: paired.endpoint, publicUrl: paired.publicUrl } : {}),
    ...(obstacle === undefined ? {} : { obstacle }),
    ...(way === undefined ? {} : { way }),
    connected: isConnected(),
    revoked: paired?.revoked ?? false,
    ...((await getSetting(store, 'erasingAll')) ? { isErasing: true } : {}),
    lost: paired?.lost ?? 0,
    language: (await getSetting(store, 'language')) ?? 'browser',
    trackByDefault: (await getSetting(store, 'trackByDefault')) ?? true,
    ...(paired && !obstacle && (await wasReached(store, paired))
      ? { trackLinks: (await getSetting(store, 'trackLinks')) ?? false }
      : {}),
  }
}
