import type { FromGmail } from '../messages.ts'
import { openStore } from '../store/index.ts'
import { changeShield } from '../store/shield.ts'
import { allowMessage } from '../store/shielded.ts'
import { announce } from './gmail-tabs.ts'

/** So many senders may be let through. */
export const MOST_SENDERS = 1_000

/** The user lets a message's images through, or all of its sender's, or neither. */
export async function allow({
  account,
  message,
  what,
  sender,
}: Extract<FromGmail, { type: 'shield-allow' }>): Promise<void> {
  await allowMessage(await openStore(), account, message.messageId, what === 'message')
  await allowSender(sender, what === 'sender')
}

/**
 * All that comes from an address is let through from now on, or no longer.
 * @returns whether there was room for it
 */
export async function allowSender(address: string, isAllowed: boolean): Promise<boolean> {
  const sender = address.trim().toLowerCase()
  let hasRoom = true
  await changeShield(await openStore(), (shield) => {
    const others = shield.senders.filter((one) => one !== sender)
    hasRoom = !isAllowed || (sender !== '' && others.length < MOST_SENDERS)
    if (!hasRoom) return undefined
    return { ...shield, senders: isAllowed ? [...others, sender].sort() : others }
  })
  await announce({ type: 'shield-changed' })
  return hasRoom
}
