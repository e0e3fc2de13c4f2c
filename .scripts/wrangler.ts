import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { ROOT } from './run-program.ts'

/** Something on the way to a deployed endpoint does not work; the message says what to do. */
export class DeployError extends Error {}

const WhoAmI = v.object({
  loggedIn: v.boolean(),
  accounts: v.optional(v.array(v.object({ id: v.string(), name: v.string() })), []),
})
const Secrets = v.array(v.object({ name: v.string() }))
const Deployed = v.object({ type: v.literal('deploy'), targets: v.optional(v.array(v.string()), []) })

/** Where npm lays it. */
export const PROGRAM = 'node_modules/wrangler/bin/wrangler.js'
const CONFIG = join(ROOT, 'backend/cloudflare/wrangler.jsonc')

interface Run {
  input?: string
  show?: boolean
  env?: Record<string, string>
  config?: string
}

interface Ran {
  code: number
  /** What it wrote to its standard output, and that with its errors. */
  answer: string
  output: string
}

/** What a deployment has beside the Worker itself. */
export interface Extras {
  /** An address of one's own in place of the one under workers.dev. */
  domain?: string | undefined
  /** The one address from which it may send mail by Cloudflare's own service. */
  mailFrom?: string | undefined
}

/** Where wrangler is and what it works on. */
interface Where {
  /** Its file, a script for Node. */
  program: string
  /** The file that says what is deployed. */
  config: string
  /** Where it runs, and may find settings of its owner's. */
  folder: string
  /** The Worker's name, where it is not the one in the file. */
  name?: string | undefined
}

/** Cloudflare's own command, as far as we need it. */
export class Wrangler {
  readonly #where: Where

  constructor(where: Partial<Where> = {}) {
    this.#where = { program: join(ROOT, PROGRAM), config: CONFIG, folder: ROOT, ...where }
  }

  /** @returns the accounts that can be used, or undefined where nobody is logged in */
  async accounts(): Promise<{ id: string; name: string }[] | undefined> {
    const { answer } = await this.#run(['whoami', '--json'])
    const who = v.parse(WhoAmI, jsonIn(answer))
    return who.loggedIn ? who.accounts : undefined
  }

  /** Logs in, with the help of a browser and of whoever sits before it. */
  async login(): Promise<void> {
    const { code } = await this.#run(['login'], { show: true })
    if (code !== 0) throw new DeployError('Nobody is logged in to Cloudflare. Try "npx wrangler login".')
  }

  /**
   * @returns the names of the Worker's secrets; none where there is no such Worker yet
   * @throws DeployError when that cannot be found out
   */
  async secrets(): Promise<string[]> {
    const { code, answer, output } = await this.#run(['secret', 'list', '--format', 'json', ...this.#named()])
    if (code === 0) return v.parse(Secrets, jsonIn(answer)).map(({ name }) => name)
    if (/not found|does not exist|\b10007\b/i.test(output)) return []
    throw new DeployError(
      `${output.trim()}\n\nWhich secrets the endpoint has could not be found out, so nothing was changed. Try again.`,
    )
  }

  /** Puts one secret; it goes through the standard input, so that no list of processes shows it. */
  async putSecret(name: string, value: string): Promise<void> {
    const { code, output } = await this.#run(['secret', 'put', name, ...this.#named()], { input: value })
    if (code !== 0) throw new DeployError(`${output.trim()}\n\nThe secret ${name} was not set. Try again.`)
  }

  /**
   * Deploys the Worker with its secrets; what it says and asks goes to the terminal.
   * @returns the addresses under which it can be reached
   */
  async deploy(secrets: Record<string, string>, { domain, mailFrom }: Extras = {}): Promise<string[]> {
    const folder = mkdtempSync(join(tmpdir(), 'doublecheck-deploy-'))
    const [secretsFile, said] = [join(folder, 'secrets.json'), join(folder, 'output.ndjson')]
    try {
      writeFileSync(secretsFile, JSON.stringify(secrets), { mode: 0o600 })
      const args = ['deploy', '--secrets-file', secretsFile, ...this.#named()]
      if (domain) args.push('--domain', domain)
      const config = mailFrom === undefined ? this.#where.config : join(folder, 'wrangler.jsonc')
      if (mailFrom !== undefined) writeFileSync(config, configWithMail(this.#where.config, mailFrom))
      const env = { WRANGLER_OUTPUT_FILE_PATH: said }
      const { code } = await this.#run(args, { show: true, env, config })
      if (code !== 0) {
        throw new DeployError('The endpoint was not deployed: what wrangler says about it stands above.')
      }
      const record = existsSync(said) ? readFileSync(said, 'utf8') : ''
      passOn(record)
      const lines = record.split('\n').filter(Boolean)
      return lines.flatMap((line) => {
        const read = v.safeParse(Deployed, JSON.parse(line))
        return read.success ? read.output.targets : []
      })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  #named(): string[] {
    return this.#where.name ? ['--name', this.#where.name] : []
  }

  async #run(
    args: string[],
    { input, show = false, env = {}, config = this.#where.config }: Run = {},
  ): Promise<Ran> {
    return await new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [this.#where.program, ...args, '--config', config], {
        cwd: this.#where.folder,
        env: { ...process.env, WRANGLER_SEND_METRICS: 'false', ...env },
        stdio: show ? 'inherit' : 'pipe',
      })
      let [answer, output] = ['', '']
      child.stdout?.on('data', (chunk) => {
        answer += String(chunk)
        output += String(chunk)
      })
      child.stderr?.on('data', (chunk) => (output += String(chunk)))
      child.stdin?.on('error', () => undefined)
      child.stdin?.end(input ?? '')
      child.on('error', reject)
      child.on('close', (code) => resolve({ code: code ?? 1, answer, output }))
    })
  }
}

/**
 * Cloudflare's mail is bound only where it is asked for: an account may be without it.
 * @param file a wrangler.jsonc
 * @param from the address to which it is bound
 * @returns its text for another folder, with the binding
 */
function configWithMail(file: string, from: string): string {
  const binding = { name: 'EMAIL', allowed_sender_addresses: [from] }
  return readFileSync(file, 'utf8').replace(
    /"main": "(.+)",/,
    (_, main: string) =>
      `"main": ${JSON.stringify(join(dirname(file), main))},\n  "send_email": ${JSON.stringify([binding])},`,
  )
}

/** Cloudflare's build has a place of its own for what wrangler says of a deployment, and reads it there. */
function passOn(record: string): void {
  const { WRANGLER_OUTPUT_FILE_PATH: file, WRANGLER_OUTPUT_FILE_DIRECTORY: folder } = process.env
  if (file) appendFileSync(file, record)
  else if (folder) writeFileSync(join(folder, 'wrangler-output-doublecheck.json'), record)
}

/** What is JSON in an output that may begin with a greeting or a warning. */
function jsonIn(output: string): unknown {
  const begin = output.search(/^[[{]/m)
  try {
    return JSON.parse(output.slice(Math.max(0, begin)))
  } catch {
    throw new DeployError(`wrangler answered what we cannot read:\n${output.trim()}`)
  }
}
