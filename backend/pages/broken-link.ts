/** The page for a link that this endpoint did not make, or that was cut or changed on its way. */
export const brokenLinkPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>This link leads nowhere</title>
<style>
  :root { color-scheme: light dark; font: 1rem/1.55 system-ui, Roboto, 'Segoe UI', sans-serif }
  body { max-width: 42rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; background: light-dark(#fff, #1f1f1f); color: light-dark(#1f1f1f, #e3e3e3) }
  h1 { margin: 0 0 0.75rem; font-size: 1.75rem; font-weight: 500; line-height: 1.25 }
</style>
<h1>This link leads nowhere</h1>
<p>It was cut or changed on its way, or it never was a link of this endpoint. Copy it again from the mail, whole,
or ask whoever sent it.</p>
</html>
`
