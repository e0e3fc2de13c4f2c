import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { isLoopback } from '../../shared/address.ts'
import { mailTexts } from '../mail/settings.ts'
import type { RunningEndpoint } from '../node/endpoint.ts'
import { logError } from '../node/log.ts'
import { MAILBOXES_MOST, SettingError } from '../node/settings.ts'
import type { Settings } from '../node/settings.ts'
import { bundleWorker } from './bundle.ts'
import { configOf } from './config.ts'
import { newCode, offerCode, openDataFolder } from './data-folder.ts'
import { lock } from './lock.ts'

// The package names its program, in CommonJS and without types.
const { default: workerd } = createRequire(import.meta.url)('workerd') as { default: string }

const CLOUDFLARE = join(import.meta.dirname, '../cloudflare')
/** workerd waits for open streams to end, which they do not; what was answered is on disk already. */
const LONGEST_END_MS = 500

/**
 * Starts the endpoint as it is deployed to Cloudflare on this machine, in workerd, Cloudflare's own runtime.
 * @param worker a module to run instead of the shipped one
 * @throws SettingError when the port is taken, the data folder cannot be used, or a setting means nothing here
 */
export async function startEndpoint(settings: Settings, worker?: string): Promise<RunningEndpoint> {
  // The Worker is made for Cloudflare, which says by itself who the client is: there it must never believe another.
  if (settings.trustedProxies) {
    throw new SettingError(
      'TRUSTED_PROXY counts on Node only: in workerd every client behind a proxy has the proxy’s address. Unset it, or start without --host workerd.',
    )
  }
  if (settings.webhooksToPrivate) {
    throw new SettingError(
      'WEBHOOKS_TO_PRIVATE counts on Node only: workerd reaches the internet alone, as at Cloudflare. Unset it, or start without --host workerd.',
    )
  }
  const { folder, objects, codes, master } = openDataFolder(settings.data)
  const held = lock(folder)
  try {
    const module = worker ?? (await bundleWorker(join(CLOUDFLARE, 'worker.ts')))
    writeFileSync(join(folder, 'worker.js'), module, { mode: 0o600 })
    const setupCode =
      settings.setupCode === undefined ? newCode(codes, 'start') : offerCode(codes, settings.setupCode)
    const local = isLoopback(settings.host) || ['0.0.0.0', '::', '::1'].includes(settings.host)
    const urlAt = (port: number) => `http://${local ? 'localhost' : settings.host}:${port}`
    const config = configOf({
      address: addressOf(settings),
      module: 'worker.js',
      compatibilityDate: compatibilityDate(),
      compatibilityFlags: compatibilityFlags(),
      mailHost: settings.mail?.smtp?.host,
      trustedCertificates: trustedCertificates(),
      objects,
      codes,
      publicUrl: settings.publicUrl ?? (settings.port === 0 ? undefined : urlAt(settings.port)),
      mailboxesMost: settings.mailboxes ?? MAILBOXES_MOST,
    })
    const { child, port } = await serve(join(folder, 'config.capnp'), config, master, settings)
    const url = urlAt(port)
    // Where this process is killed, workerd goes on serving the data.
    if (child.pid !== undefined) held.handTo(child.pid)
    child.once('exit', held.free)
    child.once('exit', reportEnd)
    return {
      url,
      publicUrl: settings.publicUrl ?? url,
      setupCode,
      stop: async () => {
        child.off('exit', reportEnd)
        await end(child)
      },
    }
  } catch (error) {
    held.free()
    throw error
  }
}

interface Serving {
  child: ChildProcess
  port: number
}

async function serve(file: string, config: string, master: string, settings: Settings): Promise<Serving> {
  writeFileSync(file, config, { mode: 0o600 })
  const child = spawn(workerd, ['serve', '--control-fd=3', file], {
    env: { MASTER: master, ...(settings.mail && mailTexts(settings.mail)) },
    // Ctrl+C is for us: we end it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)))
  const kill = () => child.kill()
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))

  const port = await Promise.race([
    portOf(child.stdio[3] as Readable),
    once(child, 'exit').then(() => undefined),
    once(child, 'error').then(() => undefined),
  ])
  if (port === undefined) throw startError(said, settings)
  for (const stream of [child.stdout, child.stderr]) {
    stream?.removeAllListeners('data')
    stream?.pipe(process.stderr, { end: false })
  }
  return { child, port }
}

// workerd tells it once it listens: {"event":"listen","socket":"http","port":8787}
async function portOf(control: Readable): Promise<number | undefined> {
  for await (const line of createInterface({ input: control })) {
    const message: { event?: string; port?: number } = JSON.parse(line)
    if (message.event === 'listen') return message.port
  }
  return undefined
}

function reportEnd(code: number | null, signal: NodeJS.Signals | null): void {
  process.exitCode = 1
  logError(new Error(`workerd ended by itself (${signal ?? code}). Start the endpoint again.`))
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_END_MS)
  await ended
  clearTimeout(timer)
}

function startError(said: string, { host, port }: Settings): SettingError {
  if (/already in use/i.test(said)) {
    return new SettingError(
      `Port ${port} is taken. Stop what uses it, or choose another, as in PORT=${port === 65_535 ? 8788 : port + 1} npm start.`,
    )
  }
  if (/permission denied/i.test(said)) {
    return new SettingError(
      `Port ${port} needs more rights. Choose one above 1023, as in PORT=8787 npm start.`,
    )
  }
  return new SettingError(`workerd does not start on ${host}:${port}: ${said.trim()}`)
}

function addressOf({ host, port }: Settings): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`
}

function compatibilityDate(): string {
  const date = /"compatibility_date": "([\d-]+)"/.exec(deployedConfig())?.[1]
  if (!date) throw new Error('wrangler.jsonc names no compatibility date.')
  return date
}

function compatibilityFlags(): string[] {
  const flags = /"compatibility_flags": \[([^\]]*)\]/.exec(deployedConfig())?.[1] ?? ''
  return [...flags.matchAll(/"(\w+)"/g)].flatMap(([, flag]) => flag ?? [])
}

function deployedConfig(): string {
  return readFileSync(join(CLOUDFLARE, 'wrangler.jsonc'), 'utf8')
}

/** Who has a certificate authority of their own tells all of Node by this: https://nodejs.org/api/cli.html#node_extra_ca_certsfile */
function trustedCertificates(): string[] {
  const file = process.env['NODE_EXTRA_CA_CERTS']
  if (!file) return []
  try {
    return (
      readFileSync(file, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
    )
  } catch {
    // Node itself only warns.
    return []
  }
}
