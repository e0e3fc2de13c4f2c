import { div, el, onPress, within } from './dom.ts'
import { icon } from './icons.ts'
import { toolbarButton } from './list-view.ts'
import type { OpenedMail, OpenedThread } from './mail.ts'
import { MessageView } from './message.ts'
import { openReply } from './reply.ts'

export interface ConversationHooks {
  back: () => void
  onSaved: () => void
}

/** The opened conversation; its wrapper stays in the page, what is in it is made anew for each opening. */
export class ConversationView {
  readonly wrapper = div('nH')
  readonly #hooks: ConversationHooks
  #list: HTMLElement = div('')
  #foot: HTMLElement = div('')
  #messages: MessageView[] = []
  #thread: OpenedThread | undefined
  #replying = false

  constructor(hooks: ConversationHooks) {
    this.#hooks = hooks
    this.wrapper.style.display = 'none'
  }

  /** Shows a thread: the newest message open, and all that are unread. */
  show(thread: OpenedThread): void {
    this.#thread = thread
    this.#messages = []
    this.#replying = false
    this.#list = el('div', { class: 'AO-list', role: 'list' })
    this.#foot = this.#makeFoot()
    const place = div('iY-place')
    const main = div('nH', this.#toolbar(), within(['nH g id', 'nH'], place))
    main.setAttribute('role', 'main')
    this.wrapper.replaceChildren(main)
    this.#append(thread.mails)
    this.wrapper.style.display = ''
    // Other people's clients wait for this element to be inserted as a node of its own (lab-facts.md, section 8).
    place.append(div('nH a98 iY', div('nH', this.#heading(thread)), this.#list, this.#foot))
  }

  hide(): void {
    this.wrapper.style.display = 'none'
    this.wrapper.replaceChildren()
    this.#thread = undefined
  }

  /** Adds what is new in the thread that is shown; what is there stays untouched. */
  update(thread: OpenedThread): void {
    const shown = new Set(this.#messages.map(({ mail }) => mail.id))
    this.#thread = thread
    this.#append(thread.mails.filter(({ id }) => !shown.has(id)))
  }

  #append(mails: OpenedMail[]): void {
    const visible = mails.filter(({ labels }) => !labels.includes('^r'))
    visible.forEach((mail, index) => {
      const open = index === visible.length - 1 || mail.labels.includes('^u')
      const view: MessageView = new MessageView(mail, { open, onReply: () => this.#reply(view) })
      this.#messages.push(view)
      this.#list.append(view.item)
    })
  }

  #reply(view: MessageView | undefined): void {
    if (this.#replying || !this.#thread || !view) return
    view.open()
    if (!view.replyPlace) return
    this.#replying = true
    this.#foot.style.display = 'none'
    openReply(view.replyPlace, this.#thread, view.mail, {
      onSaved: this.#hooks.onSaved,
      onClosed: () => {
        this.#replying = false
        this.#foot.style.display = ''
      },
    })
  }

  #toolbar(): HTMLElement {
    const back = el(
      'div',
      {
        class: 'lS T-I-ax7 T-I J-J5-Ji',
        role: 'button',
        tabindex: 0,
        'data-tooltip': 'Back',
        'aria-label': 'Back',
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
      thread.subject === '' ? '(no subject)' : thread.subject,
    )
    return within(['V8djrc byY', 'nH'], div('ha', subject, div('J-J5-Ji hN-place')))
  }

  #makeFoot(): HTMLElement {
    const reply = el('span', { class: 'ams bkH', role: 'link', tabindex: 0 }, icon('reply'), 'Reply')
    onPress(reply, () => this.#reply(this.#messages.at(-1)))
    return div('nH amn-place', div('amn', reply))
  }
}
