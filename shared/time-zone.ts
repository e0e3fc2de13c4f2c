/** Of the IANA database names are kept only: an offset such as `+02:00` knows no daylight saving. */
const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/

/** Whether a text names a time zone of the IANA database that this machine knows: `Europe/Berlin`. */
export function isTimeZone(name: string): boolean {
  if (name.length > 60 || !NAME.test(name)) return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
