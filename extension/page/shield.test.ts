// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { SHIELDED, SHIELD_HTML, SHIELD_OFF, SHIELD_ON, STOPPED } from './hand-over.ts'

const PROXIED = 'https://ci3.googleusercontent.com/meips/AbC=s0-d-e1-ft#https://click.example.net/open'
const HTML = `<img src="${PROXIED}">`
const SAVE = 'https://mail.google.com/sync/u/0/i/s?hl=en'

/** What a browser has that enforces Trusted Types, and what goes out of the page. */
class Policies {
  createPolicy(_name: string, rules: { createHTML(html: string): string }) {
    return rules
  }
}
vi.stubGlobal('TrustedTypePolicyFactory', Policies)
const sent = vi.fn<(body: unknown) => void>()
Object.assign(XMLHttpRequest.prototype, { open: () => undefined, send: sent })

await import('./index.iife.ts')
const policy = new Policies().createPolicy('mail', { createHTML: (html) => html })

const asked = vi.fn<(event: Event) => void>()
document.addEventListener(SHIELD_HTML, asked)

beforeEach(() => {
  asked.mockReset()
  sent.mockReset()
})

function turn(name: string): void {
  document.dispatchEvent(new CustomEvent(name))
}

function send(body: string): void {
  const request = new XMLHttpRequest()
  request.open('POST', SAVE)
  request.send(body)
}

describe('HTML that Gmail is about to show', () => {
  it('is shown to the shield while that is on, and only what holds images of mails', () => {
    policy.createHTML(HTML)
    expect(asked).not.toHaveBeenCalled()
    turn(SHIELD_ON)
    policy.createHTML('<img src="https://lh3.googleusercontent.com/a/x=s40">')
    expect(asked).not.toHaveBeenCalled()
    policy.createHTML(HTML)
    expect(asked).toHaveBeenCalledOnce()
    turn(SHIELD_OFF)
    policy.createHTML(HTML)
    expect(asked).toHaveBeenCalledOnce()
  })
  it('is what the shield makes of it, and as it was without an answer', () => {
    turn(SHIELD_ON)
    expect(policy.createHTML(HTML)).toBe(HTML)
    asked.mockImplementation(() =>
      document.dispatchEvent(new CustomEvent(SHIELDED, { detail: '<p>less</p>' })),
    )
    expect(policy.createHTML(HTML)).toBe('<p>less</p>')
    turn(SHIELD_OFF)
  })
})

describe('a mail that quotes another', () => {
  it.each([
    [`<img ${STOPPED}="${PROXIED}">`, HTML],
    [`<img src="${PROXIED}#doublecheck-allowed-A_b-1">`, HTML],
  ])('goes out as if there were no shield: %s', (html, expected) => {
    send(JSON.stringify([JSON.stringify([html])]))
    expect(sent).toHaveBeenCalledExactlyOnceWith(JSON.stringify([JSON.stringify([expected])]))
  })
  it('is put right however a request writes it', () => {
    send(String.raw`["\u003cdiv\u003e\u003cimg alt\u003d"" ${STOPPED}\u003d"${PROXIED}"\u003e"]`)
    expect(sent).toHaveBeenCalledExactlyOnceWith(
      String.raw`["\u003cdiv\u003e\u003cimg alt\u003d"" src\u003d"${PROXIED}"\u003e"]`,
    )
  })
  it.each([
    `<img src="${PROXIED}"> ${STOPPED}="x" and #doublecheck-allowed-abc`,
    String.raw`\u003cimg src\u003d"${PROXIED}"\u003e ${STOPPED}\u003d and #doublecheck-allowed-abc`,
    `&lt;img ${STOPPED}="x"&gt;`,
  ])('goes out as its writer wrote it, whatever they write of: %s', (html) => {
    send(JSON.stringify([html]))
    expect(sent).toHaveBeenCalledExactlyOnceWith(JSON.stringify([html]))
  })
  it('goes out as it is where the shield did nothing', () => {
    const body = JSON.stringify([HTML])
    send(body)
    expect(sent).toHaveBeenCalledExactlyOnceWith(body)
  })
})
