// `npm run deploy` in a repository that Cloudflare's button made, which Cloudflare runs there: see `button.ts`.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { choicesIn, deploy, inWords } from './deployment.ts'
import { PROGRAM, Wrangler } from './wrangler.ts'

await inWords(async () => {
  const { PUBLIC_URL, MAIL_FROM, SMTP_URL, WRANGLER_CI_OVERRIDE_NAME } = process.env
  const { publicUrl, mail } = choicesIn({ PUBLIC_URL, MAIL_FROM, SMTP_URL })
  const folder = import.meta.dirname
  const pairing = await deploy({
    wrangler: new Wrangler({
      program: join(folder, PROGRAM),
      config: join(folder, 'wrangler.jsonc'),
      folder,
      // What its owner calls it. `wrangler deploy` goes by it by itself, but `wrangler secret` does not (4.156.2): it would
      // look for the secrets of another Worker, find none, and a second master secret would take the first one's place.
      name: WRANGLER_CI_OVERRIDE_NAME,
    }),
    // It is nowhere but in the Worker then: nothing stays here.
    newMaster: () => randomBytes(32).toString('base64url'),
    keepAddress: () => undefined,
    publicUrl,
    mail,
    interactive: 'build',
    say: (line) => console.log(line),
  })
  return `
Doublecheck is deployed. Paste this into the extension's settings; it is good for one pairing:

  ${pairing}

Each build makes another; one that was not used ends by that.
`
})
