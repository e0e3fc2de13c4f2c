import type { Language } from '../alerts/letter.ts'

/** Where the links of mails lead, below the endpoint's address; the token stands last. */
export const CONFIRMATION_PATH = '/mail/confirm/'
export const UNSUBSCRIPTION_PATH = '/mail/unsubscribe/'

/** @param token see `mintConfirmation` */
export function confirmationLink(publicUrl: string, token: string, language: Language): string {
  return `${publicUrl}${CONFIRMATION_PATH}${token}?lang=${language}`
}

/** @param token see `mintUnsubscription` */
export function unsubscriptionLink(publicUrl: string, token: string, language: Language): string {
  return `${publicUrl}${UNSUBSCRIPTION_PATH}${token}?lang=${language}`
}
