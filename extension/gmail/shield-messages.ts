import { webAddress } from '../../shared/shield/web-address.ts'
import type { Answers, FromGmail, MessageIds, ShieldImage, ShieldSettings } from '../messages.ts'
import { askedTwice } from './asked-twice.ts'
import { ask } from './background.ts'
import { addStyle } from './drawn.ts'
import { Marks } from './marks.ts'
import { OPENED_MESSAGES } from './opened-messages.ts'
import { CONVERSATION, CONVERSATION_SUBJECT, MESSAGE, MESSAGE_SENDER, MESSAGE_TEXT } from './selectors.ts'
import { CHIP, shieldChip } from './shield-chip.ts'
import { messageTextOf } from './shield-images.ts'
import type { ShieldImages } from './shield-images.ts'
import type { ShieldFound, ShieldLinkFound, ShownShield } from './shield-shown.ts'
import { lookOf } from './shield-words.ts'
import styles from './shield-chip.css?inline'

type Question = Extract<FromGmail, { type: 'shield-judge' }>

/** A message's images and links, as they are judged. */
interface Looked {
  images: { element: Element; image: ShieldImage }[]
  links: { element: Element; href: string }[]
}

/** What the shield of a page has for those who judge its messages. */
export interface ShieldedPage {
  images: ShieldImages
  settings(): ShieldSettings | undefined
  /** Lists may have something new to show. */
  tellLists(): void
}

/** Asks what is to become of the messages of the opened conversation, does it, and says so in a chip on each. */
export class ShieldMessages {
  readonly #page: ShieldedPage
  readonly #chips: Marks<MessageIds, ShieldFound>
  readonly #style = addStyle(styles)
  /** What was asked of a message last. */
  readonly #asked = new WeakMap<Element, string>()
  #isOpen = false

  constructor(page: ShieldedPage) {
    this.#page = page
    this.#chips = new Marks({
      ...OPENED_MESSAGES,
      ...shieldChip((chip) => this.#shown(chip)),
      ask: async (account, ids) =>
        page.settings() && Promise.all(ids.map((one) => this.#judge(account, one))),
    })
  }

  /** Takes its drawings away. */
  end(): void {
    this.#style.remove()
    for (const chip of document.querySelectorAll(`.${CHIP}`)) chip.remove()
  }

  refresh(): Promise<void> {
    return this.#chips.refresh()
  }

  /** @param touched the messages' texts in which something is new; it is empty then */
  changed(touched: Set<Element>): void {
    const messages = new Set([...touched].map((text) => text.closest(MESSAGE)))
    touched.clear()
    for (const message of messages) {
      if (!message) continue
      const ids = OPENED_MESSAGES.idsOf(message)
      if (ids && fingerprintOf(this.#look(message)) !== this.#asked.get(message)) this.#chips.renew(ids)
    }
    this.#chips.changed()
    const isOpen = document.querySelector(MESSAGE) !== null
    if (this.#isOpen && !isOpen) void ask<'shield-left'>({ type: 'shield-left' })
    this.#isOpen = isOpen
  }

  async #judge(account: string, ids: MessageIds): Promise<ShieldFound | null> {
    const message = elementOf(ids)
    if (!message) return null
    const looked = this.#look(message)
    this.#asked.set(message, fingerprintOf(looked))
    try {
      return await this.#found(account, ids, message, looked)
    } catch {
      return this.#giveUp(looked)
    }
  }

  async #found(
    account: string,
    ids: MessageIds,
    message: Element,
    looked: Looked,
  ): Promise<ShieldFound | null> {
    if (looked.images.length + looked.links.length === 0) return null
    const question: Question = {
      type: 'shield-judge',
      account,
      message: ids,
      thread: threadOf(message),
      from: senderOf(message),
      images: looked.images.map(({ image }) => image),
      links: looked.links.map(({ href }) => ({ href })),
    }
    const answer = await askedTwice(() => ask<'shield-judge'>(question))
    if (!answer || !this.#page.settings()?.on) return this.#giveUp(looked)
    this.#apply(answer, looked)
    if (answer.trackers.length > 0) this.#page.tellLists()
    const { isAllowed, allowed, trackers } = answer
    const found: ShieldFound = {
      isAllowed,
      ...(allowed ? { allowed } : {}),
      trackers,
      links: linksOf(answer, looked),
    }
    return lookOf(found) ? found : null
  }

  /** Nobody can say what is missing here, or bring it back: nothing is. */
  #giveUp({ images }: Looked): null {
    for (const { element } of images) this.#page.images.letGo(element)
    return null
  }

  #apply({ isAllowed, trackers }: Answers['shield-judge'], { images }: Looked): void {
    const found = new Set(trackers.map(({ image }) => image))
    for (const [i, { element }] of images.entries()) {
      if (!found.has(i)) this.#page.images.giveBack(element)
      else if (isAllowed) this.#page.images.giveBack(element, this.#page.settings()?.marker)
      else this.#page.images.stop(element)
    }
  }

  #look(message: Element): Looked {
    const images: Looked['images'] = []
    const links: Looked['links'] = []
    for (const element of message.querySelectorAll(`${MESSAGE_TEXT} :is(img, a[href])`)) {
      if (!messageTextOf(element)) continue
      const href = element.getAttribute('href')
      const image = href === null ? this.#page.images.toJudge(element) : undefined
      if (image) images.push({ element, image })
      if (href !== null && /^https?:/i.test(href)) links.push({ element, href })
    }
    return { images, links }
  }

