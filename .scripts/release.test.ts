import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { git } from './git.ts'
import { flaws, proveRelease } from './prove-release.ts'
import type { Tagged } from './prove-release.ts'
import { obstacles, release } from './release.ts'
import type { Standing } from './release.ts'

const CHANGELOG = '# Changelog\n\n## Unreleased\n\n- Marks are green.\n'

describe('what stands in the way of a release', () => {
  const READY: Standing = {
    branch: 'main',
    changes: '',
    tags: ['v1.2.3', 'v1.1.0'],
    present: '1.2.3',
    changelog: CHANGELOG,
  }
  const NOTHING_NEW = CHANGELOG.replace('- Marks are green.\n', '')

  it('is nothing where all is committed and something is new', () => {
    expect(obstacles('1.2.4', READY)).toEqual([])
  })

  it('is not that the first version is in package.json already', () => {
    expect(obstacles('0.1.0', { ...READY, tags: [''], present: '0.1.0' })).toEqual([])
  })

  it.each<[string, string, Partial<Standing>]>([
    ['another branch', 'git switch main', { branch: 'blue' }],
    ['no branch', 'git switch main', { branch: '' }],
    ['what is not committed', '?? notes.txt', { changes: '?? notes.txt' }],
    ['a version that was there', '1.2.4 does not come after 1.2.4.', { tags: ['v1.2.4'] }],
    ['an older version', '1.2.4 does not come after 1.10.0.', { tags: ['v1.2.3', 'v1.10.0'] }],
    ['a newer one in package.json', '1.2.4 comes before 2.0.0', { present: '2.0.0' }],
    ['that nothing is new', 'write what is new for a user', { changelog: NOTHING_NEW }],
  ])('is %s', (_, says, standing) => {
    const found = obstacles('1.2.4', { ...READY, ...standing })
    expect(found).toHaveLength(1)
    expect(found.join()).toContain(says)
  })
})

describe('what is wrong with a tag', () => {
  const RIGHT: Tagged = {
    tag: 'v1.2.3',
    kind: 'tag',
    commit: 'c0ffee',
    here: 'c0ffee',
    isOnMain: true,
    changes: '',
    versions: ['1.2.3', '1.2.3', '1.2.3'],
    notes: '- Marks are green.',
  }

  it('is nothing where it names this commit and its version', () => {
    expect(flaws(RIGHT)).toEqual([])
  })

  it.each<[string, Partial<Tagged>]>([
    ['that it has no words', { kind: 'commit' }],
    ['that it names another commit', { commit: 'decade' }],
    ['that its commit is not on main', { isOnMain: false }],
    ['that its files were changed', { changes: ' M package.json' }],
    ['that the lock file has another version', { versions: ['1.2.3', '1.2.3', '1.2.2'] }],
    ['that the changelog does not know it', { notes: undefined }],
    ['that the changelog says nothing of it', { notes: '' }],
  ])('is %s', (_, tagged) => {
    expect(flaws({ ...RIGHT, ...tagged })).toHaveLength(1)
  })
})

