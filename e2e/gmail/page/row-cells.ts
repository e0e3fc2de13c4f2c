import { isMe } from './account.ts'
import { div, el, nextId, within } from './dom.ts'
import { icon } from './icons.ts'
import { isUnread, standaloneDraft } from './listed-thread.ts'
import { shortName } from './mail.ts'
import type { ListedThread } from './mail.ts'
import { locale, word } from './words.ts'

/** The box that selects a row. */
export function checkbox(row: HTMLTableRowElement): HTMLElement {
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

/** The star. */
export function star(): HTMLElement {
  const mark = el('span', {
    class: 'aXw T-KT',
    role: 'button',
    'aria-label': word('Not starred'),
    title: word('Not starred'),
  })
  mark.append(icon('star'))
  mark.addEventListener('click', (event) => event.stopPropagation())
  return mark
}

/** The yellow arrow. */
export function importance(): HTMLElement {
  return el(
    'div',
    { class: 'pG', role: 'img', 'aria-label': word('Not important') },
    div('T-ays-a45'),
    div('bnj', icon('important')),
  )
}

/** What a screen reader says for the row; it repeats the ids. */
export function summary(thread: ListedThread, id: string): HTMLElement {
  const last = thread.mails.at(-1)
  const spoken = el('div', { id, class: 'afn' })
  spoken.append(
    isUnread(thread) ? `${word('unread')}, ` : '',
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

/** Who takes part: senders, or recipients in lists of one's own mails. */
export function people(thread: ListedThread, list: string): HTMLElement {
  const names = el('span', { class: 'bA4' })
  const toOthers = ['sent', 'scheduled', 'drafts'].includes(list)
  const isDraft = thread.mails.some(({ labels }) => labels.includes('^r'))
  if (toOthers && !(list === 'drafts' && standaloneDraft(thread))) {
    const to = thread.mails.findLast((mail) => isMe(mail.from))?.to ?? []
    names.append(`${word('To:')} `)
    to.forEach((person, index) =>
      names.append(index > 0 ? ', ' : '', personSpan(shortName(person), person.address, false)),
    )
  } else {
    const seen = new Set<string>()
    for (const { from, labels } of thread.mails.filter((mail) => !mail.labels.includes('^r'))) {
      if (seen.has(from.address)) continue
      if (seen.size > 0) names.append(', ')
      seen.add(from.address)
      names.append(personSpan(isMe(from) ? word('me') : shortName(from), from.address, labels.includes('^u')))
    }
  }
  if (isDraft) {
    names.append(names.childNodes.length > 0 ? ', ' : '', el('span', { class: 'boq' }, word('Draft')))
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

/** The subject, with the thread's ids on the innermost span, and how the newest mail begins. */
export function subjectAndSnippet(thread: ListedThread, withSnippet = true): HTMLElement {
  const subject = el(
    'span',
    { class: isUnread(thread) ? 'bqe' : '', ...threadAttributes(thread) },
    shownSubject(thread),
  )
  const snippet = withSnippet
    ? el('span', { class: 'y2' }, el('span', { class: 'Zt' }, ' - '), thread.snippet)
    : undefined
  return el(
    'div',
    { class: 'xS', role: 'link' },
    div('xT', ...labels(thread), div('y6', el('span', { class: 'bog', id: nextId() }, subject)), snippet),
  )
}

/** The labels that the user has made: Gmail's own begin with `^`. */
function labels({ mails }: ListedThread): HTMLElement[] {
  const names = new Set(mails.flatMap((mail) => mail.labels).filter((label) => !label.startsWith('^')))
  return [...names].map((name) => within(['yi', 'ar as', 'at', 'au', 'av'], name))
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

/** The time of the newest mail. */
export function date(thread: ListedThread): HTMLElement {
  const time = thread.mails.at(-1)?.time ?? 0
  const full = new Date(time).toLocaleString(locale, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  })
  return el('span', { title: full, 'aria-label': full, id: nextId() }, el('span', {}, shownDate(time)))
}

/** What appears at a row's end under the mouse. */
export function hoverActions(): HTMLElement {
  const action = (name: 'archive' | 'trash', label: string) => {
    const item = el('li', { class: 'bqX', 'data-tooltip': label, 'aria-label': label }, icon(name))
    item.addEventListener('click', (event) => event.stopPropagation())
    return item
  }
  return el(
    'ul',
    { class: 'bqY', role: 'toolbar' },
    action('archive', word('Archive')),
    action('trash', word('Delete')),
  )
}

function shownSubject({ subject }: ListedThread): string {
  return subject === '' ? word('(no subject)') : subject
}

function shownDate(time: number): string {
  const date = new Date(time)
  return date.toDateString() === new Date().toDateString()
    ? date.toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' })
    : date.toLocaleDateString(locale, { month: 'short', day: 'numeric' })
}
