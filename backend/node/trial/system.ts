import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/**
 * Makes sure that a program is there.
 * @throws Error with what to install: such a test is never passed over
 */
export function need(program: string): void {
  if (spawnSync(program, ['--version'], { stdio: 'ignore' }).error) {
    throw new Error(`This test needs ${program}: install it, as in "apt-get install ${program}".`)
  }
}

/** What runs a command with root's rights. */
const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']

/**
 * A disk of its own for one process, gone with it: a command that mounts a small one at a folder and goes on as
 * the command behind it.
 * @param size as in `4m`
 */
export function onSmallDisk(folder: string, size: string): string[] {
  const mount = `mount -t tmpfs -o size=${size},mode=700 tmpfs ${folder} && exec "$@"`
  return ['unshare', ...(asRoot.length === 0 ? [] : ['--map-root-user']), '--mount', 'sh', '-c', mount, 'sh']
}

/** Where a file of a process that has mounts of its own is found from here. */
export function withinMountsOf(pid: number, path: string): string {
  return join('/proc', String(pid), 'root', path)
}

/**
 * Lets system calls of a process fail or wait, as a disk's would, until `end` is called.
 * @param faults as strace takes them: `pwrite64:error=EROFS`, `fdatasync:delay_enter=5s`
 */
export async function injectFaults(
  pid: number,
  faults: readonly string[],
): Promise<{ end(): Promise<void> }> {
  need('strace')
  const [command = '', ...args] = [
    ...asRoot,
    'strace',
    '-f',
    '-p',
    String(pid),
    '-o',
    '/dev/null',
    ...faults.flatMap((fault) => ['-e', `inject=${fault}`]),
  ]
  const strace = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(strace, 'exit')
  let said = ''
  while (!said.includes('attached')) {
    const chunk = await Promise.race([once(strace.stderr, 'data'), ended.then(() => undefined)])
    if (!chunk) throw new Error(`strace cannot be attached: ${said}`)
    said += String(chunk[0])
  }
  return {
    end: async () => {
      strace.kill('SIGINT')
      await ended
    },
  }
}
