import type { Runtime } from 'webextension-polyfill'
import { timeOfLegacyId } from '../../shared/gmail-time.ts'
import type { Answers, FromGmail, FromOwnPages, LinkChoice, State } from '../messages.ts'
import { getSetting, openStore, setSetting } from '../store/index.ts'
import { mailByKey, marksOf, marksOfMessages, recentMarks } from '../store/mails.ts'
import { alerts, deliveries, keepAlerts, testAlert } from './alerts.ts'
import { inviteBrowser, listBrowsers, removeBrowser, renewMintingKey } from './browsers.ts'
import { bringCards } from './cards.ts'
import { disconnect, isConnected, keepConnected } from './connection.ts'
import { examine } from './doctor.ts'
import { announce, openConversation } from './gmail-tabs.ts'
import { history } from './history.ts'
import { dismissImprovement } from './improvement.ts'
import { takeBack, takeOutbox, takeReply } from './news.ts'
import { makeOutsideMail, outsideImage, outsideLink } from './outside-mail.ts'
import { renewOwnPixelRules } from './own-pixel-rules.ts'
import { keepOwnViews, tellOwnViews } from './own-views.ts'
import { gmailSettings, obstacleOf, pair, unpair } from './pairing.ts'
import { learnReach, wasReached } from './public-reach.ts'
import { endPush, renewPushNow } from './push.ts'
import { remindByDefault, remindOf } from './reminders.ts'
import { fetchTestMail, startTestMail } from './test-mail.ts'
import { sayThatWasMe } from './that-was-me.ts'
import { countSend } from './unrecognised-sends.ts'

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
      return marksOf(await openStore(), question.account, question.conversations)
    case 'message-marks':
      return marksOfMessages(await openStore(), question.account, question.messages)
    case 'recent-marks':
      return recentMarks(await openStore(), question.account)
    case 'history':
      return history(question.mail)
    case 'that-was-me':
      return judged(question)
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
      await tellOwnViews()
      return null
  }
}

/** Answers what only a page of ours may ask. */
export async function answerOwnPages(question: FromOwnPages): Promise<Answers[FromOwnPages['type']]> {
  switch (question.type) {
    case 'state':
      return state()
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
      await setSetting(await openStore(), 'trackByDefault', question.on)
      await announce({ type: 'settings-changed' })
      return null
    case 'track-links':
      await setSetting(await openStore(), 'trackLinks', question.on)
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
      return null
    }
    case 'history':
      return history(question.mail)
    case 'that-was-me':
      return judged(question)
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
      await remindByDefault(question.rule)
      return null
  }
}

/** @returns the history as it is now; null where there is no such event */
async function judged({ mail, event, wasMe }: { mail: string; event: string; wasMe: boolean }) {
  return (await sayThatWasMe(event, wasMe)) ? history(mail) : null
}

const KEPT_CHOICES = 200

/** Keeps what the user chose for one mail, so that a draft that is opened again remembers it. */
async function keepChoice(messageId: string, tracked: boolean): Promise<void> {
  const store = await openStore()
  const others = ((await getSetting(store, 'choices')) ?? []).filter(([id]) => id !== messageId)
  await setSetting(store, 'choices', [...others.slice(1 - KEPT_CHOICES), [messageId, tracked]])
  await announce({ type: 'settings-changed' })
}

/** The same for a mail's links: what was chosen for each of them goes with it. */
async function keepLinkChoice(messageId: string, choice: LinkChoice): Promise<void> {
  const store = await openStore()
  const others = ((await getSetting(store, 'linkChoices')) ?? []).filter(([id]) => id !== messageId)
  await setSetting(store, 'linkChoices', [...others.slice(1 - KEPT_CHOICES), [messageId, choice]])
  await announce({ type: 'settings-changed' })
}

async function pairingChanged(): Promise<void> {
  disconnect()
  // A test mail of the other pairing cannot be fetched with this one's key.
  await (await openStore()).delete('settings', 'testSubject')
  await renewOwnPixelRules()
  await announce({ type: 'settings-changed' })
  void keepConnected()
  void learnReach()
  await renewPushNow()
}

async function state(): Promise<State> {
  const store = await openStore()
  const paired = await getSetting(store, 'paired')
  const obstacle = obstacleOf(paired)
  return {
    ...(paired ? { endpoint: paired.endpoint, publicUrl: paired.publicUrl } : {}),
    ...(obstacle === undefined ? {} : { obstacle }),
    connected: isConnected(),
    revoked: paired?.revoked ?? false,
    lost: paired?.lost ?? 0,
    trackByDefault: (await getSetting(store, 'trackByDefault')) ?? true,
    ...(paired && !obstacle && (await wasReached(store, paired))
      ? { trackLinks: (await getSetting(store, 'trackLinks')) ?? false }
      : {}),
  }
}
