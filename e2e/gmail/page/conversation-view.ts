import { conversationTools } from './conversation-tools.ts'
import { div, el, onPress, within } from './dom.ts'
import { foldMiddle } from './folded-messages.ts'
import { icon } from './icons.ts'
import { toolbarButton } from './list-toolbar.ts'
import type { OpenedMail, OpenedThread } from './mail.ts'
import { MessageView } from './message.ts'
import type { ComposeStart, ResponseKind } from './compose-start.ts'
import { isOpenInWindow } from './compose-window.ts'
import { startOf } from './reopen.ts'
import { openReply, responseTo } from './reply.ts'
import { scheduledBar } from './scheduled-bar.ts'
import { word } from './words.ts'

export interface ConversationHooks {
  back: () => void
  onSaved: () => void
  /** A response goes on in a window. */
  popOut: (start: ComposeStart) => void
  /** A scheduled message is not to go out after all. */
  cancelSend: (thread: OpenedThread, mail: OpenedMail) => void
}

/** The opened conversation; its wrapper stays in the page, what is in it is made anew for each opening. */
export class ConversationView {
  readonly wrapper = div('nH')
  readonly #hooks: ConversationHooks
  #list: HTMLElement = div('')
  #foot: HTMLElement = div('')
  #bars: HTMLElement = div('')
  #messages: MessageView[] = []
  #thread: OpenedThread | undefined
  #replying = false
  /** Where it stands when the list beside it stays. */
  #pane: HTMLElement | undefined

  constructor(hooks: ConversationHooks) {
    this.#hooks = hooks
    this.wrapper.style.display = 'none'
  }

  /** Shows a thread, in `pane` if there is one: the newest message open, and all that are unread. */
  show(thread: OpenedThread, pane?: HTMLElement): void {
    this.#thread = thread
    this.#messages = []
    this.#replying = false
    this.#list = el('div', { class: 'AO-list', role: 'list' })
    this.#foot = this.#makeFoot()
    this.#bars = div('')
    const place = pane ?? div('iY-place')
    place.replaceChildren()
    this.#pane = pane
    if (!pane) {
      const main = div('nH', this.#toolbar(), within(['nH g id', 'nH'], place))
      main.setAttribute('role', 'main')
      this.wrapper.replaceChildren(main)
    }
    this.#append(thread.mails)
    foldMiddle(this.#messages)
    this.wrapper.style.display = pane ? 'none' : ''
    // Other people's clients wait for this element to be inserted as a node of its own.
    place.append(div('nH a98 iY', div('nH', this.#heading(thread)), this.#bars, this.#list, this.#foot))
    this.#openDraft(thread)
  }

  hide(): void {
    this.wrapper.style.display = 'none'
    this.wrapper.replaceChildren()
    this.#pane?.replaceChildren(div('apa', word('No conversations selected')))
    this.#pane = undefined
    this.#thread = undefined
  }

  /** Adds what is new in the thread that is shown; what is there stays untouched. */
  update(thread: OpenedThread): void {
    const shown = new Set(this.#messages.map(({ mail }) => mail.id))
    this.#thread = thread
    this.#dropWithdrawn(thread)
    this.#append(thread.mails.filter(({ id }) => !shown.has(id)))
  }

  /** What was taken back is a draft again, and no message of the conversation. */
  #dropWithdrawn(thread: OpenedThread): void {
    const isThere = (view: MessageView) =>
      thread.mails.some(({ id, labels }) => id === view.mail.id && !labels.includes('^r'))
    for (const view of this.#messages) if (!isThere(view)) view.item.remove()
    this.#messages = this.#messages.filter(isThere)
  }

  /** A response that was begun before stands below the last message again. */
  #openDraft(thread: OpenedThread): void {
    const draft = thread.mails.findLast(({ labels }) => labels.includes('^r'))
    const view = this.#messages.at(-1)
    if (draft && view && !isOpenInWindow(draft.id)) this.#respond(view, startOf(thread, draft))
  }

  #showScheduled(thread: OpenedThread): void {
    const scheduled = thread.mails.filter(({ labels }) => labels.includes('^scheduled'))
    this.#bars.replaceChildren(
      ...scheduled.map((mail) => scheduledBar(mail, () => this.#hooks.cancelSend(thread, mail))),
    )
  }

  #append(mails: OpenedMail[]): void {
    if (this.#thread) this.#showScheduled(this.#thread)
    const visible = mails.filter(({ labels }) => !labels.includes('^r'))
    visible.forEach((mail, index) => {
      const open = index === visible.length - 1 || mail.labels.includes('^u')
      const view: MessageView = new MessageView(mail, { open, onReply: () => this.#reply(view) })
      this.#messages.push(view)
      this.#list.append(view.item)
    })
  }

  #reply(view: MessageView | undefined, kind: ResponseKind = 'reply'): void {
    if (this.#thread && view) this.#respond(view, responseTo(this.#thread, view.mail, kind))
  }

  #respond(view: MessageView, start: ComposeStart): void {
    if (this.#replying) return
    view.open()
    if (!view.replyPlace) return
    this.#replying = true
    this.#foot.style.display = 'none'
    openReply(view.replyPlace, start, {
      onSaved: this.#hooks.onSaved,
      onClosed: () => {
        this.#replying = false
        this.#foot.style.display = ''
      },
      popOut: this.#hooks.popOut,
    })
  }

  #toolbar(): HTMLElement {
    const back = el(
      'div',
      {
        class: 'lS T-I-ax7 T-I J-J5-Ji',
        role: 'button',
        tabindex: 0,
        'data-tooltip': word('Back'),
        'aria-label': word('Back'),
      },
      el('div', { class: 'T-I-J3 J-J5-Ji' }, icon('back')),
    )
    onPress(back, this.#hooks.back)
    const section = (...children: HTMLElement[]) => div('G-Ni J-J5-Ji', ...children)
    const bar = el(
      'div',
      { class: 'iH bzn', gh: 'mtb' },
      within(
        ['', ''],
        section(back),
        section(toolbarButton('archive', 'Archive', 'ar9'), toolbarButton('trash', 'Delete', 'ar9')),
        section(
          toolbarButton('inbox', 'Mark as unread', 'asb'),
          toolbarButton('more', 'More email options', 'ar9'),
        ),
      ),
    )
    return el('div', { class: 'aeH G-atb bHJ', gh: 'tm' }, bar)
  }

  #heading(thread: OpenedThread): HTMLElement {
    const subject = el(
      'h2',
      {
        class: 'hP',
        tabindex: -1,
        'data-thread-perm-id': thread.id,
        'data-legacy-thread-id': thread.legacyId,
      },
      thread.subject === '' ? word('(no subject)') : thread.subject,
    )
    const tools = conversationTools(thread, {
      expandAll: () => this.#messages.forEach((message) => message.open()),
      collapseAll: () => this.#messages.slice(0, -1).forEach((message) => message.close()),
    })
    return within(['V8djrc byY', 'nH'], div('ha', subject, div('J-J5-Ji hN-place')), tools)
  }

  #makeFoot(): HTMLElement {
    const link = (classes: string, name: 'reply' | 'replyAll' | 'forward', label: string) => {
      const made = el('span', { class: `ams ${classes}`, role: 'link', tabindex: 0 }, icon(name), word(label))
      onPress(made, () => this.#reply(this.#messages.at(-1), name))
      return made
    }
    const links = [
      link('bkH', 'reply', 'Reply'),
      link('bkI', 'replyAll', 'Reply all'),
      link('bkG', 'forward', 'Forward'),
    ]
    return div('nH amn-place', div('amn', ...links))
  }
}
