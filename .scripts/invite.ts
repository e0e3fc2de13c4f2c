// `npm run invite`: prints a pairing string for one more mailbox.
import { parseArgs } from 'node:util'
import { SettingError } from '../backend/node/settings.ts'
import { addressIn, deploymentHere } from './deploy.ts'
import { invite } from './deployment.ts'
import { HOSTS, inviteScript, isHost } from './hosts.ts'
import { runScript } from './run-program.ts'
import { DeployError } from './wrangler.ts'

const host = readHost()
if (host === 'cloudflare') await inviteToCloudflare()
else if (isHost(host)) process.exitCode = (await runScript(inviteScript(host), [], { show: true })).code
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

async function inviteToCloudflare(): Promise<void> {
  try {
    const { folder, deployment } = deploymentHere()
    console.log(await invite(deployment, addressIn(folder)))
  } catch (error) {
    if (!(error instanceof DeployError || error instanceof SettingError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
