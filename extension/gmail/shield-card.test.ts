// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ShieldFound, ShownShield } from './shield-shown.ts'

vi.mock(import('../browser.ts'), () => {
  const getMessage = (key: string, values: string[]) =>
    key === 'language' ? 'en' : [key, ...values].join(' ')
  return { browser: { i18n: { getMessage } } as never }
})

const { showShield } = await import('./shield-card.ts')

/** Cards keep to themselves: their roots are noted as they are made. */
let root: ShadowRoot | undefined
const attach = Element.prototype.attachShadow
Element.prototype.attachShadow = function (init) {
  root = attach.call(this, init)
  return root
}

const FOUND: ShieldFound = {
  isAllowed: false,
  trackers: [
    { service: 'HubSpot', kind: 'sales', certainty: 'known', signs: ['tiny'], stopped: true },
    { certainty: 'looks', signs: ['hidden-around', 'id'], stopped: false },
  ],
  links: [
    { text: 'Counted', target: 'https://click.example/1', service: 'Mailchimp', isCounted: true },
    { text: 'Clean', target: 'https://shop.example/hat', service: 'Outlook', isCounted: false },
    { text: 'Evil', target: 'javascript:alert(1)', isCounted: false },
  ],
}
const allow = vi.fn<ShownShield['allow']>()

beforeEach(() => {
  allow.mockReset()
  document.body.innerHTML = '<td><button class="doublecheck-chip"></button></td>'
})

function open(found: Partial<ShieldFound> = {}, sender = 'anna@example.org'): void {
  const chip = document.querySelector('button')
  if (chip) showShield(chip, { sender, found: { ...FOUND, ...found }, allow })
}

function texts(selector: string): string[] {
  return [...(root?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent)
}

async function press(what: string): Promise<void> {
  root?.querySelector<HTMLElement>(`[data-allow=${what}]`)?.click()
  await Promise.resolve()
  await Promise.resolve()
}

describe('the shield’s card', () => {
  it('says of each tracker whose it is, what became of it, and why it is taken for one', () => {
    open()
    expect(texts('.trackers b')).toEqual(['HubSpot', 'shield_unknown'])
    expect(texts('.trackers small')).toEqual(['shield_was_stopped', 'shield_was_fetched'])
    expect(texts('.trackers .hint')).toEqual([
      'shield_used_sales',
      'shield_why shield_why_knownshield_why_andshield_why_tiny',
      'shield_why shield_why_hidden_aroundshield_why_andshield_why_id',
    ])
  })
  it('opens links clean in a tab of their own that learns nothing, and those that stay counted last', () => {
    open()
    expect(texts('.links b')).toEqual(['Clean', 'Counted'])
    const link = root?.querySelector('.links a')
    expect(link?.outerHTML).toContain(
      'href="https://shop.example/hat" target="_blank" rel="noopener noreferrer"',
    )
    expect(texts('.links small')).toEqual([
      'shield_link_past shop.example Outlook',
      'shield_link_counted click.example Mailchimp',
    ])
  })
  it('lets images through, and follows what came of it', async () => {
    open()
    expect(texts('.actions button')).toEqual(['shield_show_images', 'shield_always_for anna@example.org'])
    allow.mockResolvedValue({ ...FOUND, isAllowed: true, allowed: 'sender' })
    await press('sender')
    expect(allow).toHaveBeenCalledWith('sender')
    expect(texts('.actions button')).toEqual(['shield_stop_again'])
    expect(texts('.trackers small')).toEqual(['shield_was_let', 'shield_was_let'])
    expect(texts('[role=status]')[0]).toContain('shield_allowed_other 2')
  })
  it('says so where that could not be kept', async () => {
    open()
    allow.mockResolvedValue(undefined)
    await press('message')
    expect(texts('[role=status]')).toEqual(['shield_failed'])
    expect(texts('.actions button')).toHaveLength(2)
  })
  it('offers no sender where none is known, and nothing to allow where only links are tracked', () => {
    open({}, '')
    expect(texts('.actions button')).toEqual(['shield_show_images'])
    open({ trackers: [] })
    expect(texts('.actions button')).toEqual([])
  })
})
