import { lookup } from 'node:dns'
import type { LookupAddress } from 'node:dns'
import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isPublicIp } from '../../shared/public-host.ts'
import type { Outgoing } from '../webhooks/outgoing.ts'
import { NotPublicError, WEBHOOK_PATIENCE_MS } from '../webhooks/way.ts'
import type { WebhookWay } from '../webhooks/way.ts'

/** All addresses of a name. */
export type Resolve = (name: string) => Promise<LookupAddress[]>

/** What tests put in place of the internet. */
interface Stead {
  resolve?: Resolve
  /** PEM of an authority that is trusted besides none. */
  ca?: string
  patience?: number
}

/**
 * The way into the internet from Node. A name is resolved once, by the connection itself: it goes to one of just those
 * addresses that were looked at, so an answer of DNS that changes meanwhile leads nowhere. One private address among
 * them refuses all. No proxy of the environment is used.
 * @param toPrivate the operator allows private addresses
 */
export function webhookWay(
  toPrivate: boolean,
  signal?: AbortSignal,
  { resolve = resolveByMachine, ca, patience = WEBHOOK_PATIENCE_MS }: Stead = {},
): WebhookWay {
  const lookup = toPrivate ? lookupBy(resolve) : publicOnly(resolve)
  return {
    send: async (outgoing, until) => await send(outgoing, until, lookup, ca),
    toPrivate,
    patience,
    ...(signal ? { signal } : {}),
    now: Date.now,
  }
}

async function send(
  { url, headers, body }: Outgoing,
  signal: AbortSignal,
  lookup: LookupFunction,
  ca?: string,
) {
  const isPlain = new URL(url).protocol === 'http:'
  // A connection of its own for each: nothing that was reached before is reached again by another name.
  const agent = isPlain
    ? new HttpAgent({ keepAlive: false })
    : new HttpsAgent({ keepAlive: false, maxCachedSessions: 0 })
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const options = {
      method: 'POST',
      agent,
      lookup,
      signal,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Doublecheck (webhooks)',
        ...headers,
      },
    }
    const request = isPlain
      ? httpRequest(url, options, resolve)
      : httpsRequest(url, { ...options, ...(ca === undefined ? {} : { ca }) }, resolve)
    request.on('error', reject)
    // After a 101 that nobody asked for there is neither an answer nor an error.
    request.on('close', () => reject(new Error('The connection was closed.')))
    request.end(body)
  })
  // It may break off before or after somebody reads.
  answer.on('error', () => undefined)
  return {
    status: answer.statusCode ?? 0,
    retryAfter: answer.headers['retry-after'] ?? null,
    // Bytes as they come: nothing is unpacked.
    body: answer as AsyncIterable<Uint8Array>,
  }
}

const resolveByMachine: Resolve = async (name) =>
  await new Promise((resolve, reject) => {
    lookup(name, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)))
  })

function publicOnly(resolve: Resolve): LookupFunction {
  return lookupBy(async (name) => {
    const addresses = await resolve(name)
    if (addresses.every(({ address }) => isPublicIp(address))) return addresses
    throw new NotPublicError('The name leads into a private network.')
  })
}

/** @returns what `net.connect` takes; it asks for all addresses, or for one only where families are not tried in turn */
function lookupBy(resolve: Resolve): LookupFunction {
  return (name, { all }, done) => {
    resolve(name).then(
      (addresses) => {
        const [first] = addresses
        if (!first) done(new Error('The name has no address.'), [])
        else if (all) done(null, addresses)
        else done(null, first.address, first.family)
      },
      (error: Error) => done(error, []),
    )
  }
}
