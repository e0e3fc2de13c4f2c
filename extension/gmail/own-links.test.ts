// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { linkUrl } from '../../shared/link.ts'
import { mintToken, newMailboxId, newMessageId } from '../../shared/token/index.ts'

const mailbox = newMailboxId(new Uint8Array(8).fill(1))
const theirs = newMailboxId(new Uint8Array(8).fill(2))

vi.mock(import('../browser.ts'), () => {
  const settings = { own: [mailbox], trackByDefault: true, choices: [] }
  return { browser: { runtime: { id: 'doublecheck', sendMessage: async () => settings } } as never }
})

const { ownLinks } = await import('./own-links.ts')
const { Settings } = await import('./settings.ts')

const TARGET = 'https://example.org/cv?a=1&b=2#ё'

function tracked(by: typeof mailbox): string {
  const key = { mailbox: by, generation: 1, pixelKey: new Uint8Array(32) }
  return linkUrl(
    'https://reads.example.org',
    mintToken(key, 'link', newMessageId(1, new Uint8Array(4)), TARGET),
    TARGET,
  )
}

/** A link as Gmail draws it. */
function draw(address: string): HTMLElement {
  const link = document.createElement('a')
  link.setAttribute('href', address)
  link.setAttribute('data-saferedirecturl', `https://www.google.com/url?q=${address}&source=gmail`)
  document.body.append(link)
  return link
}

const stateOf = (link: HTMLElement) => [link.getAttribute('href'), link.getAttribute('data-saferedirecturl')]

let settings: InstanceType<typeof Settings>
let watcher: ReturnType<typeof ownLinks>

beforeEach(() => {
  document.body.replaceChildren()
  settings = new Settings()
  watcher = ownLinks(settings)
})

describe('a tracked link of one’s own in Gmail’s page', () => {
  it('leads straight to its target, and by nobody else, once it is drawn', async () => {
    await settings.refresh()
    const link = draw(tracked(mailbox))
    watcher.cameIn?.(document.body)
    expect(stateOf(link)).toEqual([TARGET, null])
  })

  it('does so too when it was drawn before it was known whose it is', async () => {
    const link = draw(tracked(mailbox))
    watcher.cameIn?.(link)
    expect(stateOf(link)[0]).toBe(tracked(mailbox))
    await settings.refresh()
    expect(stateOf(link)).toEqual([TARGET, null])
  })

  it('does so again when Gmail notes a way for its clicks later', async () => {
    await settings.refresh()
    const link = draw(TARGET)
    link.setAttribute('data-saferedirecturl', `https://www.google.com/url?q=${tracked(mailbox)}`)
    watcher.cameIn?.(link)
    expect(stateOf(link)).toEqual([TARGET, null])
  })
})

it('another user’s link stays as it is', async () => {
  await settings.refresh()
  const link = draw(tracked(theirs))
  const before = stateOf(link)
  watcher.cameIn?.(document.body)
  expect(stateOf(link)).toEqual(before)
})
