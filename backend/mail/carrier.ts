import type { Delivery, Letter } from '../alerts/letter.ts'
import { isMailAddress } from './address.ts'
import { mailOfConfirmation, mailOfLetter } from './letters/index.ts'
import type { ConfirmationRequest, Receiver } from './letters/index.ts'
import type { MailWay, Mailer, OutgoingMail } from './mailer.ts'

/** Takes letters to mail addresses. */
export interface MailCarrier {
  /** Never throws. */
  deliver(letter: Letter, to: Receiver, way?: MailWay): Promise<Delivery>
  /** Sends the one mail that an address gets before its owner has said yes. Never throws. */
  confirm(
    request: Pick<ConfirmationRequest, 'id' | 'language' | 'timeZone' | 'at'>,
    to: Pick<ConfirmationRequest, 'address' | 'confirmUrl' | 'validUntil'>,
    way?: MailWay,
  ): Promise<Delivery>
}

/** @param mailer see `mailerOf` of the host; where there is none, mails are not offered */
export function mailCarrier(mailer: Mailer): MailCarrier {
  const send = async (mail: OutgoingMail, way: MailWay | undefined): Promise<Delivery> =>
    isMailAddress(mail.to)
      ? await mailer.send(mail, way)
      : {
          kind: 'refused',
          reason:
            'Mails go to addresses in Latin letters only. A domain in other letters is written as xn--….',
        }
  return {
    deliver: async (letter, to, way) => await send(mailOfLetter(letter, to), way),
    confirm: async ({ id, language, timeZone, at }, to, way) =>
      await send(mailOfConfirmation({ id, language, timeZone, at, ...to }), way),
  }
}
