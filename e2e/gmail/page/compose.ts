import { refuse } from './alert-dialog.ts'
import { ComposeBody } from './compose-body.ts'
import { composeForm } from './compose-form.ts'
import type { ComposeStart, ResponseKind } from './compose-start.ts'
import { composeToolbar } from './compose-toolbar.ts'
import { div, el, onPress } from './dom.ts'
import { FromChooser } from './from-chooser.ts'
import { mintId, randomHex } from './ids.ts'
import { icon } from './icons.ts'
import { readSavedIds } from './mail.ts'
import type { Action, OutgoingMail } from './message-format.ts'
import { post } from './outbox.ts'
import { RecipientLine } from './recipients.ts'
import { ResponseType } from './response-type.ts'
import { askWhenToSend } from './schedule-dialog.ts'
import { settings } from './settings.ts'
import { change, changeLabels } from './sync.ts'

export interface ComposeOptions {
  /** Below a message, or in a window. */
  inline: boolean
  /** Takes the compose out of the page. */
  close: () => void
  /** A save was accepted. */
  onSaved: () => void
  /** The subject is another one. */
  onSubject?: (subject: string) => void
  /** Goes on in a window of the page. */
  popOut?: (start: ComposeStart) => void
}

/** How long after the last change a draft is saved. */
const SAVE_DELAY = 1000

/**
 * What all composes share: recipients, subject, body, toolbar, saves and the send. The frame around it (a pop-up,
 * the foot of a message) puts `root` into the page and then calls `start()`.
 */
export class Compose {
  readonly root: HTMLElement
  readonly id: string
  readonly #start: ComposeStart
  readonly #options: ComposeOptions
  readonly #session = randomHex()
  readonly #body: ComposeBody
  readonly #from: FromChooser
  readonly #subject: HTMLInputElement
  readonly #lines: Record<'to' | 'cc' | 'bcc', RecipientLine>
  readonly #responseType: ResponseType
  readonly #dots: HTMLElement
  #response: ComposeStart['response']
  #repliedTo: ComposeStart['repliedTo']
  #quotedHtml: string | undefined
  #confidential: boolean
  #revision = 0
  #legacyId: string | undefined
  #saveTimer: ReturnType<typeof setTimeout> | undefined
  #saving: Promise<void> | undefined
  #saved: boolean
  #closed = false

