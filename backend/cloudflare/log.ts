/**
 * One line of JSON to the log. It never holds an address, a token or a key: what a request carried is not
 * written down, only what went wrong here.
 */
export function logError(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  console.error(JSON.stringify({ at: new Date().toISOString(), level: 'error', message }))
}
