import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { isRoot, runProgram } from './run-program.ts'
import type { Ended } from './run-program.ts'

/** Where a program of this name would lie. */
export function onPath(name: string): string[] {
  return (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name))
}

/** Installs a package; does nothing where there is no apt, or nobody may. */
export async function installWithApt(name: string): Promise<void> {
  if (!onPath('apt-get').some((path) => existsSync(path))) return
  await aptAsRoot('-o', 'DPkg::Lock::Timeout=300', 'update')
  await aptAsRoot('-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends', name)
}

/** Runs apt-get as root, without a question. */
export async function aptAsRoot(...args: string[]): Promise<Ended> {
  const asRoot = isRoot() ? [] : ['sudo', '-n']
  const [command = '', ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]
  return await runProgram(command, rest)
}
