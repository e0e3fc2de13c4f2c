import type { MailAddresses } from '../mail/link-answers.ts'
import type { Host } from '../host.ts'
import { inOneSpelling } from './settings.ts'

/** What the links of mails ask and change: each mailbox's own settings. */
export function mailAddressesOf(host: Host): MailAddresses {
  return {
    master: host.master,
    now: () => host.now(),
    addressOf: async (id) => {
      const shown = await (await host.mailbox(id))?.shownSettings()
      return shown?.mail && inOneSpelling(shown.mail.address)
    },
    confirm: async (id, address) =>
      (await (await host.mailbox(id))?.answerForAddress(address, 'confirmed')) ?? false,
    unsubscribe: async (id, address) =>
      void (await (await host.mailbox(id))?.answerForAddress(address, 'unsubscribed')),
  }
}
