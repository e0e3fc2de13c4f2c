import { refuse } from './alert-dialog.ts'
import { me } from './account.ts'
import { composeToolbar } from './compose-toolbar.ts'
import { div, el, nextId, onPress, setMailHtml, within } from './dom.ts'
import { mintId, randomHex } from './ids.ts'
import { icon } from './icons.ts'
import { readSavedIds } from './mail.ts'
import type { Person } from './mail.ts'
import type { OutgoingMail } from './message-format.ts'
import { post } from './outbox.ts'
import { RecipientLine } from './recipients.ts'
import { askWhenToSend } from './schedule-dialog.ts'
import { change, changeLabels } from './sync.ts'

export interface ComposeStart {
  threadId: string
  legacyThreadId?: string
  /** Of a draft that is opened again. */
  draft?: { id: string; legacyId: string; html: string }
  to: Person[]
  cc?: Person[]
  bcc?: Person[]
  subject: string
  /** The quoted text of a reply, folded away behind "…" at first. */
  quotedHtml?: string
  repliedTo?: { id: string; rfcId: string }
}

export interface ComposeOptions {
  inline: boolean
  /** Takes the compose out of the page. */
  close: () => void
  /** A save was accepted. */
  onSaved: () => void
}

/** How long after the last change a draft is saved. */
const SAVE_DELAY = 1000

/**
 * What all composes share: recipients, subject, body, toolbar, saves and the send. The frame around it (a pop-up,
 * the foot of a message) puts `root` into the page and then calls `start()`.
 */
export class Compose {
  readonly root: HTMLElement
  readonly #start: ComposeStart
  readonly #options: ComposeOptions
  readonly #id: string
  readonly #session = randomHex()
  readonly #body: HTMLElement
  readonly #bodyPlace = el('td', { class: 'Ap' })
  readonly #subject: HTMLInputElement
  readonly #lines: Record<'to' | 'cc' | 'bcc', RecipientLine>
  #quotedHtml: string | undefined
  #revision = 0
  #saved: boolean
  #legacyId: string | undefined
  #saveTimer: ReturnType<typeof setTimeout> | undefined
  #closed = false

