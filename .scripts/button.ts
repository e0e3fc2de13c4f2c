// What Cloudflare's button makes of us: a repository in the user's own account that stands by itself, out of which Cloudflare
// deploys the endpoint. Releases lay it into the branch `cloudflare`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import project from '../package.json' with { type: 'json' }
import { bundle } from '../backend/workerd/bundle.ts'
import { ROOT } from './run-program.ts'

/** Where releases lay it. */
export const BUTTON_BRANCH = 'cloudflare'

const README = 'backend/cloudflare/README-of-button.md'
const CONFIG = 'backend/cloudflare/wrangler.jsonc'
const LICENCES = 'LICENSES-OF-LIBRARIES.md'

/** What its owner is shown of each part before it is made. */
const PARTS = {
  MAILBOXES: 'One object with its own database for each mailbox: what was fetched, and when.',
  REGISTRY: 'One object for all mailboxes: the codes by which browsers pair.',
}

/**
 * The button, as it stands in a README.
 * @param repository the public address of this repository; without one there is no button, since it would lead to a stranger
 */
export function buttonFor(repository: string | undefined): string[] {
  if (repository === undefined) return []
  const address = `${repository.replace(/^git\+/, '').replace(/\.git$/, '')}/tree/${BUTTON_BRANCH}`
  return [
    `[![Deploy to Cloudflare](https://deploy.workers.cloudflare.com/button)](https://deploy.workers.cloudflare.com/?url=${address})`,
  ]
}

/** @returns the repository's files by their paths; nothing in it is fetched from anywhere but npm's `wrangler` */
export async function buttonRepository(): Promise<Record<string, string>> {
  const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
  const worker = await bundle(join(ROOT, 'backend/cloudflare/worker.ts'), { licences: LICENCES })
  const deploy = await bundle(join(ROOT, '.scripts/deploy-by-button.ts'), { licences: LICENCES, for: 'node' })
  return {
    '.gitignore': 'node_modules/\n.wrangler/\n',
    LICENSE: read('LICENSE'),
    [LICENCES]: `${worker.licences}\n${deploy.licences}`,
    'README.md': read(README),
    'deploy.js': deploy.module,
    'package.json': `${JSON.stringify(packageOfButton(), null, 2)}\n`,
    'worker.js': worker.module,
    'wrangler.jsonc': configOfButton(read(CONFIG)),
  }
}

function packageOfButton() {
  const { version, license, devDependencies } = project
  return {
    name: 'doublecheck',
    version,
    private: true,
    description: 'The endpoint of Doublecheck, on Cloudflare Workers.',
    license,
    type: 'module',
    engines: { node: '>=22' },
    scripts: { deploy: 'node deploy.js' },
    devDependencies: { wrangler: devDependencies.wrangler },
    cloudflare: {
      bindings: Object.fromEntries(
        Object.entries(PARTS).map(([name, description]) => [name, { description }]),
      ),
    },
  }
}

/** Without the words before it, which speak of another place. */
function configOfButton(config: string): string {
  return config
    .slice(config.indexOf('\n{\n') + 1)
    .replace('../../node_modules/', './node_modules/')
    .replace('"main": "worker.ts"', '"main": "worker.js"')
}
