import { median } from './percentiles.ts'

/** A server that is compared with others. */
export interface Contestant {
  name: string
  /** Puts it under full load, and returns once nothing of that is left to do. */
  load(): Promise<Turn>
}

/** What one server did in one turn. */
export interface Turn {
  /** How many it answered a second. */
  answered: number
  /** Its share of its core's time: near 1, or it was not the server that was measured. */
  processor: number
}

/** What each server did, by its name, turn by turn. */
export type Turns = ReadonlyMap<string, readonly Turn[]>

/**
 * Puts servers under full load one after the other, again and again: on a machine that is never twice the same only what
 * was measured beside each other can be compared. Each turn begins with another of them; a first turn warms them up and is
 * not counted.
 */
export async function takeTurns(contestants: readonly Contestant[], turns: number): Promise<Turns> {
  const done = new Map(contestants.map(({ name }): [string, Turn[]] => [name, []]))
  for (let turn = 0; turn <= turns; turn++) {
    const first = turn % contestants.length
    for (const { name, load } of [...contestants.slice(first), ...contestants.slice(0, first)]) {
      const did = await load()
      if (turn > 0) done.get(name)?.push(did)
    }
  }
  return done
}

/** How much of another server's answers one gave: in the middle turn, and in its worst and best. */
export interface Share {
  middle: number
  worst: number
  best: number
}

/** @returns undefined where one of them was not measured */
export function shareOf(turns: Turns, name: string, other: string): Share | undefined {
  const [own, others] = [turns.get(name), turns.get(other)]
  if (!own?.length || !others?.length) return undefined
  const shares = own.map(({ answered }, turn) => answered / (others[turn]?.answered ?? NaN))
  return { middle: median(shares), worst: Math.min(...shares), best: Math.max(...shares) }
}
