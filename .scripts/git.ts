import { execFileSync } from 'node:child_process'

/** Asks git in a folder. @returns what it says, without the last line's end @throws Error with what git says against it */
export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trimEnd()
}

/** What differs from the last commit, a file a line as `git status --short` writes it; empty where nothing does. */
export function changesIn(folder: string): string {
  return git(folder, 'status', '--short')
}

/**
 * Which files the last commit holds, as git names them all together.
 * @returns undefined where something differs from it, or where there is no git
 */
export function committedFiles(folder: string): string | undefined {
  try {
    return changesIn(folder) === '' ? git(folder, 'rev-parse', 'HEAD^{tree}') : undefined
  } catch {
    return undefined
  }
}
