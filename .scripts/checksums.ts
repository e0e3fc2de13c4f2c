/** What is known of a packed file: its name without a path, and the sum of its bytes in lower-case hex. */
interface Packed {
  name: string
  sha256: string
}

const LINE = /^([0-9a-f]{64}) [ *](.+)$/gm

/** The sums of packed files, a line each, as `sha256sum` writes and checks them. */
export function checksums(packed: readonly Packed[]): string {
  return packed.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')
}

/**
 * Holds packed files against sums from elsewhere.
 * @param claimed the sums, as `checksums` writes them, with any other lines around
 * @returns what differs, a sentence each
 */
export function differences(claimed: string, packed: readonly Packed[]): string[] {
  const sums = new Map([...claimed.matchAll(LINE)].map(([, sum = '', name = '']) => [name, sum]))
  const names = packed.map(({ name }) => name)
  return [
    ...packed.flatMap(({ name, sha256 }) => {
      const sum = sums.get(name)
      if (sum === undefined) return [`${name} has no sum there.`]
      return sum === sha256 ? [] : [`${name} is ${sha256} here and ${sum} there.`]
    }),
    ...[...sums.keys()].filter((name) => !names.includes(name)).map((name) => `${name} was not packed here.`),
  ]
}
