// `npm run release -- <version|major|minor|patch>`: checks, writes the changelog's section, commits, builds, packs, tags.
// Nothing leaves this machine, and what fails leaves everything as it was. .github/workflows/release.yml does the rest.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { released, unreleased } from './changelog.ts'
import { checksums } from './checksums.ts'
import { changesIn, git } from './git.ts'
import type { Packed } from './package.ts'
import { testsPassed } from './passed.ts'
import { ROOT, endOnSignals, isMain, runScript } from './run-program.ts'
import { isNewer, newestOf, nextVersion, tagOf, withVersion } from './version.ts'

const BRANCH = 'main'
const VERSIONED = ['package.json', 'package-lock.json']
const CHANGELOG = 'CHANGELOG.md'

/** What decides whether there can be a release. */
export interface Standing {
  branch: string
  /** What is not committed, a file a line. */
  changes: string
  tags: string[]
  /** The version in package.json. */
  present: string
  changelog: string
}

/** What stands in the way of a version, each with what to do. */
export function obstacles(
  version: string,
  { branch, changes, tags, present, changelog }: Standing,
): string[] {
  const last = newestOf(tags)
  const found = []
  if (branch !== BRANCH) found.push(`A release is made on ${BRANCH}: git switch ${BRANCH}`)
  if (changes !== '') found.push(`Commit these or put them away:\n${changes}`)
  if (last !== undefined && !isNewer(version, last)) found.push(`${version} does not come after ${last}.`)
  if (isNewer(present, version)) found.push(`${version} comes before ${present}, which package.json names.`)
  if (!/^- /m.test(unreleased(changelog)))
    found.push(`${CHANGELOG} names nothing that is unreleased: write what is new for a user.`)
  return found
}

interface Release {
  /** The project's folder. */
  root: string
  /** A version, or which number of the present one goes up. */
  wanted: string
  /** As in 2026-11-29. */
  today: string
  /** Sees to it that all tests pass. @throws Error where they do not */
  test: () => Promise<void>
  /** Builds, and packs into a folder. */
  pack: (into: string) => Promise<Packed[]>
  /** That folder; nothing else is there. */
  packages: string
}

/**
 * Makes a version: one commit, and a tag that names the sums of what was packed of it.
 * @throws Error with what stands in the way or fails; everything is as it was then, but for packages of before, and what
 * somebody committed on top meanwhile
 */
export async function release({ root, wanted, today, test, pack, packages }: Release) {
  const read = (name: string) => readFileSync(join(root, name), 'utf8')
  const present: string = JSON.parse(read('package.json')).version
  const version = nextVersion(present, wanted)
  if (version === undefined)
    throw new Error('Say a version, as 1.2.3, or which number goes up: major, minor or patch.')
  const check = () => {
    const branch = git(root, 'branch', '--show-current')
    const tags = git(root, 'tag', '--list').split('\n')
    const standing = { branch, changes: changesIn(root), tags, present, changelog: read(CHANGELOG) }
    const found = obstacles(version, standing)
    if (found.length > 0) throw new Error(found.join('\n'))
    return git(root, 'rev-parse', 'HEAD')
  }
  const before = check()
  await test()
  // Tests take their time: somebody may have gone on working.
  if (check() !== before) throw new Error('There is a new commit that the tests have not seen: start again.')

  const head = () => git(root, 'rev-parse', 'HEAD')
  let packed: Packed[] = []
  let made: string | undefined
  const undo = () => {
    if (made !== undefined) rmSync(packages, { recursive: true, force: true })
    const present = head()
    // Somebody's own commit is not ours to take away.
    if (present !== before && present !== made) return
    git(root, 'reset', '--quiet', '--soft', before)
    git(root, 'restore', '--source', before, '--staged', '--worktree', '--', ...VERSIONED, CHANGELOG)
  }
  process.once('exit', undo)
  try {
    for (const name of VERSIONED) writeFileSync(join(root, name), withVersion(read(name), version))
    writeFileSync(join(root, CHANGELOG), released(read(CHANGELOG), version, today))
    git(root, 'commit', '--quiet', '--all', '--message', `Version ${version}`)
    made = head()
    packed = await pack(packages)
    if (head() !== made)
      throw new Error(`Somebody went on working on ${made}, “Version ${version}”: it stays, without a tag.`)
    const changes = changesIn(root)
    if (changes !== '') throw new Error(`What was packed is not what was committed:\n${changes}`)
    const words = `Doublecheck ${version}\n\n${checksums(packed)}`
    git(root, 'tag', '--annotate', tagOf(version), made, '--message', words)
  } catch (error) {
    try {
      undo()
    } catch (another) {
      const words = [error, another].map((one) => (one instanceof Error ? one.message : String(one)))
      throw new Error(`${words[0]}\nNor could it be taken back: ${words[1]}`, { cause: error })
    }
    throw error
  } finally {
    process.off('exit', undo)
  }
  return { version, packed }
}

async function test(): Promise<void> {
  if (testsPassed()) {
    console.log('`npm test -- --all` has passed for this commit: it is not run again.')
    return
  }
  const { code } = await runScript('.scripts/test.ts', ['--all'], { show: true })
  if (code !== 0) throw new Error('The tests do not pass: nothing was changed.')
}

// It takes the version from package.json when it is first imported.
async function pack(into: string): Promise<Packed[]> {
  const { packAll } = await import('./package.ts')
  return await packAll(into)
}

function nextStep({ version, packed }: Awaited<ReturnType<typeof release>>): string {
  const tag = tagOf(version)
  return `
Doublecheck ${version} is committed, tagged ${tag} and packed:

${packed.map(({ file, bytes }) => `  ${relative(ROOT, file)}  ${bytes.toLocaleString('en')} bytes`).join('\n')}

Nothing has left this machine. To publish it:

  git push --atomic origin ${BRANCH} ${tag}

GitHub then builds and packs it anew, compares, and drafts a release. To take it back instead:

  git tag --delete ${tag} && git reset --keep HEAD~1`
}

if (isMain(import.meta.filename)) {
  endOnSignals()
  try {
    const { positionals } = parseArgs({ allowPositionals: true })
    const wanted = positionals.join(' ')
    const packages = join(ROOT, 'dist/packages')
    const today = new Date().toISOString().slice(0, 10)
    console.log(nextStep(await release({ root: ROOT, wanted, today, test, pack, packages })))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