  /** What the card shows of the message that a chip stands on. */
  #shown(chip: Element): Omit<ShownShield, 'found'> | undefined {
    const message = chip.closest(MESSAGE)
    const ids = message && OPENED_MESSAGES.idsOf(message)
    if (!message || !ids) return undefined
    const sender = senderOf(message).address
    return {
      sender,
      allow: async (what) => {
        const account = this.#chips.account ?? ''
        if (
          !(await ask<'shield-allow'>({
            type: 'shield-allow',
            account,
            message: ids,
            what,
            sender,
          }))
        )
          return undefined
        const found = await this.#judge(account, ids)
        this.#chips.know(ids, found)
        return found ?? undefined
      },
    }
  }
}

function fingerprintOf({ images, links }: Looked): string {
  return JSON.stringify([images.map(({ image }) => image), links.map(({ href }) => href)])
}

function elementOf({ messageId }: MessageIds): Element | undefined {
  return OPENED_MESSAGES.places().find((place) => OPENED_MESSAGES.idsOf(place)?.messageId === messageId)
}

function threadOf(message: Element): Question['thread'] {
  const subject = message.closest(CONVERSATION)?.querySelector(CONVERSATION_SUBJECT)
  const threadId = subject?.getAttribute('data-thread-perm-id')?.replace(/^#/, '')
  const legacyThreadId = subject?.getAttribute('data-legacy-thread-id') ?? ''
  // Since November 2025 it may be these letters.
  return { ...(threadId && threadId !== 'undefined' ? { threadId } : {}), legacyThreadId }
}

function senderOf(message: Element): Question['from'] {
  const sender = message.querySelector(MESSAGE_SENDER)
  return { address: sender?.getAttribute('email') ?? '', name: sender?.getAttribute('name') ?? '' }
}

/** Each target once, with the first words that lead there. */
function linksOf({ links }: Answers['shield-judge'], looked: Looked): ShieldLinkFound[] {
  const byTarget = new Map<string, ShieldLinkFound>()
  for (const { link, target, service } of links) {
    const { element, href = '' } = looked.links[link] ?? {}
    const text = (element?.textContent.trim() || element?.querySelector('img')?.getAttribute('alt')) ?? ''
    const known = byTarget.get(target)
    if (known?.text) continue
    byTarget.set(target, {
      text: text.replace(/\s+/g, ' ').slice(0, 200),
      target,
      isCounted: service !== undefined && hostOf(target) === hostOf(href),
      ...(service ? { service } : {}),
    })
  }
  return [...byTarget.values()]
}

function hostOf(address: string): string | undefined {
  return webAddress(address)?.host
}
