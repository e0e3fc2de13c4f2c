// Stands in for Cloudflare's wrangler in tests: STAND_IN is the folder with its answers, where it also writes down
// what it was asked, and where it ran. Its outputs are those of wrangler 4.156.2. It knows one Worker, `state.worker`; as
// with wrangler, the name that Cloudflare's build gives counts for what is deployed and not for secrets.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.env['STAND_IN'] ?? ''
const file = (/** @type {string} */ name) => join(folder, name)
const state = JSON.parse(readFileSync(file('state.json'), 'utf8'))
const args = process.argv.slice(2)
const option = (/** @type {string} */ name) => {
  const at = args.indexOf(name)
  return at < 0 ? undefined : args[at + 1]
}
const save = () => writeFileSync(file('state.json'), JSON.stringify(state))
const command = args
  .filter((arg) => !arg.startsWith('-'))
  .slice(0, 2)
  .join(' ')
appendFileSync(file('asked'), `${args.join(' ')}\n`)
writeFileSync(file('cwd'), process.cwd())
const named = option('--name') ?? 'doublecheck'
const isTheWorker = (/** @type {string} */ name) => name === (state.worker ?? 'doublecheck')

if (args[0] === 'whoami') {
  console.log(
    JSON.stringify(
      state.accounts
        ? { loggedIn: true, authType: 'OAuth Token', email: 'maria@example.org', accounts: state.accounts }
        : { loggedIn: false },
    ),
  )
  process.exit(state.accounts ? 0 : 1)
} else if (args[0] === 'login') {
  state.accounts = [{ id: 'a1', name: 'Maria' }]
  save()
} else if (command === 'secret list') {
  if (state.offline) fail('A request to the Cloudflare API failed: fetch failed')
  if (!state.secrets || !isTheWorker(named))
    fail(
      'Worker "doublecheck" not found.\n\nIf this is a new Worker, run `wrangler deploy` first to create it. [code: 10007]',
    )
  console.log(JSON.stringify(Object.keys(state.secrets).map((name) => ({ name, type: 'secret_text' }))))
} else if (command === 'secret put') {
  state.secrets[args[2] ?? ''] = readFileSync(0, 'utf8')
  save()
} else if (args[0] === 'deploy') {
  if (!isTheWorker(process.env['WRANGLER_CI_OVERRIDE_NAME'] ?? named)) fail('Another Worker was deployed.')
  if (state.refuses) fail('You need a verified email address to deploy. [code: 10034]')
  state.secrets = { ...state.secrets, ...JSON.parse(readFileSync(option('--secrets-file') ?? '', 'utf8')) }
  state.config = readFileSync(option('--config') ?? '', 'utf8')
  save()
  const lines = [
    { type: 'wrangler-session', version: 1, wrangler_version: '4.156.2' },
    { type: 'deploy', version: 1, worker_name: 'doublecheck', targets: state.targets },
  ]
  const output = process.env['WRANGLER_OUTPUT_FILE_PATH']
  if (output && !existsSync(output))
    writeFileSync(output, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
} else fail(`Unknown argument: ${args[0]}`)

/**
 * @param {string} line
 * @returns {never}
 */
function fail(line) {
  console.error(`\n✘ [ERROR] ${line}\n`)
  process.exit(1)
}
