import { RULES_VERSION } from '../../shared/verdict/index.ts'
import type { JudgedAgain, Store } from './index.ts'
import { refresh } from './refresh.ts'
import { TABLES } from './transaction.ts'

/** Few enough that nothing else has to wait long. */
const MAILS_AT_ONCE = 10

/**
 * Judges the events of some more mails with rules that are newer than those by which they were judged; how far it
 * came is kept with what came of it, so that it may be interrupted anywhere.
 * @returns how it stands: some were judged and there are more, the last were, or all had been before
 */
export async function judgeSomeAgain(store: Store): Promise<'more' | 'last' | 'none'> {
  const tx = store.transaction(TABLES, 'readwrite')
  const settings = tx.objectStore('settings')
  const known = (await settings.get('judgedAgain')) as JudgedAgain | undefined
  const isPresent = known?.version === RULES_VERSION
  if (isPresent && known.isDone) return 'none'
  const upTo = isPresent ? known.upTo : undefined
  const rest = upTo === undefined ? null : IDBKeyRange.lowerBound(upTo, true)
  const mails = await tx.objectStore('mails').getAll(rest, MAILS_AT_ONCE)
  for (const mail of mails) {
    const counts = mail.messages.map((message) => tx.objectStore('events').index('byMessage').count(message))
    const hasEvents = (await Promise.all(counts)).some((count) => count > 0)
    if (hasEvents) await refresh(tx, mail)
  }
  const isDone = mails.length < MAILS_AT_ONCE
  const last = mails.at(-1)?.key ?? upTo
  const judged: JudgedAgain = {
    version: RULES_VERSION,
    isDone,
    ...(last === undefined ? {} : { upTo: last }),
  }
  await settings.put(judged, 'judgedAgain')
  await tx.done
  return isDone ? 'last' : 'more'
}
