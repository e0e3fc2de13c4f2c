import browser from 'webextension-polyfill'
import type { History } from '../messages.ts'
import { drawMark } from '../mark-picture.ts'
import { moment, sentenceOf } from '../mark-words.ts'
import { ask } from './background.ts'
import styles from './history-card.css?inline'

let close: (() => void) | undefined

/** Shows a mail's way in time beside its mark: when it was sent, each fetch, and why that counts or not. */
export async function showHistory(mark: HTMLElement, key: string): Promise<void> {
  close?.()
  const history = await ask<'history'>({ type: 'history', mail: key })
  if (history) open(mark, history)
}

function open(mark: HTMLElement, history: History): void {
  close?.()
  // A shadow root of its own: Gmail's styles must not reach in, ours not out.
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'closed' })
  const style = document.createElement('style')
  style.textContent = styles
  const card = cardOf(history)
  root.append(style, card)
  document.body.append(host)

  const { bottom, left, right } = mark.getBoundingClientRect()
  const isRightToLeft = getComputedStyle(mark).direction === 'rtl'
  card.style.insetBlockStart = `${bottom + 6}px`
  card.style.left = `${Math.max(8, Math.min(isRightToLeft ? right - 340 : left, innerWidth - 348))}px`
  card.style.colorScheme = isDark(mark.parentElement ?? mark) ? 'dark' : 'light'
  card.focus()

  const leaving = new AbortController()
  const { signal } = leaving
  close = () => {
    close = undefined
    leaving.abort()
    host.remove()
  }
  const closeBack = () => {
    close?.()
    mark.focus()
  }
  card.addEventListener('keydown', (event) => event.stopPropagation(), { signal })
  card.addEventListener('keydown', (event) => event.key === 'Escape' && closeBack(), { signal })
  document.addEventListener('mousedown', (event) => event.target !== host && close?.(), { signal })
  addEventListener('hashchange', () => close?.(), { signal })
}

/** Gmail's theme is its own, whatever the system's is: where it writes lightly, its ground is dark. */
function isDark(place: Element): boolean {
  const [red = 0, green = 0, blue = 0] = getComputedStyle(place).color.match(/\d+/g)?.map(Number) ?? []
  return (red + green + blue) / 3 > 128
}

function cardOf(history: History): HTMLElement {
  const card = element('div', 'card')
  card.tabIndex = -1
  card.setAttribute('role', 'dialog')
  card.setAttribute('aria-label', browser.i18n.getMessage('history_title'))
  const head = element('p', 'head')
  head.append(drawMark(history.mail.status.mark), sentenceOf(history.mail))
  const list = element('ol')
  list.append(entry(browser.i18n.getMessage('history_sent'), history.sentAt))
  for (const { at, count, rule, by } of history.events) {
    const said = browser.i18n.getMessage(`rule_${rule.replaceAll('-', '_')}`)
    const item = entry(count > 1 ? `${said} (${count} ×)` : said, at)
    item.dataset['by'] = by
    list.append(item)
  }
  card.append(head, list)
  return card
}

function entry(text: string, at: number): HTMLElement {
  const item = element('li')
  const time = document.createElement('time')
  time.textContent = moment(at)
  time.dateTime = new Date(at).toISOString()
  item.append(time, ` ${text}`)
  return item
}

function element(name: string, className = ''): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  return made
}
