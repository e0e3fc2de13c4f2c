import { getSetting } from './index.ts'
import type { Account, Store } from './index.ts'

/** So many accounts of Gmail are remembered. */
const MOST_ACCOUNTS = 50

/**
 * Remembers that Gmail showed an account in this browser.
 * @returns whether it is a new one
 */
export async function seeAccount(store: Store, address: string): Promise<boolean> {
  const account = address.toLowerCase()
  const isNew = (accounts: readonly Account[]) =>
    account !== '' && accounts.length < MOST_ACCOUNTS && accounts.every((one) => one.address !== account)
  // Asked at each opening of Gmail: mostly there is nothing to write.
  if (!isNew((await getSetting(store, 'accounts')) ?? [])) return false
  await changeAccounts(store, (accounts) =>
    isNew(accounts) ? [...accounts, { address: account }] : accounts,
  )
  return true
}

/** Whether mails of an account are tracked; one that Gmail has not shown here is none. */
export async function switchAccount(store: Store, address: string, isOn: boolean): Promise<void> {
  await changeAccounts(store, (accounts) =>
    accounts.map((one) => (one.address === address ? { address, isOff: !isOn } : one)),
  )
}

/** @returns the accounts that Gmail showed in this browser, each with how many tracked mails it has */
export async function countedAccounts(store: Store): Promise<(Account & { mails: number })[]> {
  const accounts = (await getSetting(store, 'accounts')) ?? []
  const counted = accounts.map(async (account) => ({
    ...account,
    // A mail's key begins with its account, then a blank.
    mails: await store.count('mails', IDBKeyRange.bound(`${account.address} `, `${account.address}!`)),
  }))
  return Promise.all(counted)
}

async function changeAccounts(store: Store, change: (accounts: Account[]) => Account[]): Promise<void> {
  const tx = store.transaction('settings', 'readwrite')
  const accounts = ((await tx.store.get('accounts')) as Account[] | undefined) ?? []
  await tx.store.put(change(accounts), 'accounts')
  await tx.done
}
