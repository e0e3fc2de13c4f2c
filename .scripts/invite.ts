// `npm run invite`: prints a pairing string for one more mailbox.
import { parseArgs } from 'node:util'
import { HOSTS, inviteScript, isHost } from './hosts.ts'
import { runScript } from './run-program.ts'

const host = hostNamed()
if (host) process.exitCode = (await runScript(inviteScript(host), [], { show: true })).code

function hostNamed() {
  try {
    const { host } = parseArgs({ options: { host: { type: 'string', default: 'node' } } }).values
    if (isHost(host)) return host
  } catch {
    // Said below.
  }
  console.error(`npm run invite [-- --host ${HOSTS.join('|')}]: the host is the one that npm start runs.`)
  process.exitCode = 1
  return undefined
}
