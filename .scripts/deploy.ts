// `npm run deploy`: brings the endpoint to one's own Cloudflare account and prints what pairs a browser with it.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { styleText } from 'node:util'
import * as v from 'valibot'
import { MailFrom, mailTexts } from '../backend/mail/settings.ts'
import type { MailSettings } from '../backend/mail/settings.ts'
import { readMaster } from '../backend/node/data-folder.ts'
import { SettingError, readSettings } from '../backend/node/settings.ts'
import { newSetupCode } from '../backend/secrets.ts'
import { HealthAnswer } from '../shared/api.ts'
import { endOnSignals, isMain } from './run-program.ts'
import { DeployError, Wrangler } from './wrangler.ts'

/** A new workers.dev name takes a minute or two until every resolver knows it. */
const LONGEST_WAIT_MS = 180_000
const ASK_EVERY_MS = 2_000

/** What deploying needs to know. */
export interface Deployment {
  wrangler: Wrangler
  /** The folder for what must not be lost: `data/cloudflare`. */
  folder: string
  /** An address of one's own in place of the one under workers.dev. */
  publicUrl?: string | undefined
  /** How mails go out, as it stands in this machine's variables. */
  mail?: MailSettings | undefined
  /** The account that was chosen, where there are several. */
  account?: string | undefined
  /** Whether somebody is there who can log in. */
  interactive: boolean
  say(line: string): void
  longestWait?: number
}

/**
 * Deploys the endpoint and waits until it answers. Doing it again renews the code and keeps the mailboxes.
 * @returns the pairing string
 * @throws DeployError that says what to do
 */
export async function deploy(deployment: Deployment): Promise<string> {
  const { wrangler, publicUrl, mail, say } = deployment
  await logIn(deployment)
  const setupCode = newCode()
  // A second master secret would make every mail's pixel a forged one.
  const hasMaster = (await wrangler.secrets()).includes('MASTER')
  const secrets = {
    SETUP_CODE: setupCode,
    ...(hasMaster ? {} : { MASTER: masterIn(deployment.folder) }),
    ...(publicUrl ? { PUBLIC_URL: publicUrl } : {}),
    ...(mail && mailTexts(mail)),
  }
  say('Deploying…')
  const targets = await wrangler.deploy(secrets, {
    domain: publicUrl && new URL(publicUrl).host,
    mailFrom: mail?.smtp ? undefined : mail?.from.address,
  })
  const address = publicUrl ?? addressAmong(targets)
  if (!address) {
    throw new DeployError(
      'The endpoint was deployed, but has no address. Switch on its workers.dev address on dash.cloudflare.com (Workers > doublecheck > Settings > Domains & Routes), then run npm run deploy again.',
    )
  }
  keep(deployment.folder, address)
  say(`Waiting until ${address} answers…`)
  await answers(address, deployment.longestWait ?? LONGEST_WAIT_MS)
  return `${address}#${setupCode}`
}

/**
 * Makes another setup code for an endpoint that is deployed; one that was not used yet ends by this.
 * @returns the pairing string
 */
export async function invite(deployment: Deployment): Promise<string> {
  const file = join(deployment.folder, 'address')
  if (!existsSync(file)) throw new DeployError('No endpoint was deployed from here: npm run deploy does it.')
  await logIn(deployment)
  const setupCode = newCode()
  await deployment.wrangler.putSecret('SETUP_CODE', setupCode)
  return `${readFileSync(file, 'utf8')}#${setupCode}`
}

async function logIn({ wrangler, account, interactive, say }: Deployment): Promise<void> {
  let accounts = await wrangler.accounts()
  if (!accounts && interactive) {
    say('Logging in to Cloudflare: a browser opens…')
    await wrangler.login()
    accounts = await wrangler.accounts()
  }
  if (!accounts) {
    throw new DeployError(
      'Nobody is logged in to Cloudflare. Make a free account on dash.cloudflare.com, run "npx wrangler login" (or set CLOUDFLARE_API_TOKEN), then npm run deploy again.',
    )
  }
  if (accounts.length > 1 && !account) {
    const names = accounts.map(({ id, name }) => `  ${id}  ${name}`).join('\n')
    throw new DeployError(
      `There are several accounts:\n${names}\nSay which one, as in CLOUDFLARE_ACCOUNT_ID=${accounts[0]?.id} npm run deploy.`,
    )
  }
}

/** wrangler names the one under workers.dev with or without its scheme, beside others in words. */
export function addressAmong(targets: readonly string[]): string | undefined {
  for (const target of targets) {
    const [, scheme = 'https://', host] = /^(https?:\/\/)?([\w.-]+(?::\d+)?)\/?$/.exec(target) ?? []
    if (host?.includes('.')) return `${scheme}${host}`
  }
  return undefined
}

function newCode(): string {
  return newSetupCode((length) => new Uint8Array(randomBytes(length)))
}

function masterIn(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return Buffer.from(readMaster(join(folder, 'secret.key'))).toString('base64url')
}

function keep(folder: string, address: string): void {
  const file = join(folder, 'address')
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, address)
}

async function answers(address: string, longest: number): Promise<void> {
  const end = Date.now() + longest
  for (;;) {
    const said = await healthOf(address)
    if (said === 'well') return
    if (Date.now() >= end) {
      throw new DeployError(
        `The endpoint was deployed, but ${address}/healthz does not answer as it should (${said}). A new address can take some minutes: look there again, then run npm run deploy once more.`,
      )
    }
    await sleep(Math.min(ASK_EVERY_MS, longest))
  }
}

async function healthOf(address: string): Promise<string> {
  try {
    const answer = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(10_000) })
    const body: unknown = await answer.json().catch(() => undefined)
    return answer.ok && v.is(HealthAnswer, body) ? 'well' : `status ${answer.status}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The endpoint that this machine's variables speak of. */
export function deploymentHere(): Deployment {
  const { SMTP_URL, MAIL_FROM, ...others } = process.env
  const { data, publicUrl, mail } = readSettings(SMTP_URL ? process.env : others)
  return {
    wrangler: new Wrangler(),
    folder: join(data, 'cloudflare'),
    publicUrl,
    mail: mail ?? mailByCloudflare(MAIL_FROM),
    account: process.env['CLOUDFLARE_ACCOUNT_ID'],
    interactive: process.stdin.isTTY,
    say: (line) => console.log(line),
  }
}

/** A sender without a server: Cloudflare has mail of its own. */
function mailByCloudflare(from: string | undefined): MailSettings | undefined {
  if (!from?.trim()) return undefined
  const read = v.safeParse(MailFrom, from)
  if (!read.success) throw new SettingError(read.issues[0].message)
  return { from: read.output }
}

if (isMain(import.meta.filename)) {
  endOnSignals()
  try {
    const deployment = deploymentHere()
    const pairing = await deploy(deployment)
    console.log(`
${styleText('bold', 'Doublecheck is deployed.')} Paste this into the extension's options page; it is good for one pairing:

  ${styleText('bold', pairing)}

  npm run deploy                      brings a newer version there; mailboxes stay
  npm run invite -- --host cloudflare makes another pairing string
  ${join(deployment.folder, 'secret.key')}
                                      is the secret behind every pixel, where it was made here: keep a copy of it
`)
  } catch (error) {
    if (!(error instanceof DeployError || error instanceof SettingError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
