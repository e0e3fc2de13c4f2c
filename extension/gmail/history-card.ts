import browser from 'webextension-polyfill'
import type { History, HistoryEntry } from '../messages.ts'
import { drawLines, drawMark } from '../mark-picture.ts'
import { moment, sentenceOf } from '../mark-words.ts'
import { ask } from './background.ts'
import { makeElement, openCard } from './card.ts'
import styles from './history-card.css?inline'

// Each kind of entry has a sign of its own: they differ in shape, not in colour alone.
const SIGNS: Record<HistoryEntry['by'] | 'sent', string[]> = {
  sent: ['M4 10h11', 'M10.5 5.5L15 10l-4.5 4.5'],
  recipient: ['M1.5 10.5l3.5 3.5L12 6.5', 'M9 13l1.2 1L17.5 6.5'],
  unsure: ['M7.2 7.6a2.9 2.9 0 1 1 4.3 2.5c-1 .6-1.5 1.1-1.5 2.2', 'M10 15.2v.1'],
  machine: ['M5.5 5.5l9 9', 'M14.5 5.5l-9 9'],
  sender: ['M10 9.6a2.9 2.9 0 1 0-.01 0', 'M4.6 16c.4-2.6 2.6-4 5.4-4s5 1.4 5.4 4'],
}

interface HistoryCard {
  mail: string
  draw(history: History): void
  close(): void
}

let shown: HistoryCard | undefined

/** Shows a mail's way in time beside its mark: when it was sent, each fetch, and why that counts or not. */
export async function showHistory(mark: HTMLElement, mail: string): Promise<void> {
  shown?.close()
  const history = await ask<'history'>({ type: 'history', mail })
  if (!history) return
  shown?.close()
  shown = openHistory(mark, mail)
  shown.draw(history)
}

/** Mails have changed: a card that is open follows. */
export async function refreshHistory(): Promise<void> {
  const card = shown
  const history = card && (await ask<'history'>({ type: 'history', mail: card.mail }))
  if (history && card === shown) card.draw(history)
}

function openHistory(mark: HTMLElement, mail: string): HistoryCard {
  const card = openCard(mark, say('history_title'), styles, () => {
    if (shown === opened) shown = undefined
  })
  const { element, root } = card
  const content = makeElement('div')
  // What happens is said in a place that stays, to those who do not see it.
  const said = makeElement('p', 'said')
  said.setAttribute('role', 'status')
  element.append(content, said)

  let present: History | undefined
  function draw(history: History): void {
    if (JSON.stringify(history) === JSON.stringify(present)) return
    const known = new Set((present ?? history).entries.map(({ event }) => event))
    const fresh = history.entries.filter(({ event }) => !known.has(event))
    if (fresh.length > 0) said.textContent = fresh.map((entry) => say('history_new', entry.said)).join(' ')
    present = history
    const focused =
      root.activeElement instanceof HTMLElement ? root.activeElement.dataset['event'] : undefined
    content.replaceChildren(...partsOf(history, judge))
    card.place()
    if (focused === undefined) return
    // The pressed button was drawn anew, with what may be said next.
    const again = [...content.querySelectorAll('button')].find(({ dataset }) => dataset['event'] === focused)
    ;(again ?? element).focus({ preventScroll: true })
  }

  async function judge(event: string, wasMe: boolean): Promise<void> {
    const history = await ask<'that-was-me'>({ type: 'that-was-me', mail, event, wasMe })
    element.classList.toggle('failed', !history)
    if (history) draw(history)
    said.textContent = say(!history ? 'history_failed' : wasMe ? 'history_said_so' : 'history_undone')
  }

  const opened = { mail, draw, close: card.close }
  return opened
}

type Judge = (event: string, wasMe: boolean) => Promise<void>

function partsOf({ mail, sentAt, entries, silence }: History, judge: Judge): HTMLElement[] {
  const head = makeElement('p', 'head')
  head.dataset['mark'] = mail.status.mark
  head.append(drawMark(mail.status.mark), makeElement('span', '', sentenceOf(mail)))
  const list = makeElement('ol')
  list.append(
    item('sent', say(sentAt > Date.now() ? 'history_scheduled' : 'history_sent'), sentAt),
    ...entries.map((entry) => entryOf(entry, judge)),
  )
  return [head, list, ...(silence ? [makeElement('p', 'silence', silence)] : [])]
}

function entryOf({ event, at, by, said, details, sayable }: HistoryEntry, judge: Judge): HTMLElement {
  const entry = item(by, said, at, details)
  if (!sayable) return entry
  const button = makeElement('button', '', say(`history_${sayable.replaceAll('-', '_')}`))
  button.dataset['event'] = event
  // Many buttons say the same: each is heard with what it is about.
  const about = `about-${event}`
  entry.querySelector('.what')?.setAttribute('id', about)
  button.setAttribute('aria-describedby', about)
  button.addEventListener('click', () => void judge(event, sayable === 'that-was-me'))
  entry.append(button)
  return entry
}

function item(by: keyof typeof SIGNS, said: string, at: number, details: string[] = []): HTMLElement {
  const made = makeElement('li')
  made.dataset['by'] = by
  const sign = makeElement('span', 'sign')
  sign.append(drawLines(SIGNS[by]))
  if (by === 'recipient') {
    // The other sentences say themselves that they do not count.
    sign.role = 'img'
    sign.title = sign.ariaLabel = say('history_counted')
  }
  const when = makeElement('p', 'when')
  const time = makeElement('time', '', moment(at))
  time.setAttribute('datetime', new Date(at).toISOString())
  when.append(time, ...details.flatMap((detail) => [' · ', makeElement('span', '', detail)]))
  made.append(sign, makeElement('p', 'what', said), when)
  return made
}

function say(key: string, value?: string): string {
  return browser.i18n.getMessage(key, value)
}
