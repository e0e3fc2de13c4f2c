import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { checksums } from './checksums.ts'
import { git } from './git.ts'
import { ROOT, runProgram } from './run-program.ts'

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
    expect(actions.filter((action) => !/^actions\/[\w-]+@[0-9a-f]{40} # v[\d.]+$/.test(action))).toEqual([])
  })

  it('runs no command that package.json does not have', () => {
    const scripts: Record<string, string> = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    ).scripts
    const commands = all(workflow, /\bnpm (?:run )?([\w:-]+)/g)
    expect(commands.filter((command) => !(command in scripts))).toEqual([])
  })
})

it('the workflows take actions and run commands at all', () => {
  const text = workflows.map(read).join('\n')
  expect(all(text, /uses: (.+)$/gm).length).toBeGreaterThan(3)
  expect(all(text, /\bnpm (?:run )?([\w:-]+)/g).length).toBeGreaterThan(2)
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

describe('the workflow of the button', () => {
  const { branch = '' } = jobsOf(read('button.yml'))

  it('runs when a person publishes, and runs nothing of ours since it may write', () => {
    expect(read('button.yml')).toMatch(/^on:\n {2}release:\n {4}types: \[published\]$/m)
    expect(read('button.yml')).toMatch(/^permissions: \{\}$/m)
    expect(all(branch, /^ +([\w-]+: (?:read|write))$/gm)).toEqual(['contents: write'])
    expect(branch).not.toMatch(/npm|node|uses:/)
  })

  it('lays what a release holds for it into the branch, and nothing whose sum is another', async () => {
    const { release, run, branchOf } = gitHub()
    const file = 'doublecheck-1.2.3-cloudflare.zip'
    release({ [file]: 'worker', SHA256SUMS: checksums([{ name: file, sha256: sumOf('worker') }]) })
    expect(await run(branch)).toBe(0)
    expect(branchOf()).toEqual({
      files: 'endpoint/worker.js',
      content: 'worker',
      message: 'Doublecheck 1.2.3',
    })
    release({ [file]: 'another', SHA256SUMS: checksums([{ name: file, sha256: sumOf('worker') }]) })
    expect(await run(branch)).not.toBe(0)
    expect(branchOf().content).toBe('worker')
    release({ [file]: 'newer', SHA256SUMS: checksums([{ name: file, sha256: sumOf('newer') }]) })
    expect(await run(branch)).toBe(0)
    expect(branchOf().content).toBe('newer')
    release({ [file]: 'older', SHA256SUMS: checksums([{ name: file, sha256: sumOf('older') }]) })
    expect(await run(branch, 'v1.2.2')).toBe(0)
    expect(branchOf().content).toBe('newer')
  })
})

/** Stands in for a repository on GitHub, its release, and the two programs that a machine of GitHub's has for these. */
function gitHub() {
  const folder = mkdtempSync(join(tmpdir(), 'doublecheck-github-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const [programs, released, origin] = ['programs', 'released', 'maria/doublecheck.git'].map((name) => {
    const path = join(folder, name)
    mkdirSync(path, { recursive: true })
    return path
  }) as [string, string, string]
  git(origin, 'init', '--quiet', '--bare')
  const program = (name: string, lines: string) =>
    writeFileSync(join(programs, name), `#!/bin/sh\n${lines}\n`, { mode: 0o755 })
  program('gh', `case "$2" in view) echo v1.2.3 ;; download) cp ${released}/* . ;; esac`)
  // What is packed is one file, as it is.
  program('unzip', 'mkdir -p "$4" && cp "$2" "$4/worker.js"')
  return {
    release: (files: Record<string, string>) => {
      for (const [name, content] of Object.entries(files)) writeFileSync(join(released, name), content)
    },
    /** @returns the exit code of a job's steps, run as GitHub runs them */
    run: async (job: string, tag = 'v1.2.3') => {
      const cwd = mkdtempSync(join(folder, 'job-'))
      const env = {
        PATH: `${programs}:${process.env['PATH']}`,
        HOME: folder,
        TAG: tag,
        GITHUB_REPOSITORY: 'maria/doublecheck',
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: `url.${folder}/.insteadOf`,
        GIT_CONFIG_VALUE_0: 'https://github.com/',
      }
      for (const step of stepsOf(job)) {
        const { code } = await runProgram('bash', ['-e', '-o', 'pipefail', '-c', step], { cwd, env })
        if (code !== 0) return code
      }
      return 0
    },
    branchOf: () => ({
      files: git(origin, 'ls-tree', '-r', '--name-only', 'cloudflare'),
      content: git(origin, 'show', 'cloudflare:endpoint/worker.js'),
      message: git(origin, 'log', '--format=%s', 'cloudflare'),
    }),
  }
}

/** What a job runs, step by step. */
function stepsOf(job: string): string[] {
  return job.split(/^ {6}- run: \|$/m).slice(1)
}

const sumOf = (text: string) => createHash('sha256').update(text).digest('hex')
