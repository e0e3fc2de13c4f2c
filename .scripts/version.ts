/** What a version is made of: three numbers. A browser's manifest takes none of them above 65535, and no words. */
type Numbers = [major: number, minor: number, patch: number]

const HIGHEST = 65_535

/** @returns undefined where a text is no version that a manifest takes */
function numbersOf(version: string): Numbers | undefined {
  const [, ...parts] = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(version) ?? []
  const [major = 0, minor = 0, patch = 0] = parts.map(Number)
  return parts.length > 0 && Math.max(major, minor, patch) <= HIGHEST ? [major, minor, patch] : undefined
}

/** Whether a version comes after another; what is no version comes before all. */
export function isNewer(version: string, other: string): boolean {
  const one = numbersOf(version)
  const two = numbersOf(other)
  if (!one || !two) return one !== undefined
  return (one[0] - two[0] || one[1] - two[1] || one[2] - two[2]) > 0
}

/**
 * The version that is meant.
 * @param wanted the version itself, or which of the present one's numbers goes up by one
 * @returns undefined where it is neither
 */
export function nextVersion(present: string, wanted: string): string | undefined {
  const [major, minor, patch] = numbersOf(present) ?? [0, 0, 0]
  const steps: Record<string, string> = {
    major: `${major + 1}.0.0`,
    minor: `${major}.${minor + 1}.0`,
    patch: `${major}.${minor}.${patch + 1}`,
  }
  const next = steps[wanted] ?? wanted
  return numbersOf(next) && next
}

/** The tag of a version. */
export function tagOf(version: string): string {
  return `v${version}`
}

/** The newest version that a tag names; undefined where none does. */
export function newestOf(tags: readonly string[]): string | undefined {
  const versions = tags.filter((tag) => tag.startsWith('v')).map((tag) => tag.slice(1))
  return versions
    .filter((version) => numbersOf(version))
    .reduce<string | undefined>((newest, version) => {
      return newest === undefined || isNewer(version, newest) ? version : newest
    }, undefined)
}

/** A package.json or package-lock.json with another version of ours; of the packages in it nothing changes. */
export function withVersion(json: string, version: string): string {
  return json
    .replace(/^( {2}"version": )"[^"]*"/m, `$1"${version}"`)
    .replace(/("packages": \{\s+"": \{[^{}]*?"version": )"[^"]*"/, `$1"${version}"`)
}
