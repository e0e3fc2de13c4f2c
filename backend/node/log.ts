type Level = 'info' | 'error'

/** What a line may carry besides its message: counts and plain words. */
type Details = Readonly<Record<string, string | number>>

/**
 * Writes one line of JSON to the standard error. It never holds an address, a token or a key: what a request
 * carried is not written down, only what happened here; and what an error's message might carry is blotted out.
 */
export function log(level: Level, message: string, details: Details = {}): void {
  const line = { at: new Date().toISOString(), level, message: blotted(message), ...details }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}

/** A failure of the endpoint's own. */
export function logError(error: Error): void {
  log('error', error.message)
}

/** Keys (mailbox, dot, 43 characters), tokens (36), ids (11, 12 or 14 of mixed case), and network addresses. */
const SECRETS = [
  /[\w-]{11}\.[\w-]{43}/g,
  /[\w-]{36,}/g,
  /(?<![\w-])(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?:[\w-]{11,12}|[\w-]{14})(?![\w-])/g,
  /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g,
  /(?<![\w:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\w:])/gi,
]

function blotted(message: string): string {
  return SECRETS.reduce((text, secret) => text.replace(secret, '…'), message)
}
