/** So many names are remembered at the most; then all are forgotten. */
const MOST_NAMES = 500

/**
 * Remembers what is found of programs' names: most fetches come from a few programs, and each name is looked at by
 * dozens of patterns.
 * @param finds says the same of the same name whenever it is asked
 */
export function remembered(finds: (program: string) => boolean): (program: string) => boolean {
  const found = new Map<string, boolean>()
  return (program) => {
    const known = found.get(program)
    if (known !== undefined) return known
    if (found.size >= MOST_NAMES) found.clear()
    const is = finds(program)
    found.set(program, is)
    return is
  }
}
