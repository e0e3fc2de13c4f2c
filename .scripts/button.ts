// What Cloudflare's button makes of us: a repository in the user's own account that stands by itself, out of which Cloudflare
// deploys the endpoint. `.github/workflows/button.yml` lays it into a folder of a branch of its own: the button takes a
// branch where a folder stands behind it (https://developers.cloudflare.com/workers/platform/deploy-buttons/).
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import project from '../package.json' with { type: 'json' }
import { bundle } from '../backend/workerd/bundle.ts'
import { ROOT } from './run-program.ts'

/** Branch and folder. */
const LAID_INTO = 'cloudflare/endpoint'

const README = 'backend/cloudflare/README-of-button.md'
const CONFIG = 'backend/cloudflare/wrangler.jsonc'
/** Stands in that README until package.json names it. */
const ADDRESS = '<the address of Doublecheck’s repository>'

/** What its owner is shown of each part before it is made. */
const PARTS = {
  MAILBOXES: 'One object with its own database for each mailbox: what was fetched, and when.',
  REGISTRY: 'One object for all mailboxes: the codes by which browsers pair.',
}

/**
 * The button, as it stands in a README.
 * @param repository the public address of this repository as a browser opens it; without one there is no button: it would
 *   lead to a stranger
 */
export function buttonFor(repository: string | undefined): string[] {
  if (repository === undefined) return []
  const address = `${repository}/tree/${LAID_INTO}`
  return [
    `[![Deploy to Cloudflare](https://deploy.workers.cloudflare.com/button)](https://deploy.workers.cloudflare.com/?url=${address})`,
  ]
}

/** @returns the repository's files by their paths; nothing in it is fetched from anywhere but npm's `wrangler` */
export async function buttonRepository(): Promise<Record<string, string>> {
  const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
  const { repository }: { name: string; repository?: string } = project
  const worker = await bundle(join(ROOT, 'backend/cloudflare/worker.ts'), { licences: true })
  const deploy = await bundle(join(ROOT, '.scripts/deploy-by-button.ts'), { licences: true, for: 'node' })
  return {
    '.gitignore': 'node_modules/\n.wrangler/\n',
    LICENSE: read('LICENSE'),
    'LICENSES-OF-LIBRARIES.md': withoutRepeats(worker.licences, deploy.licences),
    'README.md': read(README).replaceAll(ADDRESS, repository ?? ADDRESS),
    'deploy.js': deploy.module,
    'package.json': `${JSON.stringify(packageOfButton(), null, 2)}\n`,
    'worker.js': worker.module,
    'wrangler.jsonc': configOfButton(read(CONFIG)),
  }
}

/** Lists of licences as one: their head, and each library once (`## <name> - <version> …` stands above its licence). */
function withoutRepeats(...lists: string[]): string {
  const parts = lists.flatMap((list) => list.split(/^(?=## )/m)).map((part) => part.trim())
  return `${[...new Set(parts)].join('\n\n')}\n`
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
