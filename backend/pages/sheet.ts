import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64 } from '@scure/base'
import { html, raw } from 'hono/html'
import type { Language } from '../alerts/letter.ts'

/** A piece of HTML in which every value is escaped. */
export type Markup = ReturnType<typeof html>

/** A page of the endpoint's own, as it goes out. */
export interface Sheet {
  status: number
  language: Language
  title: string
  /** What stands above the title. */
  top?: Markup
  body: Markup
  /** Whether it holds a form, which asks the endpoint itself. */
  hasForm: boolean
  headers?: Readonly<Record<string, string>>
}

const STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1f1f1f; --quiet: #5f6368; --paper: #fff; --raised: #f2f6fc; --line: #80868b;
  --accent: #0b57d0; --on-accent: #fff;
  font: 1rem/1.55 system-ui, Roboto, 'Segoe UI', sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e3e3e3; --quiet: #a8abb0; --paper: #1f1f1f; --raised: #2b2d31; --line: #8e918f;
    --accent: #a8c7fa; --on-accent: #062e6f;
  }
}
* { box-sizing: border-box }
body { max-width: 42rem; margin: 0 auto; padding: 1.25rem 1.25rem 4rem; background: var(--paper); color: var(--ink); overflow-wrap: break-word }
nav { text-align: end }
a { color: var(--accent) }
h1 { margin: 1.5rem 0 0.75rem; font-size: 1.75rem; line-height: 1.25; font-weight: 500 }
h2 { margin: 2.25rem 0 0.5rem; font-size: 1.25rem; font-weight: 500 }
h3 { margin: 1rem 0 0.25rem; font-size: 1rem; font-weight: 600 }
p { margin: 0.5rem 0 }
ul, ol { margin: 0.25rem 0 0.75rem; padding-inline-start: 1.5rem }
li { margin: 0.25rem 0 }
code { font-size: 0.9em; overflow-wrap: anywhere }
.card { margin: 1.25rem 0; padding: 1rem 1.25rem; border-radius: 1rem; background: var(--raised) }
.card h2 { margin-block-start: 0 }
.count { font-size: 1.125rem }
.quiet { color: var(--quiet) }
button { margin: 0.5rem 0; padding: 0.6rem 1.4rem; border: 1px solid transparent; border-radius: 1.5rem; background: var(--accent); color: var(--on-accent); font: inherit; cursor: pointer }
label { display: block; font-weight: 600 }
input { width: 100%; margin-block: 0.25rem; padding: 0.6rem 0.75rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--paper); color: var(--ink); font: inherit }
.error { font-weight: 600 }
.error::before { content: '⚠ ' / '' }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
dl { margin: 0.5rem 0 }
dl > div { padding: 0.6rem 0; border-block-start: 1px solid color-mix(in srgb, var(--line) 40%, transparent) }
dd { margin: 0; color: var(--quiet) }
@media (min-width: 36rem) { dl > div { display: grid; grid-template-columns: 5fr 3fr; gap: 1.5rem } }
details { border-block-start: 1px solid color-mix(in srgb, var(--line) 40%, transparent) }
details:last-of-type { border-block-end: 1px solid color-mix(in srgb, var(--line) 40%, transparent) }
summary { padding: 0.75rem 0; font-weight: 600; cursor: pointer }
details > :last-child { margin-block-end: 1rem }
`

/** Nothing but this style is taken, from wherever it may come. */
const STYLE_SOURCE = `'sha256-${base64.encode(sha256(utf8ToBytes(STYLE)))}'`

// As one value: not a space may come between the tags and what was hashed.
const STYLE_ELEMENT = raw(`<style>${STYLE}</style>`)

/** @returns the page as an answer, without script, and with nothing from outside */
export async function sheetAnswer({
  status,
  language,
  title,
  top,
  body,
  hasForm,
  headers,
}: Sheet): Promise<Response> {
  const page = await html`<!doctype html>
    <html lang="${language}">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>${title}</title>
      ${STYLE_ELEMENT} ${top ?? ''}
      <main>
        <h1>${title}</h1>
        ${body}
      </main>
    </html> `
  return new Response(String(page), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      // The address may hold a token.
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src ${STYLE_SOURCE}; base-uri 'none'; form-action ${hasForm ? "'self'" : "'none'"}; frame-ancestors 'none'`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      ...headers,
    },
  })
}
