import type { Walk } from './load.ts'
import { median } from './percentiles.ts'
import { saturate } from './saturation.ts'
import type { Server } from './servers.ts'

/** A server that is compared with others. */
export interface Contestant {
  name: string
  server: Server
  walk: Walk
  /** Returns once nothing of a load is left to do. */
  settled?(): Promise<unknown>
}

/** What each server answered a second, by its name, turn by turn. */
export type Turns = ReadonlyMap<string, readonly number[]>

/**
 * Puts servers under full load one after the other, again and again: on a machine that is never twice the same only what
 * was measured beside each other can be compared. A first turn warms them up and is not counted.
 * @param file the requests, see `writeRequests`: the same for all
 */
export async function takeTurns(
  contestants: readonly Contestant[],
  file: string,
  seconds: number,
  turns: number,
): Promise<Turns> {
  const answered = new Map(contestants.map(({ name }): [string, number[]] => [name, []]))
  for (let turn = 0; turn <= turns; turn++) {
    for (const { name, server, walk, settled } of contestants) {
      const from = walk.place % walk.traffic.length
      const { sent, perSecond } = await saturate(server.port, file, from, seconds, () => undefined)
      walk.take(sent)
      await settled?.()
      if (turn > 0) answered.get(name)?.push(perSecond)
    }
  }
  return answered
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
  const shares = own.map((answered, turn) => answered / (others[turn] ?? NaN))
  return { middle: median(shares), worst: Math.min(...shares), best: Math.max(...shares) }
}