  constructor(start: ComposeStart, options: ComposeOptions) {
    this.#start = start
    this.#options = options
    this.#id = start.draft?.id ?? mintId('msg')
    this.#saved = start.draft !== undefined
    this.#legacyId = start.draft?.legacyId
    this.#quotedHtml = start.quotedHtml
    const line = { inline: options.inline, onChange: () => this.#touch() }
    this.#lines = {
      to: new RecipientLine('to', start.to, line),
      cc: new RecipientLine('cc', start.cc ?? [], line),
      bcc: new RecipientLine('bcc', start.bcc ?? [], line),
    }
    this.#subject = el('input', {
      class: 'aoT',
      name: 'subjectbox',
      placeholder: 'Subject',
      'aria-label': 'Subject',
      tabindex: 1,
      spellcheck: 'true',
    })
    this.#subject.value = start.subject
    this.#body = this.#makeBody()
    this.root = this.#makeRoot()
    this.root.addEventListener('input', () => this.#touch())
    this.root.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      this.send()
    })
  }

  /** Call it when `root` is in the page: the body comes as a node of its own (lab-facts.md, section 8). */
  start(): void {
    this.#bodyPlace.append(div('An', within(['aO7', 'Ar Au'], this.#body)))
    if (this.#start.to.length === 0 && !this.#start.draft) this.#lines.to.focus()
    else this.#body.focus()
  }

  /** Saves what is not saved yet, and closes. */
  saveAndClose(): void {
    if (this.#saveTimer !== undefined) this.#save()
    this.#close()
  }

  /** Sends the mail: its window goes first, the request follows a moment later, as in Gmail. */
  send(): void {
    const mail = this.#toPost()
    if (mail) setTimeout(() => post(mail, { kind: 'send' }), 15)
  }

  #schedule(): void {
    askWhenToSend((time) => {
      const mail = this.#toPost()
      if (!mail) return
      const legacyId = mail.legacyId ?? ((BigInt(Date.now()) << 20n) | 1n).toString(16).padStart(16, '0')
      post(mail, { kind: 'schedule', at: time, legacyId })
    })
  }

  #discard(): void {
    if (this.#saved) {
      changeLabels(this.#start.threadId, { add: ['^k'], remove: ['^r', '^r_bt'], mails: [this.#id] }).then(
        this.#options.onSaved,
        () => undefined,
      )
    }
    this.#close()
  }

  #toPost(): OutgoingMail | undefined {
    for (const line of Object.values(this.#lines)) line.commit()
    const mail = this.#mail()
    const recipients = [...mail.to, ...mail.cc, ...mail.bcc]
    const wrong = recipients.find(({ address }) => !/^[^\s@]+@[^\s@]+$/.test(address))
    if (recipients.length === 0) refuse('Please specify at least one recipient.')
    else if (wrong) refuse(`The address "${wrong.address}" was not recognized.`)
    else {
      this.#close()
      return mail
    }
    return undefined
  }

  #close(): void {
    this.#closed = true
    clearTimeout(this.#saveTimer)
    this.#options.close()
  }

  #touch(): void {
    if (this.#closed) return
    this.#revision += 1
    clearTimeout(this.#saveTimer)
    this.#saveTimer = setTimeout(() => this.#save(), SAVE_DELAY)
  }

  #save(): void {
    this.#saveTimer = undefined
    const mail = this.#mail()
    this.#saved = true
    change(mail, { kind: 'save' }).then(
      (answer) => {
        this.#legacyId = readSavedIds(answer, this.#id)?.legacyId ?? this.#legacyId
        this.#options.onSaved()
      },
      () => undefined,
    )
  }

  #mail(): OutgoingMail {
    return {
      threadId: this.#start.threadId,
      id: this.#id,
      to: this.#lines.to.persons,
      cc: this.#lines.cc.persons,
      bcc: this.#lines.bcc.persons,
      subject: this.#subject.value,
      html: this.#html(),
      quotedHtml: this.#quotedHtml,
      repliedTo: this.#start.repliedTo,
      saved: this.#saved,
      revision: this.#revision,
      session: this.#session,
      legacyId: this.#legacyId,
    }
  }

  #html(): string {
    const quote = this.#body.querySelector(':scope > .gmail_quote')
    if (!quote) return wrapped(this.#body.innerHTML)
    const nodes = [...this.#body.childNodes]
    const html = (part: Node[]) => el('div', {}, ...part.map((node) => node.cloneNode(true))).innerHTML
    const start = nodes.indexOf(quote)
    return wrapped(html(nodes.slice(0, start))) + html(nodes.slice(start))
  }

  #makeBody(): HTMLElement {
    const body = el('div', {
      id: nextId(),
      class: `${this.#options.inline ? 'Am aO9' : 'Am'} Al editable LW-avf`,
      contenteditable: 'true',
      g_editable: 'true',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': 'Message Body',
      tabindex: 1,
      hidefocus: 'true',
      spellcheck: 'true',
    })
    const html = this.#start.draft?.html
    if (html !== undefined) setMailHtml(body, unwrapped(html))
    return body
  }

  #makeRoot(): HTMLElement {
    const parts = [this.#form(), this.#scroller(), this.#quoteButton(), this.#toolbar()]
    const cell = (part: HTMLElement) => el('tr', {}, el('td', { class: 'I5' }, part))
    const table = el('table', { class: 'cf iN', cellpadding: 0 }, el('tbody', {}, ...parts.map(cell)))
    const region = el('div', { class: 'aoP aoC', role: 'region', 'aria-label': 'New Message' }, table)
    return div('M9', el('div', { class: 'aoI', jsaction: 'rcuQ6b:npT2md' }, region))
  }

  #form(): HTMLElement {
    const hidden = (name: string, value: string | undefined) =>
      value === undefined ? undefined : el('input', { type: 'hidden', name, value })
    const { threadId, legacyThreadId, repliedTo } = this.#start
    const subject = div('aoD az6', this.#subject)
    if (this.#options.inline) subject.style.display = 'none'
    return el(
      'form',
      { class: 'bAs', enctype: 'multipart/form-data', method: 'POST' },
      hidden('composeid', randomHex()),
      hidden('draft', `#${this.#id}`),
      hidden('from', me.address),
      hidden('rt', repliedTo && `#${threadId}`),
      hidden('lts', repliedTo && legacyThreadId),
      hidden('rm', repliedTo && `#${repliedTo.id}`),
      this.#options.inline ? hidden('subject', this.#subject.value) : undefined,
      div('fX aXjCH', this.#recipients()),
      subject,
    )
  }

  #recipients(): HTMLElement {
    const { to, cc, bcc } = this.#lines
    const opener = (line: RecipientLine, classes: string, label: string) => {
      const link = el('span', { class: classes, role: 'link', tabindex: 1 }, label)
      const shown = line.persons.length > 0
      line.row.style.display = shown ? '' : 'none'
      if (shown) link.style.display = 'none'
      onPress(link, () => {
        line.row.style.display = ''
        link.style.display = 'none'
        line.focus()
      })
      return link
    }
    to.row.cells[1]?.append(div('aA6', opener(cc, 'aB gQ pE', 'Cc'), opener(bcc, 'aB gQ pB', 'Bcc')))
    return el('table', { class: 'GS', cellpadding: 0 }, el('tbody', {}, to.row, cc.row, bcc.row))
  }

  #scroller(): HTMLElement {
    const table = el(
      'table',
      { class: 'cf An-place', cellpadding: 0 },
      el('tbody', {}, el('tr', {}, this.#bodyPlace)),
    )
    const scroller = div('GP', div('qz aXjCH', table))
    scroller.id = `body${randomHex()}`
    return scroller
  }

  /** The three dots below a reply; a press moves the quoted text into the body (facts.md, A2, B6). */
  #quoteButton(): HTMLElement {
    const dots = el(
      'div',
      {
        class: 'ajR',
        role: 'button',
        tabindex: 1,
        'data-tooltip': 'Show trimmed content',
        'aria-label': 'Show trimmed content',
      },
      icon('dots'),
    )
    dots.append(el('input', { type: 'hidden', name: 'uet', value: '' }))
    if (this.#quotedHtml === undefined) dots.style.display = 'none'
    onPress(dots, () => {
      const holder = el('div')
      setMailHtml(holder, this.#quotedHtml ?? '')
      this.#quotedHtml = undefined
      if (this.#body.childNodes.length === 0) this.#body.append(el('br'))
      this.#body.append(...holder.childNodes)
      dots.style.display = 'none'
      this.#touch()
    })
    return dots
  }

  #toolbar(): HTMLElement {
    return composeToolbar({
      send: () => this.send(),
      schedule: () => this.#schedule(),
      discard: () => this.#discard(),
    })
  }
}

const WRAPPER = '<div dir="ltr">'

function wrapped(html: string): string {
  return html.startsWith(WRAPPER) ? html : `${WRAPPER}${html}</div>`
}

/** The inverse of `wrapped` for a draft without a quote, so that opening it again does not nest. */
function unwrapped(html: string): string {
  const inner =
    html.startsWith(WRAPPER) && html.endsWith('</div>') ? html.slice(WRAPPER.length, -6) : undefined
  return inner === undefined || inner.includes(WRAPPER) || inner.includes('gmail_quote') ? html : inner
}
