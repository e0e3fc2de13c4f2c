// The endpoint under the soak, in a process of its own: its memory is nobody else's.
import { isHost, startOn } from '../../.scripts/hosts.ts'
import { readSettings } from '../../backend/node/settings.ts'

const [host = ''] = process.argv.slice(2)
if (!isHost(host)) throw new Error(`There is no host ${host}.`)
const { url, stop } = await startOn(host, readSettings(process.env))
process.once('SIGTERM', () => void stop().then(() => process.exit(0)))
console.log(url)
