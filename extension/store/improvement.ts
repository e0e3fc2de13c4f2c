import { RULES_VERSION } from '../../shared/verdict/version.ts'
import { getSetting } from './index.ts'
import type { Improvement, JudgedAgain, Store } from './index.ts'

/** The table of single values, within a transaction that may write. */
interface Settings {
  get(name: 'improvement'): Promise<unknown>
  put(value: Improvement, name: 'improvement'): Promise<unknown>
}

/**
 * Keeps that better rules changed whether a mail counts as read, to be told once.
 * @param version the version of the rules that did
 */
export async function keepImprovement(
  settings: Settings,
  version: number,
  mail: string,
  change: 'fell' | 'rose',
): Promise<void> {
  const known = (await settings.get('improvement')) as Improvement | undefined
  await settings.put(improved(known, version, mail, change), 'improvement')
}

/** Adds a change to those that are known: what was not told yet is told together, what went back is none. */
export function improved(
  known: Improvement | undefined,
  version: number,
  mail: string,
  change: 'fell' | 'rose',
): Improvement {
  const isOfBefore = known === undefined || (known.told === true && known.version < version)
  const present: Improvement = isOfBefore ? { version, mails: {} } : known
  const { [mail]: before, ...others } = present.mails
  const mails = before !== undefined && before !== change ? others : { ...present.mails, [mail]: change }
  return { ...present, version: Math.max(version, present.version), mails }
}

/** How many mails do not count as read any more, and how many do now. */
export interface Improved {
  version: number
  fell: number
  rose: number
}

/** @returns what is to be told of better rules, or undefined while there is nothing, or not all of it is known */
export async function improvementToTell(store: Store): Promise<Improved | undefined> {
  const known = await getSetting(store, 'improvement')
  const judged: JudgedAgain | undefined = await getSetting(store, 'judgedAgain')
  if (!known || known.told || judged?.version !== RULES_VERSION || !judged.isDone) return undefined
  return countOf(known)
}

/** @returns what was told of better rules and was not put away, or undefined */
export async function improvementTold(store: Store): Promise<Improved | undefined> {
  const known = await getSetting(store, 'improvement')
  return known?.told && !known.dismissed ? countOf(known) : undefined
}

/**
 * Keeps that an improvement was told, or that the user has put it away.
 * @param version the one that is meant: a newer one may have come meanwhile
 */
export async function settleImprovement(
  store: Store,
  version: number,
  settled: Pick<Improvement, 'told' | 'dismissed'>,
): Promise<void> {
  const tx = store.transaction('settings', 'readwrite')
  const known = (await tx.store.get('improvement')) as Improvement | undefined
  if (known?.version === version) await tx.store.put({ ...known, ...settled }, 'improvement')
  await tx.done
}

function countOf({ version, mails }: Improvement): Improved | undefined {
  const changes = Object.values(mails)
  const fell = changes.filter((change) => change === 'fell').length
  return changes.length > 0 ? { version, fell, rose: changes.length - fell } : undefined
}
