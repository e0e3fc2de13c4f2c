import { isAlive } from './background.ts'
import { CARD, STYLE, addStyle } from './drawn.ts'

const ARRIVED = 'doublecheck:arrived'
/** Under what it stands in the content scripts' own world that one of them is there. */
const BEGUN = 'doublecheckBegun'
/** So long after an update the next version's script may take to come. */
const PATIENCE_MS = 5_000
const NOTHING_OF_OURS = "[class^='doublecheck-'] { display: none !important; }"

/** Why this script leaves the page: another version's came in its place, or the extension is gone. */
export type Leaving = 'succeeded' | 'gone'

const leaving = new AbortController()

/**
 * Aborted when this script leaves the page, with a {@link Leaving}. A browser that updates the extension puts the next
 * version's script beside this one, which goes on without a background: then two would draw the same marks.
 */
export const stay = leaving.signal

/**
 * Comes into the page: an older version's script leaves, and what it cannot take along is taken away.
 * @returns false where this version's is there already
 */
export function arrive(): boolean {
  if (Reflect.has(globalThis, BEGUN)) return false
  Reflect.set(globalThis, BEGUN, true)
  document.dispatchEvent(new CustomEvent(ARRIVED))
  for (const left of document.querySelectorAll(`.${STYLE}, .${CARD}`)) left.remove()
  // The page can say so, too: who has a background stays.
  document.addEventListener(ARRIVED, () => isAlive() || leave('succeeded'), { signal: stay })
  return true
}

let patience: ReturnType<typeof setTimeout> | undefined

/**
 * Looks whether the extension is still there: without it nothing can be said in words, so nothing is drawn. Where no
 * other version's script comes, what is drawn goes, too.
 */
export function isStillThere(): boolean {
  if (isAlive()) return true
  patience ??= setTimeout(() => leave('gone'), PATIENCE_MS)
  return false
}

function leave(why: Leaving): void {
  clearTimeout(patience)
  if (stay.aborted) return
  leaving.abort(why)
  if (why === 'succeeded') return
  for (const card of document.querySelectorAll(`.${CARD}`)) card.remove()
  // Gmail may bring back a list that it kept out of the page, with our marks in it.
  addStyle(NOTHING_OF_OURS)
}
