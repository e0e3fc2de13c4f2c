import { arrivals, sameRandom } from './arrivals.ts'
import type { Listeners } from './listeners.ts'
import type { Latency } from './percentiles.ts'
import { saturate } from './saturation.ts'
import type { Saturation } from './saturation.ts'
import type { Server } from './servers.ts'
import { steady } from './steady.ts'
import type { Steady } from './steady.ts'
import { toldUnderLoad } from './told.ts'
import type { Traffic } from './traffic.ts'

/** Requests a second at which each server is looked at more closely. */
export const STEADY_RATE = 2_000
/** Besides: for the curve. The next is not tried where one was too much. */
const RATES = [500, 1_000, 4_000, 8_000, 16_000]
/** A server whose worst answers take this long has more to do than it can, and only its queue is measured. */
const TOO_SLOW_MS = 500
const WARM_UP_SECONDS = 2

/** One server under the same load as the others. */
export interface Measured {
  steady: Steady
  /** From the time at which a hit should have come to its event at a socket, under the steady load. */
  told: Latency | undefined
  /** The memory, in bytes: after the steady load, and after the saturation. */
  memory: { steady: number; saturated: number }
  curve: { rate: number; latency: Latency; lateness: Latency }[]
  /** Undefined where there is no wrk. */
  saturation:
    | (Saturation & {
        /** The server's share of its core's time: near 1, or it was not the server that was measured. */
        processor: number
        /** Milliseconds of it for each request. */
        processorEach: number
        /** Seconds from the end of the load until nothing of it was left to do. */
        leftFor: number
      })
    | undefined
}

/** Goes through the traffic, so that each place in it is asked for once. */
export class Walk {
  readonly traffic: Traffic
  #place = 0
  /** How many good tokens were sent, each of which was answered. */
  answered = 0

  constructor(traffic: Traffic) {
    this.traffic = traffic
  }

  /** @returns the first of so many places, which count as asked for */
  take(count: number): number {
    const from = this.#place
    this.#place += count
    this.answered += this.traffic.goodBetween(from, this.#place)
    return from
  }

  /** Where the next one is. */
  get place(): number {
    return this.#place
  }

  /** Leaves places out until one with a good token for whom it is asked. */
  takeOneFor(isWanted: (sender: number) => boolean): number {
    while (this.traffic.isForged(this.#place) || !isWanted(this.traffic.mailAt(this.#place).sender))
      this.#place++
    return this.take(1)
  }
}

/** What is there to see of a server besides its answers. */
export interface Watch {
  /** Returns once all that was answered is recorded. */
  settled(): Promise<unknown>
}

/** The same, with those who are told of what it records. */
export interface Audience extends Watch {
  listeners: Listeners
}

/**
 * Puts a server under load: first warm, then steady, then more and more, then all that it can.
 * @param file the traffic as wrk reads it; undefined where there is no wrk
 */
export async function load(
  server: Server,
  walk: Walk,
  file: string | undefined,
  seconds: number,
  watch?: Audience,
): Promise<Measured> {
  const at = async (rate: number, length: number) => {
    const times = arrivals(rate, length, sameRandom(rate))
    const from = walk.place
    watch?.listeners.forget()
    const outcome = await steady(server.port, walk.traffic, from, times)
    walk.take(outcome.sent)
    await watch?.settled()
    return { ...outcome, from }
  }
  await at(STEADY_RATE, Math.min(WARM_UP_SECONDS, seconds))
  const measured = await at(STEADY_RATE, seconds)
  const told =
    watch && toldUnderLoad(measured, walk.traffic, measured.from, await firstToldBy(watch.listeners))
  const steadyMemory = await server.memory()
  const curve = [{ rate: STEADY_RATE, ...measured }]
  for (const rate of RATES) {
    if (curve.some((point) => point.rate < rate && isTooMuch(point))) break
    curve.push({ rate, ...(await at(rate, seconds / 3)) })
  }
  const saturation = file === undefined ? undefined : await saturated(server, walk, file, seconds, watch)
  return {
    steady: measured,
    told,
    curve: curve
      .map(({ rate, latency, lateness }) => ({ rate, latency, lateness }))
      .toSorted((one, other) => one.rate - other.rate),
    saturation,
    memory: { steady: steadyMemory, saturated: await server.memory() },
  }
}

const LAST_FRAMES_MS = 500

/** What was recorded last may still be on its way. */
async function firstToldBy(listeners: Listeners): Promise<Map<string, number>> {
  await new Promise((resolve) => setTimeout(resolve, LAST_FRAMES_MS))
  return listeners.firstTold()
}

function isTooMuch({ latency, heldBack }: Pick<Steady, 'latency' | 'heldBack'>): boolean {
  return heldBack > 0 || latency.p99 > TOO_SLOW_MS
}

/** Puts a server under as much load as it answers, and waits until nothing of it is left to do. */
export async function saturated(
  server: Server,
  walk: Walk,
  file: string,
  seconds: number,
  watch: Watch | undefined,
): Promise<NonNullable<Measured['saturation']>> {
  const before = await server.processor()
  let used = 0
  let leftFor = 0
  let looked = Promise.resolve()
  const look = async () => {
    const ended = performance.now()
    used = (await server.processor()) - before
    await watch?.settled()
    leftFor = (performance.now() - ended) / 1_000
  }
  const from = walk.place % walk.traffic.length
  const outcome = await saturate(server.port, file, from, seconds, () => (looked = look()))
  walk.take(outcome.sent)
  await looked
  await watch?.settled()
  return {
    ...outcome,
    processor: Math.min(1, used / seconds),
    processorEach: (used * 1_000) / outcome.sent,
    leftFor,
  }
}
