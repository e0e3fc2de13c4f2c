import { publicAddressProblem } from '../../shared/address.ts'
import type { BrowserListed } from '../../shared/api.ts'
import { joinString } from '../../shared/pairing.ts'
import type { Asked, Invitation } from '../messages.ts'
import { asked } from './asked.ts'
import { requestBrowsers, requestJoinCode, requestRemoval } from './endpoint.ts'
import { rotateKey } from './minting-key.ts'

/** @returns the browsers that share this one's mailbox */
export function listBrowsers(): Promise<Asked<BrowserListed[]>> {
  return asked(requestBrowsers)
}

/** @param browser its id; its key is refused from now on, this browser's too if it is this one */
export function removeBrowser(browser: string): Promise<Asked<null>> {
  return asked(async (paired) => {
    await requestRemoval(paired, browser)
    return null
  })
}

/** @returns what to paste into another browser, so that it shares the mailbox */
export function inviteBrowser(): Promise<Asked<Invitation>> {
  return asked(async (paired) => {
    const { joinCode, validUntil, endpoint } = await requestJoinCode(paired)
    // The other browser may be on another machine, where this one's localhost is nothing.
    const address = publicAddressProblem(paired.publicUrl) ? paired.endpoint : paired.publicUrl
    return { text: joinString(address, joinCode), validFor: validUntil - endpoint.now }
  })
}

/** Has mails signed with another key from now on. */
export function renewMintingKey(): Promise<Asked<null>> {
  return asked(async (paired) => {
    await rotateKey(paired)
    return null
  })
}
