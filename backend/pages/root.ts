/** @returns the page at the endpoint's root: for a recipient who wonders where an image in a mail comes from */
export function rootPage(publicUrl: string): Response {
  return new Response(html(publicUrl), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  })
}

const html = (publicUrl: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A Doublecheck endpoint</title>
<style>
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
  body { max-width: 40rem; margin: 3rem auto; padding: 0 1rem }
  code { overflow-wrap: anywhere }
</style>
<h1>A Doublecheck endpoint</h1>
<p>Somebody who sends mail from Gmail runs this to learn whether a mail of theirs was opened. Such a mail
carries an invisible image from <code>${escaped(publicUrl)}/p/</code>; when a mail program fetches it, that is
recorded here.</p>
<h2>What is kept</h2>
<p>The time of the fetch, what your mail program calls itself (for 30 days), and whether it looks like a
person's. Your address, your name, the mail's subject and text never come here; your network address is used
to tell repeats apart and is not kept.</p>
<h2>How to stop it</h2>
<p>Tell your mail program not to load images from outside, or block addresses that contain
<code>/p/</code> on this host. Such images are marked <code>hspace="doublecheck"</code>.</p>
</html>
`

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}