  constructor(start: ComposeStart, options: ComposeOptions) {
    this.#start = start
    this.#options = options
    this.id = start.draft?.id ?? mintId('msg')
    this.#legacyId = start.draft?.legacyId
    this.#saved = start.draft?.saved ?? false
    this.#quotedHtml = start.quotedHtml
    this.#repliedTo = start.repliedTo
    this.#response = start.response
    this.#confidential = start.confidential ?? false
    const touch = () => this.#touch()
    const line = { inline: options.inline, onChange: touch }
    this.#lines = {
      to: new RecipientLine('to', start.to, line),
      cc: new RecipientLine('cc', start.cc ?? [], line),
      bcc: new RecipientLine('bcc', start.bcc ?? [], line),
    }
    this.#from = new FromChooser(start.from, () => {
      this.focusBody()
      touch()
    })
    this.#subject = subjectField(start.subject)
    this.#responseType = new ResponseType(start.response?.kind, {
      become: (kind) => this.#become(kind),
      editSubject: () => this.#popOut(),
      popOut: () => this.#popOut(),
    })
    this.#body = new ComposeBody(options.inline)
    if (start.draft) this.#body.fill(start.draft.html)
    if (start.html !== undefined) this.#body.addQuote(start.html)
    if (start.plain) this.#body.makePlain(true)
    this.#dots = this.#quoteButton()
    this.root = this.#makeRoot()
    this.root.addEventListener('input', touch)
    this.root.addEventListener('keydown', (event) => this.#onKey(event))
    // Other people's clients change the text, and then press a key for Gmail to notice.
    this.#body.element.addEventListener('keyup', (event) => {
      if (!event.isTrusted) this.#touch()
    })
  }

  /** Call it when `root` is in the page. */
  start(): void {
    this.#body.show()
    if (this.#start.to.length === 0 && !this.#start.draft) this.#lines.to.focus()
    else this.#body.element.focus()
    if (this.#start.draft?.changed) this.#touch()
  }

  /** Whether what stands here is on its way to the server. */
  get isSaving(): boolean {
    return this.#saving !== undefined
  }

  focusBody(): void {
    this.#body.element.focus()
  }

  /** Everything with which another frame can go on with the same message. */
  handOver(): ComposeStart {
    const { to, cc, bcc, from, subject, plain, confidential, repliedTo, quotedHtml } = this.#mail()
    const { html: _html, quotedHtml: _quotedHtml, repliedTo: _repliedTo, ...start } = this.#start
    return {
      ...start,
      draft: {
        id: this.id,
        legacyId: this.#legacyId,
        html: this.#body.element.innerHTML,
        saved: this.#saved,
        changed: this.#saveTimer !== undefined,
      },
      to,
      cc,
      bcc,
      from,
      subject,
      plain,
      confidential,
      ...(this.#response && { response: this.#response }),
      ...(repliedTo && { repliedTo }),
      ...(quotedHtml !== undefined && { quotedHtml }),
    }
  }

  /** Saves now what is not saved yet. */
  async save(): Promise<void> {
    clearTimeout(this.#saveTimer)
    this.#saveTimer = undefined
    const mail = this.#mail()
    this.#saved = true
    const saving = change(mail, { kind: 'save' }).then(
      (answer) => {
        this.#legacyId = readSavedIds(answer, this.id)?.legacyId ?? this.#legacyId
        this.#options.onSaved()
      },
      () => undefined,
    )
    this.#saving = saving
    await saving
    if (this.#saving === saving) this.#saving = undefined
  }

  /** Saves what is not saved yet, and closes. */
  saveAndClose(): void {
    if (this.#saveTimer !== undefined) void this.save()
    this.#close()
  }

  /** Sends the mail: its window goes first, the request follows a moment later, as in Gmail. */
  send(archive?: string[]): void {
    this.#post(archive ? { kind: 'send', archive } : { kind: 'send' })
  }

  #post(action: Exclude<Action, { kind: 'save' }>): void {
    const mail = this.#toPost()
    if (mail) setTimeout(() => post(mail, action), 15)
  }

  #schedule(): void {
    askWhenToSend((time) => {
      const legacyId = this.#legacyId ?? ((BigInt(Date.now()) << 20n) | 1n).toString(16).padStart(16, '0')
      this.#post({ kind: 'schedule', at: time, legacyId })
    })
  }

  #discard(): void {
    if (this.#saved) {
      changeLabels(this.#start.threadId, { add: ['^k'], remove: ['^r', '^r_bt'], mails: [this.id] }).then(
        this.#options.onSaved,
        () => undefined,
      )
    }
    this.#close()
  }

  /** Makes a reply a forward, or the other way round; what the user has written stays. */
  #become(kind: ResponseKind): void {
    if (!this.#response) return
    const { to, cc, subject, html, quotedHtml, repliedTo, response } = this.#response.as(kind)
    this.#response = response
    this.#lines.to.set(to)
    this.#lines.cc.set(cc ?? [])
    this.#subject.value = subject
    this.root.querySelector('input[name=subject]')?.setAttribute('value', subject)
    this.#repliedTo = repliedTo
    this.#body.removeQuote()
    if (html !== undefined) this.#body.addQuote(html)
    this.#quotedHtml = quotedHtml
    this.#dots.style.display = quotedHtml === undefined ? 'none' : ''
    this.#responseType.show(kind)
    this.#touch()
  }

  #popOut(): void {
    const { popOut } = this.#options
    if (!popOut) return
    const start = this.handOver()
    this.#close()
    popOut(start)
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
    this.#saveTimer = undefined
    this.#options.close()
  }

  #touch(): void {
    if (this.#closed) return
    this.#revision += 1
    clearTimeout(this.#saveTimer)
    this.#saveTimer = setTimeout(() => void this.save(), SAVE_DELAY)
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      this.send()
    } else if (event.key === 'Escape' && !this.#options.inline) this.saveAndClose()
  }

  #mail(): OutgoingMail {
    return {
      threadId: this.#start.threadId,
      id: this.id,
      from: this.#from.chosen,
      to: this.#lines.to.persons,
      cc: this.#lines.cc.persons,
      bcc: this.#lines.bcc.persons,
      subject: this.#subject.value,
      html: this.#body.content,
      quotedHtml: this.#quotedHtml,
      plain: this.#body.isPlain,
      confidential: this.#confidential,
      repliedTo: this.#repliedTo,
      saved: this.#saved,
      revision: this.#revision,
      session: this.#session,
      legacyId: this.#legacyId,
    }
  }

  #makeRoot(): HTMLElement {
    const { inline } = this.#options
    const parts = [this.#form(), this.#scroller(), this.#dots, this.#toolbar()]
    const cell = (part: HTMLElement) => el('tr', {}, el('td', { class: 'I5' }, part))
    const table = el('table', { class: 'cf iN', cellpadding: 0 }, el('tbody', {}, ...parts.map(cell)))
    const region = el('div', { class: 'aoP aoC', role: 'region', 'aria-label': 'New Message' }, table)
    const { menu } = this.#responseType
    // InboxSDK expects one step less below a message than in a window.
    return div('M9', menu, inline ? region : el('div', { class: 'aoI', jsaction: 'rcuQ6b:npT2md' }, region))
  }

  #form(): HTMLElement {
    const { threadId, legacyThreadId } = this.#start
    const { inline, onSubject } = this.#options
    const repliedTo = this.#repliedTo
    this.#subject.addEventListener('input', () => onSubject?.(this.#subject.value))
    return composeForm({
      inline,
      fields: {
        composeid: randomHex(),
        draft: `#${this.id}`,
        rt: repliedTo && `#${threadId}`,
        lts: repliedTo && legacyThreadId,
        rm: repliedTo && `#${repliedTo.id}`,
        subject: this.#subject.value,
      },
      from: this.#from,
      ...this.#lines,
      subject: this.#subject,
      responseType: this.#responseType.button,
    })
  }

  #scroller(): HTMLElement {
    const table = el(
      'table',
      { class: 'cf An-place', cellpadding: 0 },
      el('tbody', {}, el('tr', {}, this.#body.place)),
    )
    const scroller = div('GP', div('qz aXjCH', table))
    scroller.id = `body${randomHex()}`
    return scroller
  }

  /** The three dots below a reply; a press moves the quoted text into the body. */
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
      this.#unfoldQuote()
      this.#touch()
    })
    return dots
  }

  #unfoldQuote(): void {
    if (this.#quotedHtml !== undefined) this.#body.addQuote(this.#quotedHtml)
    this.#quotedHtml = undefined
    this.#dots.style.display = 'none'
  }

  #toolbar(): HTMLElement {
    const inboxMails = this.#start.response?.inboxMails ?? []
    const canArchive = settings.sendAndArchive && this.#start.response !== undefined
    return composeToolbar({
      send: () => this.send(),
      sendAndArchive: canArchive ? () => this.send(inboxMails) : undefined,
      schedule: () => this.#schedule(),
      discard: () => this.#discard(),
      confidential: {
        isOn: this.#confidential,
        onChange: (isOn) => {
          this.#confidential = isOn
          this.#touch()
        },
      },
      plainText: {
        isOn: this.#body.isPlain,
        onChange: (isOn) => {
          this.#unfoldQuote()
          this.#body.makePlain(isOn)
          this.focusBody()
          this.#touch()
        },
      },
    })
  }
}

function subjectField(subject: string): HTMLInputElement {
  const field = el('input', {
    class: 'aoT',
    name: 'subjectbox',
    placeholder: 'Subject',
    'aria-label': 'Subject',
    tabindex: 1,
    spellcheck: 'true',
  })
  field.value = subject
  return field
}
