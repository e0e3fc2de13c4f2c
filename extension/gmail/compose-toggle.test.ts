// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MailLink } from '../../shared/mail-links.ts'
import { newMailboxId } from '../../shared/token/index.ts'
import type { FromGmail, GmailSettings } from '../messages.ts'
import { HERE, SENSE, THERE } from '../page/hand-over.ts'

const { asked, said } = vi.hoisted(() => {
  const asked: FromGmail[] = []
  const said: { settings?: GmailSettings } = {}
  return { asked, said }
})
vi.mock(import('../browser.ts'), () => {
  const browser = {
    i18n: { getMessage: (key: string) => key },
    runtime: {
      id: 'doublecheck',
      sendMessage: async (message: FromGmail) => {
        asked.push(message)
        return message.type === 'gmail-settings' ? said.settings : true
      },
    },
  }
  return { browser: browser as never }
})

vi.mock(import('./cards.ts'), () => ({
  cards: async () => ({
    toggleLinkMenu,
    showHistory: async () => {},
    refreshHistory: async () => {},
    shieldMessages: () => {
      throw new Error('There is no shield.')
    },
  }),
}))

const { toggleLinkMenu } = await import('./link-menu.ts')
const { ComposeToggle } = await import('./compose-toggle.ts')
const { Settings } = await import('./settings.ts')

let settings: InstanceType<typeof Settings>
let toggle: InstanceType<typeof ComposeToggle>

// Our script in Gmail's own world.
document.addEventListener(THERE, () => document.dispatchEvent(new CustomEvent(HERE, { detail: SENSE })))

/** Cards keep to themselves: their roots are noted as they are made. */
const cardRoots: ShadowRoot[] = []
const attach = Element.prototype.attachShadow
Element.prototype.attachShadow = function (init) {
  const root = attach.call(this, init)
  cardRoots.push(root)
  return root
}

beforeEach(async () => {
  cardRoots.length = 0
  asked.length = 0
  said.settings = { own: [], trackByDefault: true, choices: [] }
  document.body.replaceChildren()
  settings = new Settings()
  toggle = new ComposeToggle(settings)
  await settings.refresh()
})

/** A compose with its row of buttons, as far as the toggle knows it. */
function openCompose(messageId: string): { draft: HTMLInputElement; button(): HTMLElement } {
  const compose = document.createElement('div')
  compose.className = 'M9'
  const draft = document.createElement('input')
  draft.name = 'draft'
  draft.value = messageId && `#${messageId}`
  const table = document.createElement('table')
  const columns = document.createElement('colgroup')
  columns.append(document.createElement('col'), document.createElement('col'))
  const row = document.createElement('tr')
  const formatting = document.createElement('td')
  formatting.className = 'oc'
  row.append(document.createElement('td'), formatting)
  const body = document.createElement('tbody')
  body.append(row)
  table.append(columns, body)
  compose.append(draft, table)
  document.body.append(compose)
  toggle.changed()
  const button = () => {
    const found = compose.querySelector<HTMLElement>('.doublecheck-toggle')
    if (!found) throw new Error('There is no toggle.')
    return found
  }
  return { draft, button }
}

/** What a compose may offer for links. */
const offering = (links: NonNullable<GmailSettings['links']>): GmailSettings => ({
  own: [],
  trackByDefault: true,
  choices: [],
  minting: {
    mailbox: newMailboxId(new Uint8Array(8)),
    generation: 1,
    pixelKey: '',
    publicUrl: 'https://reads.example.org',
    clockOffset: 0,
  },
  links,
})

/** The boxes of the menu of links, where it is open. */
const menu = () => cardRoots.flatMap((root) => [...root.querySelectorAll('input')])

const choices = () => asked.filter(({ type }) => type === 'choose')

