// `npm start`: builds the extension, runs the endpoint, and says how to bring the two together.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { SettingError, readSettings } from '../backend/node/settings.ts'
import { BuildError, buildExtensions, builtFor } from './build.ts'
import { inviteCommand, inviteScript, isHost, startOn } from './hosts.ts'
import type { HostName } from './hosts.ts'
import { firstLine, hasDisplay, openGmail } from './open-browser.ts'
import { onEnd, runScript } from './run-program.ts'
import { HELP, welcome } from './welcome.ts'

const LONGEST_END_MS = 5_000

/** What runs, each by how it is ended. */
const endings: (() => Promise<void>)[] = []

onEnd(() => {
  setTimeout(() => giveUp('The endpoint does not end; its process was stopped.'), LONGEST_END_MS)
  void Promise.all(endings.map(async (end) => await end())).then(() => process.exit(0))
})

try {
  await start()
} catch (error) {
  if (!(error instanceof SettingError || error instanceof BuildError)) throw error
  giveUp(error.message)
}

async function start(): Promise<void> {
  const flags = readFlags()
  if (flags.help) return console.log(HELP)
  const settings = readSettings(process.env)
  console.log('Building the extension…')
  await buildExtensions()
  const endpoint = await startOn(flags.host, settings)
  endings.push(endpoint.stop)
  const [chrome, firefox] = [builtFor('chrome'), builtFor('firefox')]
  console.log(
    welcome({ ...endpoint, data: settings.data, invite: inviteCommand(flags.host), chrome, firefox }),
  )
  if (flags['no-browser'] || !hasDisplay()) return

  console.log('Opening a browser…')
  try {
    const { said, close } = await openGmail({
      extension: chrome,
      profile: join(settings.data, 'browser'),
      endpoint: endpoint.url,
      pairing: async () => `${endpoint.url}#${await anotherCode(flags.host)}`,
    })
    endings.push(close)
    console.log(said)
  } catch (error) {
    const why = firstLine(error).replace(/\.$/, '')
    console.log(`No browser was opened: ${why}. Load the extension by hand, as above.`)
  }
}

// A code is good for one pairing, and the one that was printed is for the user's everyday browser.
async function anotherCode(host: HostName): Promise<string> {
  const { output } = await runScript(inviteScript(host))
  const code = /#(\S+)\s*$/.exec(output)?.[1]
  if (!code) throw new Error('no setup code could be made for it')
  return code
}

interface Flags {
  help: boolean
  'no-browser': boolean
  host: HostName
}

function readFlags(): Flags {
  const flag = { type: 'boolean', default: false } as const
  try {
    const options = {
      help: { ...flag, short: 'h' },
      'no-browser': flag,
      host: { type: 'string', default: 'node' },
    } as const
    const { host, ...others } = parseArgs({ options }).values
    if (isHost(host)) return { host, ...others }
  } catch {
    // Said below.
  }
  return giveUp(
    `"${process.argv.slice(2).join(' ')}" is unknown here: npm start -- --help says what there is.`,
  )
}

function giveUp(line: string): never {
  console.error(line)
  process.exit(1)
}
