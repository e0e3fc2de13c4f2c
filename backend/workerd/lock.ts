import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SettingError } from '../node/settings.ts'

/** That a folder is served. */
export interface Lock {
  /** Another process serves it from now on. */
  handTo(pid: number): void
  /** Gives the folder free again. */
  free(): void
}

/**
 * Keeps two endpoints from serving one folder.
 * @throws SettingError when another process that runs holds it
 */
export function lock(folder: string): Lock {
  const file = join(folder, 'running.pid')
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return {
        handTo: (pid) => writeFileSync(file, String(pid)),
        free: () => rmSync(file, { force: true }),
      }
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
