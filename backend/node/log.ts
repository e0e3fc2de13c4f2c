/**
 * One line of JSON to the standard error. It never holds an address, a token or a key: what a request carried
 * is not written down, only what went wrong here.
 */
export function logError(error: Error): void {
  process.stderr.write(
    `${JSON.stringify({ at: new Date().toISOString(), level: 'error', message: error.message })}\n`,
  )
}
