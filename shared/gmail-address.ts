import { base64urlnopad } from '@scure/base'
import { utf8ToBytes } from '@noble/hashes/utils.js'

const HERE = 'https://mail.google.com/mail/'
// Gmail writes its ids into addresses with these letters only, so that no word comes out by chance.
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz'
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * The address at which Gmail shows a conversation.
 * @param mail the conversation, in whichever of Gmail's ids are known, and whose it is
 * @param tab the address of a tab that shows this account already; without it Gmail finds the account's place
 */
export function conversationAddress(
  mail: {
    account?: string | undefined
    threadId?: string | undefined
    legacyThreadId?: string | undefined
  },
  tab?: string,
): string {
  const place = tab && /^https:\/\/mail\.google\.com\/mail\/u\/\d+\/(?:d\/[^/?#]+\/)?/.exec(tab)?.[0]
  const base =
    place ?? `${HERE}${mail.account === undefined ? '' : `?authuser=${encodeURIComponent(mail.account)}`}`
  const id = mail.legacyThreadId ?? (mail.threadId && addressId(mail.threadId))
  return id === undefined ? `${base}#sent` : `${base}#all/${id}`
}

/** @returns the address at which Gmail opens a compose with a mail that is written already */
export function composeAddress(mail: { account: string; to: string; subject: string; body: string }): string {
  const fields = Object.entries({
    authuser: mail.account,
    view: 'cm',
    fs: '1',
    to: mail.to,
    su: mail.subject,
    body: mail.body,
  })
  return `${HERE}?${fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`
}

/**
 * Gmail's spelling of a conversation's id in its addresses (`FMfcg…`): the id without its first word, in base64,
 * read as one number and written with the letters above.
 * @param threadId `thread-f:1867…` or `thread-a:r…`
 */
export function addressId(threadId: string): string {
  const text = threadId.replace(/^thread-/, '')
  const digits = Array.from(base64urlnopad.encode(utf8ToBytes(text)), (char) => BASE64.indexOf(char))
  const written: string[] = []
  let number = digits
  while (number.length > 0) {
    const quotient: number[] = []
    let rest = 0
    for (const digit of number) {
      const value = rest * BASE64.length + digit
      const whole = Math.floor(value / LETTERS.length)
      rest = value % LETTERS.length
      if (quotient.length > 0 || whole > 0) quotient.push(whole)
    }
    written.push(LETTERS[rest] ?? '')
    number = quotient
  }
  return written.reverse().join('')
}
