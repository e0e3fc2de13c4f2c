import type { Conversation, MarkOfConversation } from '../messages.ts'
import { sentenceOf } from '../mark-words.ts'
import { accountOfPage } from './account.ts'
import { ask } from './background.ts'
import styles from './gmail.css?inline'
import { drawMark } from '../mark-picture.ts'
import type { PageWatcher } from './page-changes.ts'
import { LIST_ROW, ROW_IDS, ROW_SUBJECT, ROW_SUBJECT_BOX } from './selectors.ts'

const MARK = 'doublecheck-mark'
const ASKED_AT_ONCE = 500

/** ✓ and ✓✓ in Gmail's lists, before the subject of every conversation with a tracked mail. */
export class Marks implements PageWatcher {
  /** What is known, by conversation; null for one without a tracked mail. */
  readonly #known = new Map<string, MarkOfConversation | null>()
  #account: string | undefined
  #asking = false

  /** Forgets what was known and asks again; what is drawn stays until the answer comes. */
  async refresh(): Promise<void> {
    const conversations = rows().flatMap((row) => conversationOf(row) ?? [])
    this.#known.clear()
    await this.#learn(conversations)
    this.changed()
  }

  changed(): void {
    const unknown: Conversation[] = []
    for (const row of rows()) {
      const conversation = conversationOf(row)
      const known = conversation && this.#known.get(keyOf(conversation))
      if (conversation && known === undefined) unknown.push(conversation)
      else show(row, known ?? null)
    }
    if (unknown.length > 0 && !this.#asking)
      void this.#learn(unknown).then((learnt) => learnt && this.changed())
  }

  async #learn(conversations: Conversation[]): Promise<boolean> {
    this.#account ??= accountOfPage()
    if (this.#account === undefined || conversations.length === 0) return false
    this.#asking = true
    const some = conversations.slice(0, ASKED_AT_ONCE)
    const answer = await ask<'marks'>({ type: 'marks', account: this.#account, conversations: some })
    this.#asking = false
    if (!answer) return false
    for (const [i, conversation] of some.entries()) this.#known.set(keyOf(conversation), answer[i] ?? null)
    return true
  }
}

/** Adds what the marks look like to the page. */
export function addMarkStyles(): void {
  const style = document.createElement('style')
  style.textContent = styles
  document.documentElement.append(style)
}

function rows(): Element[] {
  return [...document.querySelectorAll(LIST_ROW)]
}

function conversationOf(row: Element): Conversation | undefined {
  const ids = row.querySelector(ROW_IDS)
  const threadId = ids?.getAttribute('data-thread-id')?.replace(/^#/, '').split('|')[0]
  const legacyThreadId = ids?.getAttribute('data-legacy-thread-id')
  return threadId && legacyThreadId ? { threadId, legacyThreadId } : undefined
}

function keyOf({ threadId, legacyThreadId }: Conversation): string {
  return `${threadId} ${legacyThreadId}`
}

/** Draws a row's mark, or takes it away; a row that shows it already is left alone. */
function show(row: Element, mark: MarkOfConversation | null): void {
  const present = row.querySelector(`.${MARK}`)
  if (!mark) return present?.remove()
  const words = sentenceOf(mark)
  if (present?.getAttribute('aria-label') === words && present.getAttribute('data-mark') === mark.status.mark)
    return
  const subject = row.querySelector(`${ROW_SUBJECT_BOX} > ${ROW_SUBJECT}`)
  if (!subject) return
  const element = document.createElement('span')
  element.className = MARK
  element.setAttribute('role', 'img')
  element.setAttribute('aria-label', words)
  element.setAttribute('data-mark', mark.status.mark)
  element.title = words
  element.append(drawMark(mark.status.mark))
  if (present) present.replaceWith(element)
  else subject.before(element)
}
