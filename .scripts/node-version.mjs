// Plain JavaScript of 2020 and without a package: this runs before anything is installed, on whatever Node there is.

/** What the endpoint needs: `node:sqlite` without a flag. */
export const LEAST_NODE = '22.13'

/**
 * Says whether this Node can start us at all: it runs npm and looks for a better Node.
 * @param {string} version as in `process.versions.node`
 */
export function canStart(version) {
  return isAtLeast(version, 20, 0)
}

/**
 * Says whether this Node can run the project.
 * @param {string} version as in `process.versions.node`, with or without a `v` before it
 */
export function canRun(version) {
  return isAtLeast(version, 24, 0) || isWithin(version, 23, 4) || isWithin(version, 22, 13)
}

/**
 * The flags with which this Node runs TypeScript quietly.
 * @param {string} version as in `process.versions.node`, with or without a `v` before it
 */
export function flagsFor(version) {
  const stripsTypes = isAtLeast(version, 24, 0) || isWithin(version, 23, 6) || isWithin(version, 22, 18)
  const quiet = '--disable-warning=ExperimentalWarning'
  return stripsTypes ? [quiet] : [quiet, '--experimental-strip-types']
}

/**
 * What the endpoint's process is told. To look through its newest objects when they are 2 MB: hardly any of them is
 * needed any more, and at the 32 MB that V8 goes up to, one look took 58 ms and the process 70 MB more. To look through
 * the older ones for the first time when they are 10 MB, which the start leaves behind, and to hold no more than 512 MB
 * of them: by that V8 chooses how much is to pile up in each thread before it looks again. Both took 13 to 30 MB off,
 * and some 2 % of the most that it answers. To have code compiled once fewer: the compiler in between took 25 MB and no request less time.
 * And to look through those 2 MB alone, with one helper for what else V8 does beside, not four that take turns with it
 * on the same core: 1.5 µs of a hit's 36, and 13 instead of 17 ms for 99 of 100 at 2,000 a second on one (Node 24.21).
 */
export const ENDPOINT_FLAGS = [
  '--max-semi-space-size=2',
  '--max-old-space-size=512',
  '--initial-old-space-size=10',
  '--no-maglev',
  '--no-parallel-scavenge',
  '--v8-pool-size=1',
]

/**
 * @param {string} version
 * @param {number} major
 * @param {number} minor
 */
function isAtLeast(version, major, minor) {
  const [itsMajor, itsMinor] = parts(version)
  return itsMajor > major || (itsMajor === major && itsMinor >= minor)
}

/**
 * The same, inside one major version: what came with 22.18 is in 24.0, but not in 23.0.
 * @param {string} version
 * @param {number} major
 * @param {number} minor
 */
function isWithin(version, major, minor) {
  return parts(version)[0] === major && isAtLeast(version, major, minor)
}

/**
 * @param {string} version
 * @returns {[number, number]}
 */
function parts(version) {
  const found = /^v?(\d+)\.(\d+)\./.exec(version)
  return found ? [Number(found[1]), Number(found[2])] : [0, 0]
}
