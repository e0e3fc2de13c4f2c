const UNRELEASED = '## Unreleased'

/** What stands under a heading of the changelog, up to the next; undefined where there is no such heading. */
function under(changelog: string, heading: RegExp): string | undefined {
  const found = heading.exec(changelog)
  if (!found) return undefined
  const rest = changelog.slice(found.index + found[0].length)
  const end = rest.search(/^## /m)
  return (end < 0 ? rest : rest.slice(0, end)).trim()
}

/** What the next version brings; empty where nothing is written down. */
export function unreleased(changelog: string): string {
  return under(changelog, new RegExp(`^${UNRELEASED}$`, 'm')) ?? ''
}

/** What a version brings, as the changelog says; undefined where it has no section. */
export function sectionOf(changelog: string, version: string): string | undefined {
  return under(changelog, new RegExp(`^## ${version.replaceAll('.', '\\.')}(?: \\(.*\\))?$`, 'm'))
}

/**
 * Makes what is unreleased a version's section, below an empty one for what comes next.
 * @param day as in 2026-11-29
 */
export function released(changelog: string, version: string, day: string): string {
  return changelog.replace(new RegExp(`^${UNRELEASED}$`, 'm'), `${UNRELEASED}\n\n## ${version} (${day})`)
}
