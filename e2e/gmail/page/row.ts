import { isMe } from './account.ts'
import { div, el, nextId } from './dom.ts'
import { icon } from './icons.ts'
import { shortName } from './mail.ts'
import type { ListedMail, ListedThread } from './mail.ts'

/** What a row shows depends on this only: same text, same row. */
export function rowSignature(thread: ListedThread): string {
  return JSON.stringify(thread)
}

/** An empty row; `fillRow` puts a thread into it. */
export function makeRow(): HTMLTableRowElement {
  return el('tr', {
    id: nextId(),
    role: 'row',
    draggable: 'false',
    tabindex: -1,
    jscontroller: 'ZdOxDb',
    jsaction: 'tGK37:JZZi3',
  })
}

/** Draws a thread into a row by replacing all its cells, as Gmail does when something changed (facts.md, C2, C5). */
export function fillRow(row: HTMLTableRowElement, thread: ListedThread, list: string): void {
  const unread = isUnread(thread)
  row.classList.add('zA')
  row.classList.toggle('zE', unread)
  row.classList.toggle('yO', !unread)
  const summaryId = nextId()
  row.setAttribute('aria-labelledby', summaryId)
  row.replaceChildren(
    el('td', { class: 'PF xY' }),
    el('td', { class: 'oZ-x3 xY' }, checkbox(row)),
    el('td', { class: 'apU xY' }, star()),
    el('td', { class: 'WA xY' }, importance()),
    el(
      'td',
      { class: 'yX xY', role: 'gridcell', tabindex: -1 },
      summary(thread, summaryId),
      people(thread, list),
    ),
    el('td', { class: 'xY a4W', role: 'gridcell', tabindex: -1 }, subjectAndSnippet(thread)),
    el('td', { class: 'byZ xY' }, div('bzA')),
    el('td', { class: 'yf xY' }),
    el('td', { class: 'xW xY', role: 'gridcell' }, date(thread)),
    el('td', { class: 'bq4 xY' }, hoverActions()),
  )
}

export function isUnread(thread: ListedThread): boolean {
  return thread.mails.some(({ labels }) => labels.includes('^u'))
}

/** The draft, when the thread is nothing but one. */
export function standaloneDraft(thread: ListedThread): ListedMail | undefined {
  const [only] = thread.mails
  return thread.mails.length === 1 && only?.labels.includes('^r') ? only : undefined
}

function checkbox(row: HTMLTableRowElement): HTMLElement {
  const box = el('div', {
    id: nextId(),
    class: 'oZ-jc T-Jo J-J5-Ji',
    role: 'checkbox',
    'aria-checked': 'false',
    tabindex: -1,
  })
  box.append(div('T-Jo-auh'))
  box.addEventListener('click', (event) => {
    event.stopPropagation()
    const checked = box.getAttribute('aria-checked') !== 'true'
    box.setAttribute('aria-checked', String(checked))
    row.classList.toggle('x7', checked)
  })
  return box
}

function star(): HTMLElement {
  const mark = el('span', {
    class: 'aXw T-KT',
    role: 'button',
    'aria-label': 'Not starred',
    title: 'Not starred',
  })
  mark.append(icon('star'))
  mark.addEventListener('click', (event) => event.stopPropagation())
  return mark
}

function importance(): HTMLElement {
  return el(
    'div',
    { class: 'pG', role: 'img', 'aria-label': 'Not important' },
    div('T-ays-a45'),
    div('bnj', icon('important')),
  )
}

/** What a screen reader says for the row; it repeats the ids (facts.md, C2). */
function summary(thread: ListedThread, id: string): HTMLElement {
  const last = thread.mails.at(-1)
  const spoken = el('div', { id, class: 'afn' })
  spoken.append(
    isUnread(thread) ? 'unread, ' : '',
    last ? shortName(last.from) : '',
    ', ',
    el('span', threadAttributes(thread), shownSubject(thread)),
    ', ',
    last ? shownDate(last.time) : '',
    ', ',
    thread.snippet,
  )
  return spoken
}

