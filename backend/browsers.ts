import type { Context } from 'hono'
import { base64urlnopad } from '@scure/base'
import { JoinRequest } from '../shared/api.ts'
import type { BrowsersAnswer, JoinCodeAnswer, PairingAnswer, RemovedAnswer } from '../shared/api.ts'
import { derivePixelKey } from '../shared/token/index.ts'
import type { MailboxId } from '../shared/token/index.ts'
import { callerOf, parsed, present } from './caller.ts'
import type { Host } from './host.ts'
import type { NewBrowser } from './mailbox/index.ts'
import { Problem } from './problems.ts'
import { vapidKeyOf } from './push/calls.ts'
import { hashApiKey, newApiKey } from './secrets.ts'

/** Makes a browser for a mailbox, with the key that it alone is told. */
export function newBrowser(
  host: Host,
  mailbox: MailboxId,
  name: string,
): { browser: NewBrowser; apiKey: string } {
  const apiKey = newApiKey(mailbox, host.random)
  const id = base64urlnopad.encode(host.random(9))
  return { browser: { id, keyHash: hashApiKey(apiKey), name }, apiKey }
}

/** What a browser is told that was paired or has joined. */
export function pairingAnswer(
  host: Host,
  {
    mailbox,
    generation,
    browser,
    apiKey,
  }: { mailbox: MailboxId; generation: number; browser: NewBrowser; apiKey: string },
): PairingAnswer {
  return {
    mailbox,
    generation,
    browser: browser.id,
    apiKey,
    pixelKey: base64urlnopad.encode(derivePixelKey(host.master, mailbox, generation)),
    publicUrl: host.publicUrl,
    ...vapidKeyOf(host),
    endpoint: present(host),
  }
}

/** @throws Problem while the client has to wait because of wrong codes, whichever kind they were of */
export async function waitsNoMore(host: Host, client: string): Promise<void> {
  const wait = await host.waitBeforePairing(client)
  if (wait === 0) return
  const seconds = Math.ceil(wait / 1_000)
  throw new Problem(429, 'too-many-tries', `Too many wrong codes. Try again in ${seconds} s.`, seconds)
}

/** `POST /v1/browsers` with a key: a code for one more browser. */
export async function invite(host: Host, c: Context): Promise<Response> {
  const { id } = await callerOf(host, c)
  const answer: JoinCodeAnswer = { ...(await host.newJoinCode(id)), endpoint: present(host) }
  return c.json(answer, 201)
}

/** `POST /v1/browsers` with a join code: one more browser for its mailbox. */
export async function join(host: Host, c: Context, client: string): Promise<Response> {
  const { joinCode, name } = await parsed(c, JoinRequest)
  await waitsNoMore(host, client)
  const id = await host.spendJoinCode(joinCode)
  const mailbox = id && (await host.mailbox(id))
  const about = mailbox && (await mailbox.about())
  if (!id || !mailbox || !about) {
    await host.countPairingFailure(client)
    throw new Problem(
      403,
      'wrong-join-code',
      'This code is wrong, it was used before, or its ten minutes are over. A paired browser shows a new one in the settings.',
    )
  }
  const { browser, apiKey } = newBrowser(host, id, name)
  if (!(await mailbox.addBrowser(browser))) {
    throw new Problem(
      409,
      'too-many-browsers',
      'This mailbox has as many browsers as it may. Remove one that is not used any more.',
    )
  }
  return c.json(pairingAnswer(host, { mailbox: id, generation: about.generation, browser, apiKey }), 201)
}

/** `GET /v1/browsers` */
export async function listBrowsers(host: Host, c: Context): Promise<Response> {
  const { mailbox, browser } = await callerOf(host, c)
  const browsers = (await mailbox.browsers()).map((one) => ({ ...one, current: one.id === browser }))
  const answer: BrowsersAnswer = { browsers, endpoint: present(host) }
  return c.json(answer)
}

/** `DELETE /v1/browsers/<id>`: its key opens nothing any more, and its streams end. */
export async function removeBrowser(host: Host, c: Context): Promise<Response> {
  const { mailbox } = await callerOf(host, c)
  const left = await mailbox.removeBrowser(c.req.param('id') ?? '')
  if (left === undefined) {
    throw new Problem(404, 'no-such-browser', 'There is no such browser. Fetch the list again.')
  }
  const answer: RemovedAnswer = { left, endpoint: present(host) }
  return c.json(answer)
}
