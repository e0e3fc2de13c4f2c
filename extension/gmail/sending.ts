import { base64urlnopad } from '@scure/base'
import browser from 'webextension-polyfill'
import { ANSWERED, REQUEST, REWRITTEN } from '../page/hand-over.ts'
import { outboxKey } from '../sent-mail.ts'
import type { OutboxEntry, SendStep, SentMail } from '../sent-mail.ts'
import { accountOfPage } from './account.ts'
import { ask, isAlive } from './background.ts'
import { legacyIds } from './protocol/answer.ts'
import { rewriteSend } from './rewrite-send.ts'
import type { Settings } from './settings.ts'

/** Puts pixels into what Gmail sends, within the same tick, and reports what went out. */
export function watchSending(settings: Settings, wanted: (messageId: string) => boolean): void {
  const underWay = new Map<string, SentMail[]>()

  document.addEventListener(REQUEST, (event) => {
    // After an update or removal of the extension nobody would keep what we send.
    if (!isAlive()) return
    const [id, body] = split(event)
    const { minting, own } = settings.present
    const rewritten = rewriteSend(body, {
      minting: minting && { ...minting, pixelKey: base64urlnopad.decode(minting.pixelKey) },
      own,
      account: accountOfPage(),
      now: Date.now() + (minting?.clockOffset ?? 0),
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      wanted,
    })
    if (!rewritten) return
    document.dispatchEvent(new CustomEvent(REWRITTEN, { detail: `${id} ${rewritten.body}` }))
    if (rewritten.sent.length === 0) return
    underWay.set(id, rewritten.sent)
    void report('handed-over', rewritten.sent)
  })

  document.addEventListener(ANSWERED, (event) => {
    const [id, answer] = split(event)
    const sent = underWay.get(id)
    if (!sent) return
    underWay.delete(id)
    const [status, text] = cut(answer)
    if (status !== '200') return void report('refused', sent)
    void report(
      'accepted',
      sent.map((mail) => ({ ...mail, ...defined(legacyIds(text, mail.messageId)) })),
    )
  })
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
