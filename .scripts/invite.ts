// `npm run invite`: prints a pairing string for one more mailbox.
import { parseArgs } from 'node:util'
import { addressIn, deploymentHere } from './deploy.ts'
import { inWords, invite } from './deployment.ts'
import { HOSTS, inviteScript, isHost } from './hosts.ts'
import { runScript } from './run-program.ts'

const host = readHost()
if (host === 'cloudflare') {
  await inWords(async () => {
    const { folder, deployment } = deploymentHere()
    return await invite(deployment, addressIn(folder))
  })
} else if (isHost(host)) process.exitCode = (await runScript(inviteScript(host), [], { show: true })).code
else {
  console.error(
    `npm run invite [-- --host ${[...HOSTS, 'cloudflare'].join('|')}]: the host is where the endpoint runs.`,
  )
  process.exitCode = 1
}

function readHost(): string {
  try {
    return parseArgs({ options: { host: { type: 'string', default: 'node' } } }).values.host
  } catch {
    return ''
  }
}
