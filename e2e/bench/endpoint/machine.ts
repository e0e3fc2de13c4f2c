import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** What a measurement needs besides Node, and the Debian package that brings it. */
const TOOLS = { nginx: 'nginx-light', wrk: 'wrk', taskset: 'util-linux' } as const
export type Tool = keyof typeof TOOLS

/** What this machine lets us measure, and how. */
export interface Machine {
  has(tool: Tool): boolean
  /** Goes before the command of a server under test: all are on one core, and nothing else is. */
  pinning: readonly string[]
  /** Lines for who reads the numbers: how it was pinned, and what is left out. */
  notes: string[]
}

/** Looks what there is, and moves this process and all that it starts off the servers' core. */
export function prepareMachine(): Machine {
  const missing = (Object.keys(TOOLS) as Tool[]).filter((tool) => !isInstalled(tool))
  const cores = availableParallelism()
  const canPin = !missing.includes('taskset') && cores > 1
  if (canPin) spawnSync('taskset', ['--all-tasks', '--cpu-list', '--pid', '1', String(process.pid)])
  return {
    has: (tool) => !missing.includes(tool),
    pinning: canPin ? ['taskset', '--cpu-list', '0'] : [],
    notes: [
      canPin
        ? `Pinned alike: each server has core 0 for itself (all its threads), the load and its listeners core 1, of ${cores} cores.`
        : 'NOT pinned: servers and load share the cores, and the numbers say less.',
      ...missing.map((tool) => leftOut(tool)),
    ],
  }
}

function leftOut(tool: Tool): string {
  const what = {
    nginx: 'the row of nginx, and what is compared with it',
    wrk: 'everything at saturation',
    taskset: 'the pinning',
  }[tool]
  return `LEFT OUT: ${what}, since ${tool} is not installed. apt-get install ${TOOLS[tool]}`
}

function isInstalled(tool: string): boolean {
  return spawnSync('sh', ['-c', 'command -v "$1"', 'sh', tool], { stdio: 'ignore' }).status === 0
}
