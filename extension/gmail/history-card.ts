import browser from 'webextension-polyfill'
import type { History, HistoryEntry } from '../messages.ts'
import { drawLines, drawMark } from '../mark-picture.ts'
import { moment, sentenceOf } from '../mark-words.ts'
import { ask } from './background.ts'
import styles from './history-card.css?inline'

const WIDTH = 380
const HIGHEST = 640
const EDGE = 8

// Each kind of entry has a sign of its own: they differ in shape, not in colour alone.
const SIGNS: Record<HistoryEntry['by'] | 'sent', string[]> = {
  sent: ['M4 10h11', 'M10.5 5.5L15 10l-4.5 4.5'],
  recipient: ['M1.5 10.5l3.5 3.5L12 6.5', 'M9 13l1.2 1L17.5 6.5'],
  unsure: ['M7.2 7.6a2.9 2.9 0 1 1 4.3 2.5c-1 .6-1.5 1.1-1.5 2.2', 'M10 15.2v.1'],
  machine: ['M5.5 5.5l9 9', 'M14.5 5.5l-9 9'],
  sender: ['M10 9.6a2.9 2.9 0 1 0-.01 0', 'M4.6 16c.4-2.6 2.6-4 5.4-4s5 1.4 5.4 4'],
}

interface Card {
  mail: string
  draw(history: History): void
  close(): void
}

let shown: Card | undefined

/** Shows a mail's way in time beside its mark: when it was sent, each fetch, and why that counts or not. */
export async function showHistory(mark: HTMLElement, mail: string): Promise<void> {
  shown?.close()
  const history = await ask<'history'>({ type: 'history', mail })
  if (!history) return
  shown?.close()
  shown = openCard(mark, mail)
  shown.draw(history)
}

/** Mails have changed: a card that is open follows. */
export async function refreshHistory(): Promise<void> {
  const card = shown
  const history = card && (await ask<'history'>({ type: 'history', mail: card.mail }))
  if (history && card === shown) card.draw(history)
}

function openCard(mark: HTMLElement, mail: string): Card {
  // A shadow root of its own: Gmail's styles must not reach in, ours not out.
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'closed' })
  const card = element('div', 'card')
  const content = element('div')
  // What happens is said in a place that stays, to those who do not see it.
  const said = element('p', 'said')
  card.tabIndex = -1
  card.setAttribute('role', 'dialog')
  card.setAttribute('aria-label', say('history_title'))
  said.setAttribute('role', 'status')
  card.append(content, said)
  root.append(element('style', '', styles), card)
  document.body.append(host)
  const { direction } = getComputedStyle(mark)
  card.dir = direction
  card.classList.toggle('dark', isDark(mark.parentElement ?? mark))
  card.focus()

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
    place(card, mark)
    if (focused === undefined) return
    // The pressed button was drawn anew, with what may be said next.
    const again = [...content.querySelectorAll('button')].find(({ dataset }) => dataset['event'] === focused)
    ;(again ?? card).focus({ preventScroll: true })
  }

  async function judge(event: string, wasMe: boolean): Promise<void> {
    const history = await ask<'that-was-me'>({ type: 'that-was-me', mail, event, wasMe })
    card.classList.toggle('failed', !history)
    if (history) draw(history)
    said.textContent = say(!history ? 'history_failed' : wasMe ? 'history_said_so' : 'history_undone')
  }

  const leaving = new AbortController()
  const { signal } = leaving
  const close = () => {
    if (shown?.close === close) shown = undefined
    leaving.abort()
    host.remove()
  }
  const closeBack = () => {
    close()
    mark.focus()
  }
  for (const name of ['keydown', 'keypress', 'keyup'] as const) {
    card.addEventListener(name, (event) => event.stopPropagation(), { signal })
  }
  card.addEventListener('keydown', (event) => event.key === 'Escape' && closeBack(), { signal })
  document.addEventListener('mousedown', (event) => event.target !== host && close(), { signal })
  addEventListener('hashchange', close, { signal })
  return { mail, draw, close }
}

/** Below the mark or above it, where there is more room, and within the window. */
function place(card: HTMLElement, mark: HTMLElement): void {
  const { bottom, top, left, right } = mark.getBoundingClientRect()
  // Gmail may have drawn its page anew meanwhile, without this mark: then the card stays where it is.
  if (!mark.isConnected) return
  const isBelow = bottom < innerHeight / 2
  const room = Math.min(HIGHEST, (isBelow ? innerHeight - bottom : top) - 2 * EDGE)
  const start = card.dir === 'rtl' ? right - WIDTH : left
  card.style.maxHeight = `${room}px`
  card.style.top = `${isBelow ? bottom + EDGE : top - EDGE - card.offsetHeight}px`
  card.style.left = `${Math.max(EDGE, Math.min(start, innerWidth - WIDTH - EDGE))}px`
}

/** Gmail's theme is its own, whatever the system's is: where it writes lightly, its ground is dark. */
function isDark(element: Element): boolean {
  const [red = 0, green = 0, blue = 0] = getComputedStyle(element).color.match(/\d+/g)?.map(Number) ?? []
  return (red + green + blue) / 3 > 128
}

type Judge = (event: string, wasMe: boolean) => Promise<void>

function partsOf({ mail, sentAt, entries, silence }: History, judge: Judge): HTMLElement[] {
  const head = element('p', 'head')
  head.dataset['mark'] = mail.status.mark
  head.append(drawMark(mail.status.mark), element('span', '', sentenceOf(mail)))
  const list = element('ol')
  list.append(
    item('sent', say(sentAt > Date.now() ? 'history_scheduled' : 'history_sent'), sentAt),
    ...entries.map((entry) => entryOf(entry, judge)),
  )
  return [head, list, ...(silence ? [element('p', 'silence', silence)] : [])]
}

function entryOf({ event, at, by, said, details, sayable }: HistoryEntry, judge: Judge): HTMLElement {
  const entry = item(by, said, at, details)
  if (!sayable) return entry
  const button = element('button', '', say(`history_${sayable.replaceAll('-', '_')}`))
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
  const made = element('li')
  made.dataset['by'] = by
  const sign = element('span', 'sign')
  sign.append(drawLines(SIGNS[by]))
  if (by === 'recipient') {
    // The other sentences say themselves that they do not count.
    sign.role = 'img'
    sign.title = sign.ariaLabel = say('history_counted')
  }
  const when = element('p', 'when')
  const time = element('time', '', moment(at))
  time.setAttribute('datetime', new Date(at).toISOString())
  when.append(time, ...details.flatMap((detail) => [' · ', element('span', '', detail)]))
  made.append(sign, element('p', 'what', said), when)
  return made
}

function say(key: string, value?: string): string {
  return browser.i18n.getMessage(key, value)
}

function element(name: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  made.textContent = text
  return made
}
