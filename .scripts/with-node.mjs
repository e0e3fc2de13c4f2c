// Plain JavaScript of 2020 and without a package: this runs before anything is installed, on whatever Node there is.

import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ENDPOINT_FLAGS, LEAST_NODE, canRun, canStart, flagsFor } from './node-version.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')
const stamp = join(modules, '.doublecheck-installed')
const onWindows = process.platform === 'win32'
const program = onWindows ? 'node.exe' : 'node'

main().catch((error) => giveUp(error instanceof Error ? error.message : String(error)))

/** Installs what is missing, then runs the file that the arguments name with a Node that can. */
async function main() {
  const [file, ...rest] = process.argv.slice(2)
  if (!file) giveUp('Usage: node .scripts/with-node.mjs <file.ts> [arguments]')
  if (!canStart(process.versions.node)) {
    giveUp(
      `Doublecheck needs Node 20 or newer, this is ${process.versions.node}: install one from https://nodejs.org`,
    )
  }

  const state = stateOfPackages()
  let node = isInstalled(state) ? chooseNode() : undefined
  if (!node) {
    await installPackages()
    node = chooseNode()
  }
  if (!node) {
    giveUp(
      `Doublecheck runs on Node ${LEAST_NODE} or newer, and npm brought none to this machine: install Node 24 from https://nodejs.org`,
    )
  }
  writeFileSync(stamp, state)

  const paths = [dirname(node.path), join(modules, '.bin'), process.env.PATH]
  process.env.PATH = paths.filter(Boolean).join(delimiter)
  // What Node makes of TypeScript: made anew, it takes half of a start and, in an endpoint, 48 MB.
  process.env.NODE_COMPILE_CACHE ??= join(modules, '.cache', 'doublecheck', 'compiled')
  const flags = [...flagsFor(node.version), ...(basename(file) === 'start.ts' ? ENDPOINT_FLAGS : [])]
  const { code } = await run(node.path, [...flags, file, ...rest])
  process.exit(code)
}

/** What `npm ci` would install, as one short text: it changes when a package does, not when a script does. */
function stateOfPackages() {
  const { dependencies, devDependencies, optionalDependencies, overrides, allowScripts } =
    json('package.json')
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides, allowScripts]))
    .digest('hex')
}

/** @param {string} state */
function isInstalled(state) {
  return (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) || everyPackageIsThere()
}

// Someone may have run npm by hand. Its own list of what it installed says that it came to its end, but nothing about
// what is still there.
function everyPackageIsThere() {
  if (!existsSync(join(modules, '.package-lock.json'))) return false
  /** @type {[string, {version: string, optional?: boolean}][]} */
  const locked = Object.entries(json('package-lock.json').packages)
  return locked.every(([where, { version, optional }]) => {
    const its = join(where, 'package.json')
    // An optional package may be one for other machines, but not an old one.
    if (!existsSync(join(root, its))) return optional === true
    return where === '' || json(its).version === version
  })
}

async function installPackages() {
  // What a program prints may be read by another: this is none of it.
  console.error('Installing packages…')
  const args = ['ci', '--include=dev', '--include=optional']
  const npm = process.env.npm_execpath
  // The Node that runs npm is asked for by name: the one that runs us may be in the folder that npm is about to empty.
  const { code, output, interrupted } =
    npm && npm.endsWith('npm-cli.js')
      ? await run(process.env.npm_node_execpath || process.execPath, [npm, ...args], { quiet: true })
      : await run('npm', args, { quiet: true, shell: onWindows })
  if (interrupted) process.exit(code || 130)
  if (code !== 0) giveUp(`${output}\nInstalling the packages failed: what npm says about it stands above.`)
}

/** @returns {{path: string, version: string} | undefined} */
function chooseNode() {
  const ours = join(modules, 'node', 'bin', program)
  const onPath = (process.env.PATH || '')
    .split(delimiter)
    .filter((folder) => folder && !folder.includes('node_modules'))
    .map((folder) => join(folder, program))
  for (const path of [ours, process.execPath, ...onPath]) {
    const version = versionOf(path)
    if (version && canRun(version)) return { path, version }
  }
  return undefined
}

/** @param {string} path */
function versionOf(path) {
  if (!existsSync(path)) return undefined
  const asked = spawnSync(path, ['--version'], { encoding: 'utf8' })
  return asked.status === 0 ? asked.stdout.trim() : undefined
}

/**
 * Runs a program to its end, and hands the signals on that we get meanwhile.
 * @param {string} command
 * @param {string[]} args
 * @param {{quiet?: boolean, shell?: boolean}} [options] quiet: its output is returned, not shown
 * @returns {Promise<{code: number, output: string, interrupted: boolean}>}
 */
function run(command, args, { quiet = false, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    /** @type {import('node:child_process').StdioOptions} */
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit'
    const child = spawn(command, args, { cwd: root, stdio, shell })
    let output = ''
    let interrupted = false
    // A terminal sends Ctrl+C, and its own end, to every process in it: the program has had that signal already.
    const inTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY
    /** @param {NodeJS.Signals} signal */
    const handOn = (signal) => {
      interrupted = true
      if (signal === 'SIGTERM' || !inTerminal) child.kill(signal)
    }
    process.on('SIGINT', handOn).on('SIGTERM', handOn).on('SIGHUP', handOn)
    const watch = onEndOfNpm(() => handOn('SIGTERM'))
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) stream.on('data', (chunk) => (output += chunk))
    }
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearInterval(watch)
      process.off('SIGINT', handOn).off('SIGTERM', handOn).off('SIGHUP', handOn)
      resolve({ code: signal ? 128 + constants.signals[signal] : code || 0, output, interrupted })
    })
  })
}

/**
 * npm hands a signal to the shell between us and dies with it: Debian's shell ends without a word to us.
 * @param {() => void} act
 */
function onEndOfNpm(act) {
  const parent = process.ppid
  if (onWindows || !process.env.npm_lifecycle_event) return undefined
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    act()
  }, 50)
  return watch
}

/** @param {string} path */
function json(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'))
}

/**
 * @param {string} line
 * @returns {never}
 */
function giveUp(line) {
  console.error(line)
  process.exit(1)
}
