import { strToU8, zipSync } from 'fflate'

// The first noon that a zip can name. Said without a zone, it is the same everywhere: a zip knows none.
const MADE_AT = '1980-01-01T12:00:00'

/**
 * Packs files: the same files are the same bytes, whenever and on whatever machine they are packed.
 * @param files what is in them by their paths, with `/` between folders
 */
export function zip(files: Record<string, Uint8Array | string>): Uint8Array {
  const sorted = Object.keys(files).toSorted()
  const entries = sorted.map((path): [string, Uint8Array] => {
    const content = files[path] ?? ''
    return [path, typeof content === 'string' ? strToU8(content) : content]
  })
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: MADE_AT })
}