describe('npm run release', () => {
  let root = ''
  const file = (name: string) => join(root, name)
  const read = (name: string) => readFileSync(file(name), 'utf8')
  /** All that a failed release must leave alone. */
  const state = () => ({
    head: git(root, 'rev-parse', 'HEAD'),
    tags: git(root, 'tag'),
    changes: git(root, 'status', '--short'),
    files: git(root, 'ls-files').split('\n').map(read),
  })
  /** Stands for the build: one file, of what package.json and the program say. */
  const pack = async () => {
    const bytes = Buffer.from(read('package.json') + read('program.js'))
    mkdirSync(file('dist'), { recursive: true })
    writeFileSync(file('dist/chrome.zip'), bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return [
      {
        kind: 'chrome' as const,
        name: 'chrome.zip',
        file: file('dist/chrome.zip'),
        bytes: bytes.length,
        sha256,
      },
    ]
  }
  const passes = async () => undefined
  const make = (how: Partial<Parameters<typeof release>[0]> = {}) =>
    release({
      root,
      wanted: 'minor',
      today: '2026-11-29',
      test: passes,
      pack,
      packages: file('dist'),
      ...how,
    })

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'doublecheck-release-'))
    const version = '0.1.0'
    const packages = { '': { name: 'doublecheck', version } }
    const files = {
      '.gitignore': 'dist/\n',
      'package.json': `${JSON.stringify({ name: 'doublecheck', version }, null, 2)}\n`,
      'package-lock.json': `${JSON.stringify({ name: 'doublecheck', version, packages }, null, 2)}\n`,
      'CHANGELOG.md': CHANGELOG,
      'program.js': 'draw()\n',
    }
    for (const [name, text] of Object.entries(files)) writeFileSync(file(name), text)
    for (const name of ['GIT_AUTHOR_NAME', 'GIT_COMMITTER_NAME']) vi.stubEnv(name, 'Maria')
    for (const name of ['GIT_AUTHOR_EMAIL', 'GIT_COMMITTER_EMAIL']) vi.stubEnv(name, 'maria@example.org')
    // Nothing of whoever runs the tests: a signature that they always make would ask for their key.
    vi.stubEnv('GIT_CONFIG_GLOBAL', file('.git/none'))
    vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1')
    // Git's words are compared.
    vi.stubEnv('LC_ALL', 'C')
    // Who runs the tests from one of git's hooks has these: they name the project itself.
    for (const name of ['GIT_DIR', 'GIT_INDEX_FILE', 'GIT_WORK_TREE']) vi.stubEnv(name, undefined)
    git(root, 'init', '--quiet', '--initial-branch', 'main')
    git(root, 'add', '.')
    git(root, 'commit', '--quiet', '--message', 'Marks')
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(root, { recursive: true })
  })

  it('commits a version, tags it with the sums of what was packed, and proves it', async () => {
    const { version, packed } = await make()
    expect(version).toBe('0.2.0')
    expect(git(root, 'log', '--format=%s')).toBe('Version 0.2.0\nMarks')
    expect(git(root, 'status', '--short')).toBe('')
    expect(JSON.parse(read('package-lock.json'))).toMatchObject({
      version: '0.2.0',
      packages: { '': { version: '0.2.0' } },
    })
    expect(read('CHANGELOG.md')).toContain('## Unreleased\n\n## 0.2.0 (2026-11-29)\n\n- Marks are green.\n')
    expect(git(root, 'tag', '--list', '--format=%(objecttype) %(contents)')).toContain(
      `tag Doublecheck 0.2.0\n\n${packed[0]?.sha256}  chrome.zip`,
    )

    rmSync(file('dist'), { recursive: true })
    await proveRelease({ root, tag: 'v0.2.0', pack })
    expect(read('dist/notes.md')).toBe('- Marks are green.\n')
    expect(read('dist/SHA256SUMS')).toBe(`${packed[0]?.sha256}  chrome.zip\n`)

    const others = async () => (await pack()).map((one) => ({ ...one, sha256: 'b'.repeat(64) }))
    await expect(proveRelease({ root, tag: 'v0.2.0', pack: others })).rejects.toThrow('chrome.zip is bbbb')
    await expect(make()).rejects.toThrow('write what is new for a user')
  })

  it('packs the version that it makes', async () => {
    await make({ wanted: '1.0.0' })
    expect(read('dist/chrome.zip')).toContain('"version": "1.0.0"')
  })

  it('changes nothing when a step fails', async () => {
    const before = state()
    const fails = (says: string) => async () => Promise.reject(new Error(says))
    const changes = async () => {
      writeFileSync(file('CHANGELOG.md'), 'rewritten by the build\n')
      return await pack()
    }
    const another = async () => {
      git(root, 'tag', 'v0.2.0')
      return await pack()
    }
    await expect(make({ wanted: 'next' })).rejects.toThrow('major, minor or patch')
    expect(state()).toEqual(before)
    await expect(make({ test: fails('The tests do not pass.') })).rejects.toThrow('The tests do not pass.')
    expect(state()).toEqual(before)
    await expect(make({ pack: fails('It does not build.') })).rejects.toThrow('It does not build.')
    expect(state()).toEqual(before)
    await expect(make({ pack: changes })).rejects.toThrow('What was packed is not what was committed')
    expect(state()).toEqual(before)
    await expect(make({ pack: another })).rejects.toThrow("tag 'v0.2.0' already exists")
    expect(git(root, 'log', '--format=%s')).toBe('Marks')
    expect(existsSync(file('dist'))).toBe(false)
  })

  it('leaves no package behind that was made before a step failed', async () => {
    const breaks = async () => {
      await pack()
      throw new Error('No space is left.')
    }
    await expect(make({ pack: breaks })).rejects.toThrow('No space is left.')
    expect(existsSync(file('dist'))).toBe(false)
  })

  it('says what failed first where it cannot be taken back either', async () => {
    const locks = async () => {
      writeFileSync(file('.git/index.lock'), '')
      throw new Error('It does not build.')
    }
    await expect(make({ pack: locks })).rejects.toThrow(/^It does not build\.\nNor could .*index\.lock/s)
  })

  it('tags nothing where somebody committed while it was packed, and leaves their commit alone', async () => {
    const commits = async () => {
      const packed = await pack()
      writeFileSync(file('program.js'), 'draw(2)\n')
      git(root, 'commit', '--quiet', '--all', '--message', 'More')
      return packed
    }
    await expect(make({ pack: commits })).rejects.toThrow('it stays, without a tag')
    expect(git(root, 'log', '--format=%s')).toBe('More\nVersion 0.2.0\nMarks')
    expect(git(root, 'tag')).toBe('')
    expect(git(root, 'status', '--short')).toBe('')
    expect(existsSync(file('dist'))).toBe(false)
  })

  it('is proved on main only, whatever else is called so', async () => {
    await make()
    git(root, 'switch', '--quiet', '--create', 'feature/main')
    git(root, 'branch', '--force', 'main', 'HEAD~1')
    await expect(proveRelease({ root, tag: 'v0.2.0', pack })).rejects.toThrow('v0.2.0 is not on main.')
  })

  it('stops where somebody went on working while the tests ran', async () => {
    const works = async () => writeFileSync(file('program.js'), 'draw(2)\n')
    await expect(make({ test: works })).rejects.toThrow(' M program.js')
    git(root, 'restore', 'program.js')
    const commits = async () => {
      writeFileSync(file('program.js'), 'draw(2)\n')
      git(root, 'commit', '--quiet', '--all', '--message', 'More')
    }
    await expect(make({ test: commits })).rejects.toThrow('a new commit')
    expect(git(root, 'log', '--format=%s')).toBe('More\nMarks')
    expect(git(root, 'tag')).toBe('')
  })
})
