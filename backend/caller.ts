import type { Context } from 'hono'
import * as v from 'valibot'
import { API_LEVEL } from '../shared/api.ts'
import type { Endpoint } from '../shared/api.ts'
import type { MailboxId } from '../shared/token/index.ts'
import type { Host, MailboxDoor } from './host.ts'
import { Problem } from './problems.ts'
import { readApiKey } from './secrets.ts'

/** Who asks: a browser, and the mailbox that its key opens. */
export interface Caller {
  id: MailboxId
  mailbox: MailboxDoor
  /** The browser's id. */
  browser: string
}

/** Who speaks: part of every answer. */
export function present(host: Host): Endpoint {
  const lost = host.lost?.() ?? 0
  return { api: API_LEVEL, publicUrl: host.publicUrl, now: host.now(), ...(lost > 0 ? { lost } : {}) }
}

/**
 * @param key the API key as it was sent
 * @throws Problem when it opens no mailbox
 */
export async function callerOfKey(host: Host, key: string): Promise<Caller> {
  const claim = readApiKey(key)
  const mailbox = claim && (await host.mailbox(claim.mailbox))
  const browser = claim && (await mailbox?.browserOf(claim.hash))
  if (!mailbox || browser === undefined) {
    throw new Problem(401, 'wrong-key', 'This key opens no mailbox here. Pair the browser again.')
  }
  return { id: claim.mailbox, mailbox, browser }
}

/** @throws Problem when the request carries no key that opens a mailbox */
export async function callerOf(host: Host, c: Context): Promise<Caller> {
  const [scheme, key] = (c.req.header('authorization') ?? '').split(' ', 2)
  return callerOfKey(host, scheme === 'Bearer' && key ? key : '')
}

/** @returns the mailbox that the request's key opens; throws as {@link callerOf} */
export async function authorised(host: Host, c: Context): Promise<MailboxDoor> {
  return (await callerOf(host, c)).mailbox
}

/**
 * @returns the request's body
 * @throws Problem when it is not as the schema says
 */
export async function parsed<S extends v.GenericSchema>(c: Context, schema: S): Promise<v.InferOutput<S>> {
  const body: unknown = await c.req.json().catch(() => undefined)
  const result = v.safeParse(schema, body)
  if (result.success) return result.output
  const [issue] = result.issues
  const where = v.getDotPath(issue)
  const what = body === undefined ? 'The body is not JSON.' : `${where ? `${where}: ` : ''}${issue.message}`
  throw new Problem(400, 'bad-request', what)
}
