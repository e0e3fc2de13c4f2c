import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SettingError } from '../node/settings.ts'

/**
 * Keeps two endpoints from serving one folder.
 * @returns gives the folder free again
 * @throws SettingError when another process that runs holds it
 */
export function lock(folder: string): () => void {
  const file = join(folder, 'running.pid')
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch {
      const holder = Number(readFileSync(file, 'utf8'))
      if (isRunning(holder)) {
        throw new SettingError(
          `The data in ${folder} are used by another endpoint (process ${holder}). Stop that one first.`,
        )
      }
      rmSync(file, { force: true })
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    // It runs, and is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
