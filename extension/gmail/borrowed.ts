import { BORROWER, LENT } from './lent.ts'
import type { Lent } from './lent.ts'

/** @returns what the script lends that is in every Gmail page; called by what {@link onceLent} called only */
export function borrowed(): Lent {
  return Reflect.get(globalThis, LENT)
}

/** Calls back once it is there: at once, or when that script runs. */
export function onceLent(begin: () => void): void {
  if (Reflect.has(globalThis, LENT)) begin()
  else Reflect.set(globalThis, BORROWER, begin)
}
