import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '..')

/** How a program ended: its exit code, or 128 and the number of the signal that ended it. */
export interface Ended {
  code: number
  /** What it wrote, where that was not shown. */
  output: string
}

interface How {
  /** Added to our own variables; undefined takes one away. */
  env?: Record<string, string | undefined>
  /** Whether its output goes to the terminal; otherwise it is returned. */
  show?: boolean
  /** Where it runs, where that is not the project's folder. */
  cwd?: string
}

const running = new Set<ChildProcess>()
process.on('exit', () => running.forEach((child) => child.kill()))

/** Runs a program, without input. It ends with us. */
export async function runProgram(
  command: string,
  args: string[],
  { env, show, cwd = ROOT }: How = {},
): Promise<Ended> {
  return await new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    })
    running.add(child)
    let output = ''
    child.stdout?.on('data', (chunk) => (output += String(chunk)))
    child.stderr?.on('data', (chunk) => (output += String(chunk)))
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code, signal) => {
      running.delete(child)
      resolve({ code: signal ? 128 + constants.signals[signal] : (code ?? 1), output })
    })
  })
}

/** Runs a program of an installed package with our own Node. */
export async function runPackage(name: string, args: string[], how?: How): Promise<Ended> {
  const folder = join(ROOT, 'node_modules', name)
  const { bin }: { bin: string | Record<string, string> } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const program = typeof bin === 'string' ? bin : Object.values(bin)[0]
  return await runProgram(process.execPath, [join(folder, program ?? ''), ...args], how)
}

/** Runs one of our own scripts with our own Node. */
export async function runScript(path: string, args: string[] = [], how?: How): Promise<Ended> {
  return await runProgram(process.execPath, [...process.execArgv, join(ROOT, path), ...args], how)
}

/** Calls once for the first signal to end; the ones after it are taken in and ignored. */
export function onEnd(act: (signal: NodeJS.Signals) => void): void {
  let ending = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!ending) act(signal)
      ending = true
    })
  }
}

/** Ends at a signal as programs do that know nothing of it, and takes what we run with us. */
export function endOnSignals(): void {
  onEnd((signal) => process.exit(128 + constants.signals[signal]))
}

/** Whether we run as root, where Chromium has no sandbox. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** Whether a file was started by itself, not imported. */
export function isMain(file: string): boolean {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === file
}
