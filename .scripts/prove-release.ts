// `npm run release:prove -- <tag>`: builds and packs a tagged commit anew, and holds the result against the sums that the
// tag names: who made it and who proves it have the same bytes, or there is no release. Run by
// .github/workflows/release.yml; whoever doubts a release can run it as well.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { sectionOf } from './changelog.ts'
import { checksums, differences } from './checksums.ts'
import { changesIn, git } from './git.ts'
import { packAll } from './package.ts'
import type { Packed } from './package.ts'
import { ROOT, endOnSignals, isMain } from './run-program.ts'
import { tagOf } from './version.ts'

/** Here, and where it was fetched from: other branches may end in the same word. */
const MAIN = ['refs/heads/main', 'refs/remotes/origin/main']

/** What a tag is held against. */
export interface Tagged {
  tag: string
  /** What git says that the tag is: `tag` with words of its own, else `commit`. */
  kind: string
  /** The commit that it names, and the one that lies here. */
  commit: string
  here: string
  /** Whether that commit is part of main. */
  isOnMain: boolean
  changes: string
  /** The versions in package.json and twice in package-lock.json. */
  versions: unknown[]
  /** What the changelog says of the version. */
  notes: string | undefined
}

/** What is wrong with a tag before anything is built. */
export function flaws({ tag, kind, commit, here, isOnMain, changes, versions, notes }: Tagged): string[] {
  const found = []
  if (kind !== 'tag') found.push(`${tag} has no words of its own: make it by npm run release.`)
  if (commit !== here) found.push(`${tag} is ${commit}, and ${here} lies here.`)
  if (!isOnMain) found.push(`${tag} is not on main.`)
  if (changes !== '') found.push(`This is not what was committed:\n${changes}`)
  for (const version of versions)
    if (tagOf(String(version)) !== tag) found.push(`${tag} would be version ${String(version)}.`)
  if (!notes) found.push(`CHANGELOG.md says nothing of ${tag}.`)
  return found
}

interface Proof {
  root: string
  tag: string
  /** Builds and packs what the folder holds. */
  pack: () => Promise<Packed[]>
}

/**
 * Proves a tag, and lays the sums and the release's words beside what was packed: `SHA256SUMS` and `notes.md`.
 * @throws Error with all that is wrong
 */
export async function proveRelease({ root, tag, pack }: Proof): Promise<Packed[]> {
  const json = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'))
  const { version } = json('package.json')
  const lock = json('package-lock.json')
  const ref = `refs/tags/${tag}`
  const notes = sectionOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), String(version))
  const here = git(root, 'rev-parse', 'HEAD')
  const throwAny = (found: string[]) => {
    if (found.length > 0) throw new Error(found.join('\n'))
  }
  throwAny(
    flaws({
      tag,
      kind: git(root, 'cat-file', '-t', ref),
      commit: git(root, 'rev-parse', `${ref}^{commit}`),
      here,
      isOnMain: git(root, 'for-each-ref', '--contains', here, ...MAIN) !== '',
      changes: changesIn(root),
      versions: [version, lock.version, lock.packages[''].version],
      notes,
    }),
  )
  const packed = await pack()
  throwAny(differences(git(root, 'for-each-ref', '--format=%(contents)', ref), packed))
  const [first] = packed
  if (!first) throw new Error('Nothing was packed.')
  writeFileSync(join(dirname(first.file), 'SHA256SUMS'), checksums(packed))
  writeFileSync(join(dirname(first.file), 'notes.md'), `${notes}\n`)
  return packed
}

if (isMain(import.meta.filename)) {
  endOnSignals()
  try {
    const { positionals } = parseArgs({ allowPositionals: true })
    const packed = await proveRelease({ root: ROOT, tag: positionals.join(' '), pack: packAll })
    console.log(`These are the bytes of that commit:\n\n${checksums(packed)}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
