import type { Delivery } from '../alerts/letter.ts'

/** One mail to one address, as it goes out. */
export interface OutgoingMail {
  /** The same at every try, so that whoever gets it twice can tell: letters, digits and dashes. */
  id: string
  /** A bare address that `isMailAddress` accepts. */
  to: string
  /** When it was put together, in Unix milliseconds. */
  at: number
  subject: string
  text: string
  html: string
  /** Beside those that every mail has, by name; none has a line break in it. */
  headers: Readonly<Record<string, string>>
}

/** What one try is given. */
export interface MailWay {
  /** Ends the wait: the endpoint stops. */
  signal?: AbortSignal
}

/** Hands mails to whoever delivers them. */
export interface Mailer {
  /** Never throws, and names neither a password nor the mail's receiver in its reasons. */
  send(mail: OutgoingMail, way?: MailWay): Promise<Delivery>
}
