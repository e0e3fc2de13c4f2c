import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './run-program.ts'

const FOLDER = join(ROOT, '.github/workflows')
const workflows = readdirSync(FOLDER)
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8')
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found)

/** The jobs of a workflow, by name: everything that is indented below them. */
function jobsOf(workflow: string): Record<string, string> {
  const [, jobs = ''] = workflow.split(/^jobs:\n/m)
  const parts = jobs.split(/^ {2}(\w+):\n/m).slice(1)
  return Object.fromEntries(parts.flatMap((part, at) => (at % 2 === 0 ? [[part, parts[at + 1] ?? '']] : [])))
}

describe.each(workflows)('the workflow %s', (name) => {
  const workflow = read(name)

  it('takes actions of GitHub only, each by the hash of its commit', () => {
    const actions = all(workflow, /uses: (.+)$/gm)
    expect(actions.length).toBeGreaterThan(0)
    expect(actions.filter((action) => !/^actions\/[\w-]+@[0-9a-f]{40} # v[\d.]+$/.test(action))).toEqual([])
  })

  it('runs no command that package.json does not have', () => {
    const scripts: Record<string, string> = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    ).scripts
    const commands = all(workflow, /\bnpm (?:run )?([\w:-]+)/g)
    expect(commands.length).toBeGreaterThan(0)
    expect(commands.filter((command) => !(command in scripts))).toEqual([])
  })
})

describe('the workflow of a release', () => {
  const jobs = jobsOf(read('release.yml'))

  it('prepares and tests as every other commit is tested, then proves the packages', () => {
    const { test = '' } = jobsOf(read('ci.yml'))
    const commands = (job: string) => all(job, /- run: (.+)$/gm)
    expect(commands(jobs['prove'] ?? '').slice(1)).toEqual([
      ...commands(test),
      'npm run release:prove -- "$GITHUB_REF_NAME"',
    ])
  })

  it('may write in the one job that runs nothing of ours', () => {
    expect(Object.keys(jobs)).toEqual(['prove', 'draft'])
    expect(read('release.yml')).toMatch(/^permissions: \{\}$/m)
    expect(all(jobs['prove'] ?? '', /^ +([\w-]+: (?:read|write))$/gm)).toEqual(['contents: read'])
    expect(all(jobs['draft'] ?? '', /^ +([\w-]+: (?:read|write))$/gm)).toEqual(['contents: write'])
    expect(jobs['draft']).not.toMatch(/npm|node|checkout/)
    expect(jobs['prove']).not.toContain('token')
  })

  it('makes a draft, which a person publishes', () => {
    expect(jobs['draft']).toMatch(/gh release create "\$GITHUB_REF_NAME" --draft/)
  })
})
