/** An image of a received mail. */
export interface MailImage {
  /** Its address, as the mail has it or as a mail service's proxy gives it, without character references. */
  src: string
  /** All of its attributes; names in lower case. */
  attributes: Readonly<Record<string, string>>
  /** Whether an element around it hides it, by attribute or style. */
  isHiddenAround?: boolean
}

// Seen in mails of 2013 to 2026: `…/proxy/<token>=s0-d-e1-ft#<original>`, since 2024 `…/meips/…`.
const GMAIL = /^https:\/\/[\w-]+\.googleusercontent\.com\/[^#]*#(https?:\/\/.+)$/is
const YAHOO = /^https:\/\/[\w.-]+\.yusercontent\.com\/mail\?(?:.*&)?url=([^&]+)/i

/** @returns what stands behind Gmail's proxy; undefined for an address that is not the proxy's */
export function behindGmail(src: string): string | undefined {
  return GMAIL.exec(src)?.[1]
}

/**
 * @param src an image's address
 * @returns what stands behind the proxy of Gmail or Yahoo, or the address itself where there is none
 */
export function originalOf(src: string): string {
  const original = behindGmail(src)
  if (original !== undefined) return original
  const behindYahoo = YAHOO.exec(src)?.[1]
  if (behindYahoo === undefined) return src
  try {
    return decodeURIComponent(behindYahoo)
  } catch {
    return src
  }
}
