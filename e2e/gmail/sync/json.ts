/** The value at `path` in nested arrays, or undefined wherever the path leaves them. */
export function at(value: unknown, ...path: number[]): unknown {
  return path.reduce<unknown>((inner, index) => (Array.isArray(inner) ? inner[index] : undefined), value)
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

export function texts(value: unknown): string[] {
  return list(value).filter((item) => typeof item === 'string')
}

/** A row of nulls with the given entries set: the array format's way of writing an object. */
export function sparse(length: number, entries: Record<number, unknown>): unknown[] {
  return Array.from({ length }, (_, index) => entries[index] ?? null)
}
