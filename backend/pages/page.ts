import type { Language } from '../alerts/letter.ts'

/** A page for somebody who followed a link in a mail of the endpoint's own. */
export interface Page {
  status: number
  title: string
  paragraphs: readonly string[]
  /** What its one button says; pressing it asks for the same address by POST. */
  button?: string
}

/** @returns the page as an answer, without script, and with nothing from outside */
export function pageAnswer(language: Language, page: Page): Response {
  return new Response(html(language, page), {
    status: page.status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      // The address holds a token.
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action ${page.button ? "'self'" : "'none'"}; frame-ancestors 'none'`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  })
}

const html = (language: Language, { title, paragraphs, button }: Page) => `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
  body { max-width: 40rem; margin: 3rem auto; padding: 0 1rem }
  button { font: inherit; padding: 0.5rem 1rem }
</style>
<main>
<h1>${escaped(title)}</h1>
${paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}${
  button ? `\n<form method="post"><button>${escaped(button)}</button></form>` : ''
}
</main>
</html>
`

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}
