import { doChores, nextDue } from '../mailbox/chores.ts'
import type { Chore } from '../mailbox/chores.ts'
import { logError } from './log.ts'

/** Waking an object costs: what is due within the same hour is done together. */
const ROUND_MS = 3_600_000

/** An object's one alarm, shared by all its chores, and set only while there is something to come. */
export class Alarm {
  readonly #storage: DurableObjectStorage
  readonly #chores: () => Chore[]

  constructor(storage: DurableObjectStorage, chores: () => Chore[]) {
    this.#storage = storage
    this.#chores = chores
  }

  /**
   * Does something and sets the alarm for what is to come of it: both are stored, or neither.
   * @param act must be synchronous, so that nothing is stored in between
   */
  async after<T>(act: () => T): Promise<T> {
    const set = await this.#storage.getAlarm()
    const result = act()
    this.#set(nextDue(this.#chores(), toTheHour), set)
    return result
  }

  /** What the runtime calls at the time. */
  async ring(now: number): Promise<void> {
    const well = await doChores(this.#chores(), now, logError)
    const due = nextDue(this.#chores(), toTheHour)
    // What failed is tried again in an hour, not at once and for ever.
    const next = due === undefined || well ? due : Math.max(due, now + ROUND_MS)
    this.#set(next, await this.#storage.getAlarm())
  }

  #set(due: number | undefined, set: number | null): void {
    const time = due ?? null
    if (time === set) return
    // The output gate waits for both.
    if (time === null) void this.#storage.deleteAlarm()
    else void this.#storage.setAlarm(time)
  }
}

function toTheHour(time: number): number {
  return Math.ceil(time / ROUND_MS) * ROUND_MS
}
