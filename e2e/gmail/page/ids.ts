/** A client-minted id as Gmail's page makes them: `r` and a signed 63-bit number. */
export function mintId(kind: 'msg' | 'thread'): string {
  const random = crypto.getRandomValues(new BigInt64Array(1))[0] ?? 1n
  return `${kind}-a:r${random}`
}

/** Sixteen random hex digits, for a compose session. */
export function randomHex(): string {
  const random = crypto.getRandomValues(new BigUint64Array(1))[0] ?? 1n
  return random.toString(16).padStart(16, '0')
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const URL_LETTERS = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz'

/** What stands behind the list in the address of an open thread: `thread-f:18…` becomes `FMfcg…`. */
export function urlIdOf(threadId: string): string {
  return rebase(btoa(threadId.replace(/^thread-/, '')).replace(/=+$/, ''), BASE64, URL_LETTERS)
}

/** The thread id in an address, or undefined when the text is no such id. */
export function threadIdOf(urlId: string): string | undefined {
  if (![...urlId].every((letter) => URL_LETTERS.includes(letter))) return undefined
  try {
    const text = atob(rebase(urlId, URL_LETTERS, BASE64))
    return /^(?:f:\d+|a:r-?\d+)(?:\|msg-(?:f:\d+|a:r-?\d+))?$/.test(text) ? `thread-${text}` : undefined
  } catch {
    return undefined
  }
}

/** What stands in an address for an open compose: thread and message in one. */
export function composeIdOf(threadId: string, messageId: string): string {
  const text = `${threadId.replace(/^thread-/, '')}+${messageId}`
  return rebase(btoa(text).replace(/=+$/, ''), BASE64, URL_LETTERS)
}

/** The thread id and message id in a compose's address, or undefined when the text is none. */
export function idsOfCompose(composeId: string): { threadId: string; messageId: string } | undefined {
  if (![...composeId].every((letter) => URL_LETTERS.includes(letter))) return undefined
  try {
    const text = atob(rebase(composeId, URL_LETTERS, BASE64))
    const [, thread, messageId] = /^(f:\d+|a:r-?\d+)\+(msg-a:r-?\d+)$/.exec(text) ?? []
    return thread && messageId ? { threadId: `thread-${thread}`, messageId } : undefined
  } catch {
    return undefined
  }
}

function rebase(text: string, from: string, to: string): string {
  let value = 0n
  for (const digit of text) value = value * BigInt(from.length) + BigInt(from.indexOf(digit))
  let out = ''
  for (; value > 0n; value /= BigInt(to.length)) out = to.charAt(Number(value % BigInt(to.length))) + out
  return out
}
