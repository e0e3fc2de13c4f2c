import type { History, HistoryDay, HistoryRow } from '../messages.ts'
import historyStyles from '../history.css?inline'
import { SIGNS } from '../history-signs.ts'
import { drawLines, drawMark } from '../mark-picture.ts'
import { sentenceOf } from '../mark-words.ts'
import { ask } from './background.ts'
import { makeElement, openCard } from './card.ts'
import { cardActions } from './card-actions.ts'
import cardStyles from './history-card.css?inline'
import { say } from '../words.ts'

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
  const card = openCard(mark, say('history_title'), historyStyles + cardStyles, () => {
    if (shown === opened) shown = undefined
  })
  const { element, root } = card
  const content = makeElement('div', 'history')
  const actions = cardActions(mail, { onMuted: muted, onErased: erased, onSize: card.place })
  // What happens is said in a place that stays, to those who do not see it.
  const said = makeElement('p', 'said')
  said.setAttribute('role', 'status')
  element.append(content, actions.element, said)

  let present: History | undefined
  function draw(history: History): void {
    if (JSON.stringify(history) === JSON.stringify(present)) return
    const known = new Set(allRows(present ?? history).map(({ key }) => key))
    const fresh = allRows(history).filter(({ key, folded }) => !folded && !known.has(key))
    if (fresh.length > 0) said.textContent = fresh.map((row) => say('history_new', row.said)).join(' ')
    present = history
    actions.draw(history)
    const focused = root.activeElement instanceof HTMLElement ? root.activeElement.dataset['key'] : undefined
    const opened = new Set(
      [...content.querySelectorAll<HTMLElement>('[open]')].map(({ dataset }) => dataset['key']),
    )
    content.replaceChildren(...partsOf(history, judge))
    for (const fold of content.querySelectorAll('details')) fold.open = opened.has(fold.dataset['key'])
    card.place()
    if (focused === undefined) return
    // The pressed button was drawn anew, with what may be said next.
    const again = [...content.querySelectorAll<HTMLElement>('button, summary')].find(
      ({ dataset }) => dataset['key'] === focused,
    )
    ;(again ?? element).focus({ preventScroll: true })
  }

  /** Shows what something led to, and says so. */
  function tell(history: History | null | undefined, sentence: string): void {
    element.classList.toggle('failed', !history)
    if (history) draw(history)
    said.textContent = say(history ? sentence : 'history_failed')
  }

  async function judge(event: string, wasMe: boolean): Promise<void> {
    const history = await ask<'that-was-me'>({ type: 'that-was-me', mail, event, wasMe })
    tell(history, wasMe ? 'history_said_so' : 'history_undone')
  }

  function muted(history: History | null | undefined, on: boolean): void {
    tell(history, on ? 'history_muted' : 'history_unmuted')
  }

  function erased(isErased = false): void {
    element.classList.add(isErased ? 'over' : 'failed')
    said.textContent = say(isErased ? 'erase_done' : 'history_failed')
    if (!isErased) return
    content.remove()
    actions.element.remove()
    element.focus()
    card.place()
  }

  const opened = { mail, draw, close: card.close }
  return opened
}

type Judge = (event: string, wasMe: boolean) => Promise<void>

function allRows({ days }: Pick<History, 'days'>): HistoryRow[] {
  return days.flatMap(({ rows }) => rows.flatMap(withFolded))
}

function withFolded(row: HistoryRow): HistoryRow[] {
  return [row, ...(row.folded ?? []).flatMap(withFolded)]
}

function partsOf({ mail, days, remarks }: History, judge: Judge): HTMLElement[] {
  const head = makeElement('p', 'head')
  head.dataset['mark'] = mail.status.mark
  head.append(drawMark(mail.status.mark), makeElement('span', '', sentenceOf(mail)))
  return [
    head,
    ...days.flatMap((day) => dayOf(day, judge)),
    ...remarks.map((remark) => makeElement('p', 'remark', remark)),
  ]
}

function dayOf({ day, rows }: HistoryDay, judge: Judge): HTMLElement[] {
  return [...(day ? [makeElement('h3', '', day)] : []), listOf(rows, judge)]
}

function listOf(rows: readonly HistoryRow[], judge: Judge): HTMLElement {
  const list = makeElement('ol')
  list.append(...rows.map((row) => itemOf(row, judge)))
  return list
}

function itemOf(row: HistoryRow, judge: Judge): HTMLElement {
  const { key, kind, said, sayable, folded } = row
  const item = makeElement('li')
  item.dataset['by'] = kind
  const sign = makeElement('span', 'sign')
  sign.append(drawLines(SIGNS[kind]))
  if (kind === 'recipient') {
    // The other sentences say themselves that they do not count.
    sign.role = 'img'
    sign.title = sign.ariaLabel = say('history_counted')
  }
  const what = makeElement('span', 'what', said)
  const words = [what, whenOf(row)]
  item.append(sign, ...(folded ? [foldOf(row, folded, words, judge)] : words))
  if (!sayable) return item
  const button = makeElement('button', '', say(`history_${sayable}`))
  button.dataset['key'] = key
  // Many buttons say the same: each is heard with what it is about.
  what.id = `about-${key}`
  button.setAttribute('aria-describedby', what.id)
  button.addEventListener('click', () => void judge(key, sayable === 'that-was-me'))
  item.append(button)
  return item
}

function foldOf({ key }: HistoryRow, folded: readonly HistoryRow[], words: HTMLElement[], judge: Judge) {
  const fold = makeElement('details')
  const summary = makeElement('summary')
  fold.dataset['key'] = summary.dataset['key'] = key
  summary.append(...words)
  fold.append(summary, listOf(folded, judge))
  return fold
}

function whenOf({ at, when, details }: HistoryRow): HTMLElement {
  const made = makeElement('span', 'when')
  const time = makeElement('time', '', when)
  time.setAttribute('datetime', new Date(at).toISOString())
  made.append(time, ...details.flatMap((detail) => [' · ', makeElement('span', '', detail)]))
  return made
}
