// `npm run deploy`: brings the endpoint to one's own Cloudflare account and prints what pairs a browser with it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { styleText } from 'node:util'
import { readMaster } from '../backend/node/data-folder.ts'
import { choicesIn, deploy, inWords } from './deployment.ts'
import type { Deployment } from './deployment.ts'
import { endOnSignals, isMain } from './run-program.ts'
import { Wrangler } from './wrangler.ts'

/** What must not be lost of an endpoint that is deployed from here: its secret and its address, in a folder. */
export function keptIn(folder: string): Pick<Deployment, 'newMaster' | 'keepAddress'> {
  const inFolder = (name: string) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return join(folder, name)
  }
  return {
    newMaster: () => Buffer.from(readMaster(inFolder('secret.key'))).toString('base64url'),
    keepAddress: (address) => writeFileSync(inFolder('address'), address),
  }
}

/** @returns the address under which an endpoint was deployed from here, if one was */
export function addressIn(folder: string): string | undefined {
  const file = join(folder, 'address')
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** The endpoint that this machine's variables speak of, and the folder for what must not be lost of it. */
export function deploymentHere(): { folder: string; deployment: Deployment } {
  const { data, ...choices } = choicesIn(process.env)
  const folder = join(data, 'cloudflare')
  const deployment = {
    wrangler: new Wrangler(),
    ...keptIn(folder),
    ...choices,
    interactive: process.stdin.isTTY,
    say: (line: string) => console.log(line),
  }
  return { folder, deployment }
}

if (isMain(import.meta.filename)) {
  endOnSignals()
  await inWords(async () => {
    const { folder, deployment } = deploymentHere()
    const pairing = await deploy(deployment)
    return `
${styleText('bold', 'Doublecheck is deployed.')} Paste this into the extension's options page; it is good for one pairing:

  ${styleText('bold', pairing)}

  npm run deploy                      brings a newer version there; mailboxes stay
  npm run invite -- --host cloudflare makes another pairing string
  ${join(folder, 'secret.key')}
                                      is the secret behind every pixel, where it was made here: keep a copy of it
`
  })
}
