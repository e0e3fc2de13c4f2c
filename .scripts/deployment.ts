import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import * as v from 'valibot'
import { MailFrom, mailTexts } from '../backend/mail/settings.ts'
import type { MailSettings } from '../backend/mail/settings.ts'
import { SettingError, readSettings } from '../backend/node/settings.ts'
import { newSetupCode } from '../backend/secrets.ts'
import { HealthAnswer } from '../shared/api.ts'
import { DeployError } from './wrangler.ts'
import type { Wrangler } from './wrangler.ts'

/** A new workers.dev name takes a minute or two until every resolver knows it. */
const LONGEST_WAIT_MS = 180_000
const ASK_EVERY_MS = 2_000

/** What deploying needs to know. */
export interface Deployment {
  wrangler: Wrangler
  /** Makes the secret behind every pixel, as base64url of 32 bytes, where the endpoint has none yet. */
  newMaster(): string
  /** Remembers under which address the endpoint was deployed. */
  keepAddress(address: string): void
  /** An address of one's own in place of the one under workers.dev. */
  publicUrl?: string | undefined
  /** How mails go out, as it stands in this machine's variables. */
  mail?: MailSettings | undefined
  /** The account that was chosen, where there are several. */
  account?: string | undefined
  /** Whether somebody is there who can log in; `build` where Cloudflare itself builds, and has logged in. */
  interactive: boolean | 'build'
  say(line: string): void
  longestWait?: number
}

/**
 * Deploys the endpoint and waits until it answers. Doing it again renews the code and keeps the mailboxes.
 * @returns the pairing string
 * @throws DeployError that says what to do
 */
export async function deploy(deployment: Deployment): Promise<string> {
  const { wrangler, publicUrl, mail, interactive, say } = deployment
  const again = interactive === 'build' ? 'press Retry build' : 'run npm run deploy again'
  await logIn(deployment)
  const setupCode = newCode()
  // A second master secret would make every mail's pixel a forged one.
  const hasMaster = (await wrangler.secrets()).includes('MASTER')
  const secrets = {
    SETUP_CODE: setupCode,
    ...(hasMaster ? {} : { MASTER: deployment.newMaster() }),
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
      `The endpoint was deployed, but has no address. Switch on its workers.dev address on dash.cloudflare.com (Workers > doublecheck > Settings > Domains & Routes), then ${again}.`,
    )
  }
  deployment.keepAddress(address)
  say(`Waiting until ${address} answers…`)
  const pairing = `${address}#${setupCode}`
  const said = await answers(address, deployment.longestWait ?? LONGEST_WAIT_MS)
  if (said !== 'well') {
    throw new DeployError(
      `The endpoint was deployed, but ${address}/healthz does not answer as it should (${said}). A new address can take some minutes: look there again. Once it answers, this pairs: ${pairing}\nElse ${again}.`,
    )
  }
  return pairing
}

/**
 * Makes another setup code for an endpoint that is deployed; one that was not used yet ends by this.
 * @param address under which it was deployed, if it was
 * @returns the pairing string
 */
export async function invite(deployment: Deployment, address: string | undefined): Promise<string> {
  if (!address) throw new DeployError('No endpoint was deployed from here: npm run deploy does it.')
  await logIn(deployment)
  const setupCode = newCode()
  await deployment.wrangler.putSecret('SETUP_CODE', setupCode)
  return `${address}#${setupCode}`
}

async function logIn({ wrangler, account, interactive, say }: Deployment): Promise<void> {
  if (interactive === 'build') return
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

/** @returns what it said last: `well`, or what else */
async function answers(address: string, longest: number): Promise<string> {
  const end = Date.now() + longest
  for (;;) {
    const said = await healthOf(address)
    if (said === 'well' || Date.now() >= end) return said
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

/** Does work that ends in words for its user: so does what they can mend, and the program has failed then. */
export async function inWords(work: () => Promise<string>): Promise<void> {
  try {
    console.log(await work())
  } catch (error) {
    if (!(error instanceof DeployError || error instanceof SettingError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

/**
 * What variables say of an endpoint that is to be deployed.
 * @throws SettingError that says what is wrong
 */
export function choicesIn(
  variables: Readonly<Record<string, string | undefined>>,
): Pick<Deployment, 'publicUrl' | 'mail' | 'account'> & { data: string } {
  const { SMTP_URL, MAIL_FROM, ...others } = variables
  const { data, publicUrl, mail } = readSettings(SMTP_URL ? variables : others)
  return {
    data,
    publicUrl,
    mail: mail ?? mailByCloudflare(MAIL_FROM),
    account: variables['CLOUDFLARE_ACCOUNT_ID'],
  }
}

/** A sender without a server: Cloudflare has mail of its own. */
function mailByCloudflare(from: string | undefined): MailSettings | undefined {
  if (!from?.trim()) return undefined
  const read = v.safeParse(MailFrom, from)
  if (!read.success) throw new SettingError(read.issues[0].message)
  return { from: read.output }
}
