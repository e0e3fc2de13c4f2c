import { base64urlnopad } from '@scure/base'
import type { MailLink } from '../../shared/mail-links.ts'
import { browser } from '../browser.ts'
import { outboxKey } from '../outbox-key.ts'
import { ANSWERED, REQUEST, REWRITTEN } from '../page/hand-over.ts'
import type { OutboxEntry, SendStep, SentMail } from '../sent-mail.ts'
import { accountOfPage } from './account.ts'
import { ask, isAlive } from './background.ts'
import { isPageOurs } from './page-script.ts'
import { legacyIds } from './protocol/answer.ts'
import { rewriteSend } from './rewrite-send.ts'
import type { MailObstacle } from './rewrite-send.ts'
import type { Settings } from './settings.ts'
import { stay } from './stay.ts'

/** What has to hear of the messages that Gmail saves and sends. */
export interface Composes {
  wanted(messageId: string): boolean
  linkWanted(messageId: string, link: MailLink): boolean
  /** What stands in the way of tracking a message, or that nothing does any more. */
  learn(messageId: string, obstacle: MailObstacle | undefined): void
  /** A message was recognised as being sent or scheduled. */
  recognised(): void
}

/**
 * Puts pixels into what Gmail sends, within the same tick, and reports what went out and what was taken back.
 * @returns what to call when mails have changed: then a draft may be one that was sent from elsewhere meanwhile
 */
export function watchSending(settings: Settings, composes: Composes): () => void {
  const underWay = new Map<string, SentMail[]>()
  /** Drafts of which the background knows that they are drafts. */
  const drafts = new Set<string>()

  const handedOver = (event: Event) => {
    // After an update or removal of the extension nobody would keep what we send.
    if (!isAlive() || !isPageOurs()) return
    const [id, body] = split(event)
    const { minting, testSubject, ...others } = settings.present
    const account = accountOfPage()
    const now = Date.now()
    const { body: rewritten, ...read } = rewriteSend(body, {
      ...others,
      minting: minting && { ...minting, pixelKey: base64urlnopad.decode(minting.pixelKey) },
      account,
      now: now + (minting?.clockOffset ?? 0),
      machineNow: now,
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      wanted: (messageId) => composes.wanted(messageId),
      linkWanted: (messageId, link) => composes.linkWanted(messageId, link),
      isTestMail: ({ subject }) => testSubject !== undefined && subject === testSubject,
    })
    if (rewritten !== undefined) {
      document.dispatchEvent(new CustomEvent(REWRITTEN, { detail: `${id} ${rewritten}` }))
    }
    // A queue may hold the last save of a draft together with its sending.
    const going = new Set(
      read.seen.filter(({ action }) => action !== 'save').map(({ messageId }) => messageId),
    )
    for (const { messageId, obstacle } of read.seen) {
      composes.learn(messageId, obstacle)
      if (going.has(messageId)) {
        drafts.delete(messageId)
        composes.recognised()
      } else if (account !== undefined && !drafts.has(messageId)) void takeBack(account, messageId, now)
    }
    if (read.sent.length === 0) return
    underWay.set(id, read.sent)
    void report('handed-over', read.sent)
  }

  const answered = (event: Event) => {
    const [id, answer] = split(event)
    const sent = underWay.get(id)
    if (!sent) return
    underWay.delete(id)
    const [status, text] = cut(answer)
    // Only a clear no is one: what met an error or no answer at all may have gone out.
    if (status.startsWith('4')) return void report('refused', sent)
    if (status !== '200') return void report('unanswered', sent)
    void report(
      'accepted',
      sent.map((mail) => ({ ...mail, ...defined(legacyIds(text, mail.messageId)) })),
    )
  }

  /** A draft that was a sent mail before is one that the user called back: said once, until it was heard. */
  async function takeBack(account: string, messageId: string, savedAt: number): Promise<void> {
    drafts.add(messageId)
    const heard = await ask<'draft-saved'>({ type: 'draft-saved', account, messageId, savedAt })
    if (!heard) drafts.delete(messageId)
  }

  document.addEventListener(REQUEST, handedOver, { signal: stay })
  document.addEventListener(ANSWERED, answered, { signal: stay })
  return () => drafts.clear()
}

/** Writes a step down before telling the background, so that it outlives both of us. */
async function report(step: SendStep, mails: SentMail[]): Promise<void> {
  const entries: OutboxEntry[] = mails.map((mail) => ({ step, mail }))
  await browser.storage.local.set(Object.fromEntries(entries.map((entry) => [outboxKey(entry), entry])))
  await ask<'outbox-filled'>({ type: 'outbox-filled' })
}

function split(event: Event): [id: string, rest: string] {
  const detail: unknown = event instanceof CustomEvent ? event.detail : undefined
  return cut(typeof detail === 'string' ? detail : '')
}

function cut(text: string): [first: string, rest: string] {
  const space = text.indexOf(' ')
  return space < 0 ? [text, ''] : [text.slice(0, space), text.slice(space + 1)]
}

function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>
}
