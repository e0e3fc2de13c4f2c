import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { installWithApt, onPath } from './apt.ts'
import { ROOT } from './run-program.ts'

type Kind = 'chromium' | 'firefox'

const CACHE = join(ROOT, 'node_modules/.cache/browsers')

const NAMES: Record<Kind, string[]> = {
  chromium: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox'],
}

const MAC: Record<Kind, string[]> = {
  chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
  firefox: ['Firefox'],
}

const WINDOWS: Record<Kind, string[]> = {
  chromium: [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ],
  firefox: ['Mozilla Firefox/firefox.exe'],
}

/** An installed Chrome, Chromium or Edge: the one that CHROMIUM names, else one in a usual place. */
export function findChromium(): string | undefined {
  return find('chromium')
}

/** An installed Firefox: the one that FIREFOX names, else one in a usual place. */
export function findFirefox(): string | undefined {
  return find('firefox')
}

/** Finds a Chromium, else installs one. @throws Error with one line that says what to install */
export async function ensureChromium(): Promise<string> {
  return await ensure('chromium')
}

/** Finds a Firefox, else installs one. @throws Error with one line that says what to install */
export async function ensureFirefox(): Promise<string> {
  return await ensure('firefox')
}

/**
 * Finds a Thunderbird, else installs one where Debian has it as a package.
 * @returns undefined where there is none: Ubuntu's is locked into a sandbox that sees no profile of ours
 */
export async function ensureThunderbird(): Promise<string | undefined> {
  const places = () => [process.env['THUNDERBIRD'] ?? '', ...onPath('thunderbird')]
  const installed = () => places().find((path) => existsSync(path) && !isSnap(path) && runs(path))
  const found = installed()
  if (found !== undefined || !existsSync('/etc/debian_version') || isUbuntu()) return found
  console.log('Installing Thunderbird…')
  await installWithApt('thunderbird')
  return installed()
}

function isUbuntu(): boolean {
  return existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function isSnap(path: string): boolean {
  return realpathSync(path).includes('/snap/') || readFileSync(path).subarray(0, 4_096).includes('/snap/')
}

function find(kind: Kind): string | undefined {
  const variable = kind.toUpperCase()
  const named = process.env[variable]
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`${variable}=${named} does not exist: name a browser's program there, or unset it.`)
  }
  return usualPlaces(kind).find((path) => existsSync(path) && runs(path))
}

function usualPlaces(kind: Kind): string[] {
  if (process.platform === 'win32') {
    const folders = [
      process.env['PROGRAMFILES'],
      process.env['PROGRAMFILES(X86)'],
      process.env['LOCALAPPDATA'],
    ]
    return folders.flatMap((folder) => (folder ? WINDOWS[kind].map((path) => join(folder, path)) : []))
  }
  if (process.platform === 'darwin') {
    const program = (name: string) =>
      `/Applications/${name}.app/Contents/MacOS/${name === 'Firefox' ? 'firefox' : name}`
    return MAC[kind].map(program)
  }
  return NAMES[kind].flatMap(onPath)
}

// Ubuntu has programs of these names that only say how to install the browser; a download may lack libraries.
function runs(path: string): boolean {
  return process.platform !== 'linux' || spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0
}

async function ensure(kind: Kind): Promise<string> {
  const found = find(kind)
  if (found) return found
  console.log(`Installing ${kind === 'chromium' ? 'Chromium' : 'Firefox'}…`)
  const installed = (await installPackage(kind)) ?? (await download(kind))
  if (installed) return installed
  const wanted = kind === 'chromium' ? 'Chrome, Chromium or Edge' : 'Firefox'
  throw new Error(
    `The tests need ${wanted}, and none could be installed: install one, or name its program in ${kind.toUpperCase()}.`,
  )
}

async function installPackage(kind: Kind): Promise<string | undefined> {
  await installWithApt(kind === 'chromium' ? 'chromium' : 'firefox-esr')
  return find(kind)
}

async function download(kind: Kind): Promise<string | undefined> {
  const { Browser, detectBrowserPlatform, getInstalledBrowsers, install, resolveBuildId } =
    await import('@puppeteer/browsers')
  const browser = kind === 'chromium' ? Browser.CHROME : Browser.FIREFOX
  const earlier = await getInstalledBrowsers({ cacheDir: CACHE })
  const found = earlier.find((candidate) => candidate.browser === browser)?.executablePath
  if (found) return runs(found) ? found : undefined
  const platform = detectBrowserPlatform()
  if (!platform) return undefined
  try {
    const buildId = await resolveBuildId(browser, platform, kind === 'chromium' ? 'stable' : 'esr')
    const { executablePath } = await install({ browser, buildId, platform, cacheDir: CACHE })
    return runs(executablePath) ? executablePath : undefined
  } catch {
    return undefined
  }
}
