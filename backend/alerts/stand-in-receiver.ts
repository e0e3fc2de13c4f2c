import type { Webhook } from '../../shared/webhook.ts'
import type { Carriers, ConfirmationTo, MailTo } from './carriers.ts'
import type { Confirmation, Delivery, Letter } from './letter.ts'

/** A letter as it arrived, and where. */
export type Arrived =
  | { by: 'mail'; letter: Letter; to: MailTo }
  | { by: 'mail'; letter: Confirmation; to: ConfirmationTo }
  | { by: 'webhook'; letter: Letter; to: Webhook }

/** Whoever gets alerts, in tests: it answers as it is told, and takes every letter by itself. */
export class StandInReceiver {
  readonly #arrived: Arrived[] = []
  readonly #answers: Delivery[] = []
  readonly carriers: Carriers = {
    mail: {
      deliver: async (letter, to) => this.#take({ by: 'mail', letter, to }),
      confirm: async (letter, to) => this.#take({ by: 'mail', letter, to }),
    },
    webhook: async (letter, to) => this.#take({ by: 'webhook', letter, to }),
  }

  answerNext(...next: Delivery[]): void {
    this.#answers.push(...next)
  }

  /** @returns what arrived since it was last asked */
  taken(): Arrived[] {
    return this.#arrived.splice(0)
  }

  #take(arrived: Arrived): Delivery {
    this.#arrived.push(arrived)
    return this.#answers.shift() ?? { kind: 'delivered' }
  }
}
