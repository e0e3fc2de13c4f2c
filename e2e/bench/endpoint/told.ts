import type { Listeners } from './listeners.ts'
import type { Walk } from './load.ts'
import { latencyOf } from './percentiles.ts'
import type { Latency } from './percentiles.ts'
import { Connection } from './steady.ts'
import type { Steady } from './steady.ts'
import type { Traffic } from './traffic.ts'

/** From a hit on. */
export interface Told {
  answered: Latency
  /** Until the last of the sockets that listen to its mailbox was told. */
  told: Latency
}

const LONGEST_PAUSE_MS = 20

/**
 * Sends hits one by one, with pauses between, while nothing else goes on.
 * @param isListened which senders have a socket that listens
 * @param sockets how many each of those has
 * @param random from 0 up to 1
 */
export async function tellOneByOne(
  port: number,
  walk: Walk,
  listeners: Listeners,
  count: number,
  random: () => number,
  isListened: (sender: number) => boolean = () => true,
  sockets = 1,
): Promise<Told> {
  const connection = await Connection.open(port)
  const answers: number[] = []
  const tellings: number[] = []
  for (let i = 0; i < count; i++) {
    const place = walk.takeOneFor(isListened)
    const told = listeners.told(walk.traffic.mailAt(place).message, sockets)
    const began = performance.now()
    const answered = new Promise<number>((resolve, reject) =>
      connection.ask(walk.traffic.requestAt(place), (error) =>
        error ? reject(error) : resolve(performance.now()),
      ),
    )
    const [answeredAt, toldAt] = await Promise.all([answered, told])
    answers.push(answeredAt - began)
    tellings.push(toldAt - began)
    await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_PAUSE_MS))
  }
  connection.close()
  return { answered: latencyOf(answers), told: latencyOf(tellings) }
}

/**
 * @param from the place in the traffic at which the load began
 * @param firstTold when each message was told
 * @returns how long after it should have gone out a hit was told, of those that were
 */
export function toldUnderLoad(
  { intended }: Pick<Steady, 'intended'>,
  traffic: Traffic,
  from: number,
  firstTold: ReadonlyMap<string, number>,
): Latency {
  const durations: number[] = []
  for (const [i, at] of intended.entries()) {
    const told = firstTold.get(traffic.mailAt(from + i).message)
    if (told !== undefined && !traffic.isForged(from + i)) durations.push(told - at)
  }
  return latencyOf(durations)
}
