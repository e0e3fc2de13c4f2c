/** The page for a link that this endpoint did not make, or that was cut or changed on its way. */
export const brokenLinkPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>This link leads nowhere</title>
<style>
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
  body { max-width: 40rem; margin: 3rem auto; padding: 0 1rem }
</style>
<h1>This link leads nowhere</h1>
<p>It was cut or changed on its way, or it never was a link of this endpoint. Copy it again from the mail, whole,
or ask whoever sent it.</p>
</html>
`