describe('the toggle', () => {
  it('stands in a cell of its own, with a column to hold it, once', () => {
    openCompose('msg-a:r1')
    toggle.changed()
    expect(document.querySelectorAll('.doublecheck-toggle')).toHaveLength(1)
    expect(document.querySelectorAll('col')).toHaveLength(3)
  })

  it('takes the place of one that an older version left, and keeps what was chosen there', () => {
    const { draft, button } = openCompose('')
    button().click()
    const left = button()
    toggle = new ComposeToggle(settings)
    toggle.changed()
    expect(button()).not.toBe(left)
    expect(document.querySelectorAll('.doublecheck-toggle, .doublecheck-links')).toHaveLength(2)
    expect(document.querySelectorAll('col')).toHaveLength(3)
    expect(button().getAttribute('aria-checked')).toBe('false')
    draft.value = '#msg-a:r1'
    expect(toggle.wanted('msg-a:r1')).toBe(false)
    button().click()
    expect(button().getAttribute('aria-checked')).toBe('true')
  })

  it('keeps what was chosen before Gmail gave the draft an id, as soon as it has one', () => {
    const { draft, button } = openCompose('')
    button().click()
    expect(button().getAttribute('aria-checked')).toBe('false')
    expect(choices()).toEqual([])
    draft.value = '#msg-a:r1'
    toggle.changed()
    toggle.changed()
    expect(choices()).toEqual([{ type: 'choose', messageId: 'msg-a:r1', tracked: false }])
    expect(toggle.wanted('msg-a:r1')).toBe(false)
  })

  it('can be switched off while something else stands in the way, and stays off when that is gone', () => {
    const { button } = openCompose('msg-a:r1')
    toggle.learn('msg-a:r1', 'only-to-oneself')
    expect(button().getAttribute('aria-disabled')).toBe('true')
    button().click()
    toggle.learn('msg-a:r1', undefined)
    expect(button().getAttribute('aria-checked')).toBe('false')
    expect(toggle.wanted('msg-a:r1')).toBe(false)
  })

  it('remembers a draft that is opened in another compose', () => {
    openCompose('msg-a:r1').button().click()
    const again = openCompose('msg-a:r1')
    expect(again.button().getAttribute('aria-checked')).toBe('false')
    expect(toggle.wanted('msg-a:r1')).toBe(false)
    expect(toggle.wanted('msg-a:r2')).toBe(true)
  })

  it('remembers what was chosen before the page was loaded, and what is chosen for all', async () => {
    said.settings = { own: [], trackByDefault: false, choices: [['msg-a:r1', true]] }
    await settings.refresh()
    expect(toggle.wanted('msg-a:r1')).toBe(true)
    expect(toggle.wanted('msg-a:r2')).toBe(false)
  })

  it('cannot be switched while nothing can be tracked at all', async () => {
    said.settings = { own: [], trackByDefault: true, choices: [], obstacle: 'not-paired' }
    await settings.refresh()
    const { button } = openCompose('msg-a:r1')
    button().click()
    expect(button().getAttribute('aria-disabled')).toBe('true')
    expect(choices()).toEqual([])
  })
})

describe('while tracking is paused', () => {
  afterEach(() => vi.useRealTimers())

  it('the toggle is off, whatever was chosen, until the clock says that the pause is over', async () => {
    vi.useFakeTimers({ now: 1_000_000 })
    const { button } = openCompose('msg-a:r1')
    button().click()
    button().click()
    said.settings = { own: [], trackByDefault: true, choices: [], paused: { until: 1_060_000 } }
    await settings.refresh()
    expect(button().getAttribute('aria-checked')).toBe('false')
    expect(button().title).toBe('obstacle_paused')
    button().click()
    expect(toggle.wanted('msg-a:r1')).toBe(false)

    // Nobody has said anything since.
    vi.advanceTimersByTime(60_000)
    expect(button().getAttribute('aria-checked')).toBe('true')
    expect(toggle.wanted('msg-a:r1')).toBe(true)
  })

  it('for good, it stays off until the user resumes', async () => {
    const { button } = openCompose('msg-a:r1')
    said.settings = { own: [], trackByDefault: true, choices: [], paused: {} }
    await settings.refresh()
    expect(button().getAttribute('aria-disabled')).toBe('true')
    said.settings = { own: [], trackByDefault: true, choices: [] }
    await settings.refresh()
    expect(button().getAttribute('aria-checked')).toBe('true')
  })
})

