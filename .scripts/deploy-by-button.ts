// `npm run deploy` in a repository that Cloudflare's button made, which Cloudflare runs there: see `button.ts`.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { SettingError } from '../backend/node/settings.ts'
import { choicesIn, deploy } from './deployment.ts'
import { DeployError, PROGRAM, Wrangler } from './wrangler.ts'

try {
  const { publicUrl, mail } = choicesIn(process.env)
  const pairing = await deploy({
    wrangler: new Wrangler(join(import.meta.dirname, PROGRAM), join(import.meta.dirname, 'wrangler.jsonc')),
    // It is nowhere but in the Worker then: nothing stays here.
    newMaster: () => randomBytes(32).toString('base64url'),
    keepAddress: () => undefined,
    publicUrl,
    mail,
    interactive: 'build',
    say: (line) => console.log(line),
  })
  console.log(`
Doublecheck is deployed. Paste this into the extension's settings; it is good for one pairing:

  ${pairing}

Each build makes another; one that was not used ends by that.
`)
} catch (error) {
  if (!(error instanceof DeployError || error instanceof SettingError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
