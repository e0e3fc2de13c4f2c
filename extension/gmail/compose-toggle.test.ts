// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { FromGmail, GmailSettings } from '../messages.ts'

const { asked, said } = vi.hoisted(() => {
  const asked: FromGmail[] = []
  const said: { settings?: GmailSettings } = {}
  return { asked, said }
})
vi.mock(import('webextension-polyfill'), () => {
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
  return { default: browser as never }
})

const { ComposeToggle } = await import('./compose-toggle.ts')
const { Settings } = await import('./settings.ts')

let settings: InstanceType<typeof Settings>
let toggle: InstanceType<typeof ComposeToggle>

beforeEach(async () => {
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

const choices = () => asked.filter(({ type }) => type === 'choose')

describe('the toggle', () => {
  it('stands in a cell of its own, with a column to hold it, once', () => {
    openCompose('msg-a:r1')
    toggle.changed()
    expect(document.querySelectorAll('.doublecheck-toggle')).toHaveLength(1)
    expect(document.querySelectorAll('col')).toHaveLength(3)
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
