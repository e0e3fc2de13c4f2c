import type { HistoryKind } from '../messages.ts'

/** What folding looks at of a row. */
export interface Foldable {
  kind: HistoryKind
  /** Unix milliseconds. */
  at: number
  said: string
}

/** Rows that stand as one. */
export interface Fold<R extends Foldable> {
  /**
   * Why: nobody looked (`machine`), the sender did (`sender`), the same came again within moments (`again`), or there
   * are too many rows (`more`).
   */
  why: 'machine' | 'sender' | 'again' | 'more'
  rows: Folded<R>[]
}

export type Folded<R extends Foldable> = R | Fold<R>

/** So many in a row are one. */
const A_FOLD = 3
/** Readers that come later than this after each other are two looks. */
const AGAIN_MS = 10 * 60_000

/** More rows than this are not shown at once: those in the middle are folded. */
const MOST_ROWS = 30
const FIRST_ROWS = 5
const LAST_ROWS = 20

/**
 * Folds what need not be seen row by row, so that a mail with hundreds of fetches can be read.
 * @param rows oldest first
 */
export function fold<R extends Foldable>(rows: readonly R[]): Folded<R>[] {
  const folded = runsOf(rows).flatMap((run): Folded<R>[] => {
    const why = run.length < A_FOLD ? undefined : reasonFor(run)
    return why === undefined ? run : [{ why, rows: run }]
  })
  if (folded.length <= MOST_ROWS) return folded
  const middle: Fold<R> = { why: 'more', rows: folded.slice(FIRST_ROWS, -LAST_ROWS) }
  return [...folded.slice(0, FIRST_ROWS), middle, ...folded.slice(-LAST_ROWS)]
}

/** @returns all that a row stands for */
export function rowsIn<R extends Foldable>(row: Folded<R>): R[] {
  return 'why' in row ? row.rows.flatMap(rowsIn) : [row]
}

function runsOf<R extends Foldable>(rows: readonly R[]): R[][] {
  const runs: R[][] = []
  for (const row of rows) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && goesOn(last, row)) run.push(row)
    else runs.push([row])
  }
  return runs
}

function goesOn(last: Foldable, next: Foldable): boolean {
  if (last.kind !== next.kind) return false
  if (next.kind === 'machine' || next.kind === 'sender') return true
  return last.said === next.said && next.at - last.at <= AGAIN_MS
}

function reasonFor([first]: readonly Foldable[]): Fold<Foldable>['why'] | undefined {
  if (first?.kind === 'machine' || first?.kind === 'sender') return first.kind
  return first?.kind === 'recipient' || first?.kind === 'unsure' ? 'again' : undefined
}