describe('the links of a mail', () => {
  const word: MailLink = { target: 'https://a.example/', text: 'word', isAddress: false }
  const address: MailLink = { target: 'https://b.example/', text: 'b.example', isAddress: true }
  const links = () => document.querySelector<HTMLElement>('.doublecheck-links')
  const linkChoices = () => asked.flatMap((question) => (question.type === 'choose-links' ? [question] : []))
  const offer = async (given: NonNullable<GmailSettings['links']>) => {
    said.settings = offering(given)
    await settings.refresh()
  }

  it('are offered only once the endpoint was reached', async () => {
    openCompose('msg-a:r1')
    expect(links()?.hidden).toBe(true)
    expect(toggle.linkWanted('msg-a:r1', word)).toBe(false)
    await offer({ byDefault: true, choices: [] })
    expect(links()?.hidden).toBe(false)
    expect(links()?.dataset['on']).toBe('true')
    await offer({ byDefault: false, choices: [] })
    expect(links()?.dataset['on']).toBe('false')
  })

  it('follow what is chosen for all, save those that read as an address', async () => {
    await offer({ byDefault: false, choices: [] })
    expect(toggle.linkWanted('msg-a:r1', word)).toBe(false)
    await offer({ byDefault: true, choices: [] })
    expect([word, address].map((link) => toggle.linkWanted('msg-a:r1', link))).toEqual([true, false])
  })

  it('are chosen one by one in a menu, and what was chosen is kept with the draft', async () => {
    await offer({ byDefault: false, choices: [] })
    const { draft } = openCompose('')
    const text = document.createElement('div')
    text.setAttribute('g_editable', 'true')
    text.innerHTML = '<a href="https://a.example/">word</a> <a href="https://b.example/">b.example</a>'
    draft.after(text)
    links()?.click()
    await vi.waitFor(() => expect(menu()).toHaveLength(3))
    menu()[0]?.click()
    expect(menu().map(({ checked }) => checked)).toEqual([true, true, false])
    menu()[1]?.click()
    menu()[2]?.click()
    expect(menu().map(({ checked }) => checked)).toEqual([true, false, true])
    links()?.click()
    await vi.waitFor(() => expect(links()?.getAttribute('aria-expanded')).toBe('false'))
    draft.value = '#msg-a:r7'
    toggle.changed()
    expect([word, address].map((link) => toggle.linkWanted('msg-a:r7', link))).toEqual([false, true])
    expect(toggle.linkWanted('msg-a:r8', address)).toBe(false)
    const [kept, ...others] = linkChoices()
    expect(others).toEqual([])
    await offer({ byDefault: false, choices: kept ? [[kept.messageId, kept.choice]] : [] })
    const inAnotherLife = new ComposeToggle(settings)
    expect([word, address].map((link) => inAnotherLife.linkWanted('msg-a:r7', link))).toEqual([false, true])
  })

  describe('that an older version left in a draft without an id', () => {
    const update = () => {
      toggle = new ComposeToggle(settings)
      toggle.changed()
    }

    it('stay as they were chosen', async () => {
      await offer({ byDefault: true, choices: [] })
      const { draft } = openCompose('')
      links()?.click()
      await vi.waitFor(() => expect(menu()).toHaveLength(1))
      menu()[0]?.click()
      update()
      expect(links()?.dataset['on']).toBe('false')
      draft.value = '#msg-a:r1'
      expect(toggle.linkWanted('msg-a:r1', word)).toBe(false)
      toggle.changed()
      expect(linkChoices()).toEqual([
        { type: 'choose-links', messageId: 'msg-a:r1', choice: { on: false, single: [] } },
      ])
    })

    it.each(['{', 'null', '{"single":7}', '[]'])('are as for all mails where it left %s', async (left) => {
      await offer({ byDefault: true, choices: [] })
      openCompose('')
      const button = links()
      if (button) button.dataset['chosen'] = left
      update()
      expect(links()?.dataset['on']).toBe('true')
    })
  })

  it('wait for the mail itself to be tracked', async () => {
    await offer({ byDefault: true, choices: [] })
    openCompose('msg-a:r1').button().click()
    expect(links()?.getAttribute('aria-disabled')).toBe('true')
    expect(links()?.title).toBe('toggle_off')
    links()?.click()
    expect(menu()).toEqual([])
  })
})
