import type { Person } from './mail.ts'
import { settings } from './settings.ts'

/** The account of this tab: `/mail/u/<slot>/`. */
export const slot = Number(/\/mail\/u\/(\d+)/.exec(location.pathname)?.[1] ?? 0)

const signedIn: Person[] = (window.LAB_DATA.sBEv4c?.[0][1] ?? []).map(([address, , , , name]) => ({
  address,
  name,
}))

/** Everybody who is signed in in this browser, in the order of the slots. */
export const accounts: readonly Person[] = signedIn

/** Whose mailbox this tab shows. */
export const me: Person & { isDelegated: boolean } = window.LAB_DATA.me

/** The part of addresses that says whose mailbox is meant: `/u/0`, or `/u/0/d/<id>` for another's. */
export const accountPath = /\/u\/\d+(?:\/d\/[^/]+)?/.exec(location.pathname)?.[0] ?? '/u/0'

export function isMe(person: Person): boolean {
  const address = person.address.toLowerCase()
  return [me, ...settings.aliases].some((mine) => mine.address.toLowerCase() === address)
}
