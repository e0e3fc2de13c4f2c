import { MOST_NEVER_FOR, neverForIn } from '../never-for.ts'
import { openStore } from '../store/index.ts'
import { seeAccount, switchAccount } from '../store/accounts.ts'
import { announce } from './gmail-tabs.ts'

/**
 * No mail to these people and domains is tracked from now on, or again.
 * @returns whether there was room for them
 */
export async function keepNeverFor(written: readonly string[], isListed: boolean): Promise<boolean> {
  const rules = written.flatMap((text) => neverForIn(text) ?? [])
  const tx = (await openStore()).transaction('settings', 'readwrite')
  const before = ((await tx.store.get('neverFor')) as string[] | undefined) ?? []
  const others = before.filter((rule) => !rules.includes(rule))
  const after = isListed ? [...new Set([...others, ...rules])].sort(byDomain) : others
  const hasRoom = !isListed || after.length <= MOST_NEVER_FOR
  if (hasRoom) await tx.store.put(after, 'neverFor')
  await tx.done
  if (hasRoom) await announce({ type: 'settings-changed' })
  return hasRoom
}

/** Gmail shows an account. */
export async function keepAccount(address: string): Promise<void> {
  if (await seeAccount(await openStore(), address)) await announce({ type: 'settings-changed' })
}

/** Mails of an account are tracked from now on, or not. */
export async function turnAccount(address: string, isOn: boolean): Promise<void> {
  await switchAccount(await openStore(), address, isOn)
  await announce({ type: 'settings-changed' })
}

function byDomain(one: string, other: string): number {
  const turned = (rule: string) => rule.split('@').toReversed().join('@')
  return turned(one) < turned(other) ? -1 : 1
}
