// What is put into the extension's store as if it had been sent and read: made of numbers, the same at every run.
import { RULES_VERSION } from '../../shared/verdict/index.ts'
import { ME } from './index.ts'

interface Told {
  account?: string
  subject: string
  to: readonly { address: string; name?: string }[]
  /** Unix milliseconds. */
  sentAt: number
  status?: Record<string, unknown>
  more?: Record<string, unknown>
}

/** @returns the key of the mail of that number */
export function storedKey(n: number, account: string = ME.address): string {
  return `${account} msg-a:r${n}`
}

/** @returns a mail as the store keeps it, with one message; sent, where nothing else is told of its status */
export function storedMail(n: number, { account = ME.address, subject, to, sentAt, status, more }: Told) {
  const message = messageOf(n)
  const [alone, ...others] = to.map(({ address }) => address)
  return {
    key: storedKey(n, account),
    account,
    mailbox: 'AAAAAAAAAAA',
    messageId: `msg-a:r${n}`,
    threadId: `thread-a:r${n}`,
    legacyThreadId: (0x1832_0000 + n).toString(16),
    subject,
    recipients: to,
    sentAt,
    scheduled: false,
    messages: [message],
    handedOver: { [message]: sentAt },
    conversations: [`${account} thread-a:r${n}`],
    status: { mark: 'sent', reads: 0, clicks: 0, ...status },
    ...(others.length === 0 ? { alone } : {}),
    ...more,
  }
}

/**
 * @param mail the number of the mail that it happened to
 * @param at Unix milliseconds
 * @returns an event as the store keeps it: an open in Gmail, where nothing else is told of it; its id is `e` and its number
 */
export function storedEvent(n: number, mail: number, at: number, more: Record<string, unknown> = {}) {
  return {
    id: `e${n}`,
    cursor: `e.${n}`,
    kind: 'open',
    message: messageOf(mail),
    at,
    count: 1,
    verdict: {
      by: 'recipient',
      rule: 'google-image-proxy',
      why: 'Opened in Gmail.',
      rulesVersion: RULES_VERSION,
    },
    ...more,
  }
}

/** Ten bytes as base64url. */
const messageOf = (n: number) => `m${String(n).padStart(12, '0')}A`
