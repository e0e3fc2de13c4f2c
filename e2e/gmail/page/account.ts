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

export const me: Person = signedIn[slot] ?? { address: String(window.GLOBALS[10]), name: '' }

export function isMe(person: Person): boolean {
  const address = person.address.toLowerCase()
  return [me, ...settings.aliases].some((mine) => mine.address.toLowerCase() === address)
}