function people(thread: ListedThread, list: string): HTMLElement {
  const names = el('span', { class: 'bA4' })
  const toOthers = ['sent', 'scheduled', 'drafts'].includes(list)
  const isDraft = thread.mails.some(({ labels }) => labels.includes('^r'))
  if (toOthers && !(list === 'drafts' && standaloneDraft(thread))) {
    const to = thread.mails.findLast((mail) => isMe(mail.from))?.to ?? []
    names.append('To: ')
    to.forEach((person, index) =>
      names.append(index > 0 ? ', ' : '', personSpan(shortName(person), person.address, false)),
    )
  } else {
    const seen = new Set<string>()
    for (const { from, labels } of thread.mails.filter((mail) => !mail.labels.includes('^r'))) {
      if (seen.has(from.address)) continue
      if (seen.size > 0) names.append(', ')
      seen.add(from.address)
      names.append(personSpan(isMe(from) ? 'me' : shortName(from), from.address, labels.includes('^u')))
    }
  }
  if (isDraft) {
    names.append(names.childNodes.length > 0 ? ', ' : '', el('span', { class: 'boq' }, 'Draft'))
  }
  const count = thread.mails.filter(({ labels }) => !labels.includes('^r')).length
  const counter = count > 1 ? el('span', { class: 'bx0' }, String(count)) : undefined
  return el('div', { id: nextId(), class: 'yW' }, names, counter)
}

function personSpan(shown: string, address: string, unread: boolean): HTMLElement {
  return el(
    'span',
    {
      class: unread ? 'zF' : 'yP',
      email: address,
      name: shown,
      'data-hovercard-id': address,
      translate: 'no',
    },
    shown,
  )
}

function subjectAndSnippet(thread: ListedThread): HTMLElement {
  const subject = el(
    'span',
    { class: isUnread(thread) ? 'bqe' : '', ...threadAttributes(thread) },
    shownSubject(thread),
  )
  const snippet = el('span', { class: 'y2' }, el('span', { class: 'Zt' }, ' - '), thread.snippet)
  return el(
    'div',
    { class: 'xS', role: 'link' },
    div('xT', div('y6', el('span', { class: 'bog', id: nextId() }, subject)), snippet),
  )
}

function threadAttributes(thread: ListedThread): Record<string, string | undefined> {
  const draft = standaloneDraft(thread)
  return {
    'data-thread-id': `#${thread.id}`,
    'data-legacy-thread-id': thread.legacyId,
    'data-legacy-last-message-id': thread.mails.at(-1)?.legacyId,
    'data-legacy-last-non-draft-message-id': thread.mails.findLast(({ labels }) => !labels.includes('^r'))
      ?.legacyId,
    'data-standalone-draft-id': draft && `#${draft.id}`,
  }
}

function date(thread: ListedThread): HTMLElement {
  const time = thread.mails.at(-1)?.time ?? 0
  const full = new Date(time).toLocaleString('en-US', {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  })
  return el('span', { title: full, 'aria-label': full, id: nextId() }, el('span', {}, shownDate(time)))
}

function hoverActions(): HTMLElement {
  const action = (name: 'archive' | 'trash', label: string) => {
    const item = el('li', { class: 'bqX', 'data-tooltip': label, 'aria-label': label }, icon(name))
    item.addEventListener('click', (event) => event.stopPropagation())
    return item
  }
  return el('ul', { class: 'bqY', role: 'toolbar' }, action('archive', 'Archive'), action('trash', 'Delete'))
}

function shownSubject({ subject }: ListedThread): string {
  return subject === '' ? '(no subject)' : subject
}

function shownDate(time: number): string {
  const date = new Date(time)
  return date.toDateString() === new Date().toDateString()
    ? date.toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' })
    : date.toLocaleDateString('en-US', { month: 'short', day: 'numeric' })
}
