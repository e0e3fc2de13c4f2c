import type { SentMail } from '../sent-mail.ts'

/**
 * Reads recipients as people write them: `Anna Lindqvist <anna@example.org>, boris@example.org`.
 * @returns whom it names, and the first piece that is no mail address
 */
export function recipientsIn(text: string): { recipients: SentMail['recipients']; wrong?: string } {
  const recipients: SentMail['recipients'] = []
  // A name in quotes may hold what separates recipients elsewhere.
  for (const piece of text.match(/(?:"[^"]*"?|[^",;\n])+/g) ?? []) {
    const written = piece.trim()
    if (written === '') continue
    const [, quoted = '', bracketed] = /^(.*)<([^<>]*)>$/.exec(written) ?? []
    const address = (bracketed ?? written).trim()
    if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(address)) return { recipients, wrong: written }
    const name = quoted.replaceAll('"', '').trim()
    recipients.push({ address, ...(name ? { name } : {}) })
  }
  return { recipients }
}
