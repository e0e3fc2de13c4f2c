import { Hono } from 'hono'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import * as v from 'valibot'
import { base64urlnopad } from '@scure/base'
import { API_LEVEL, JudgementRequest, PairingRequest, ViewRequest } from '../shared/api.ts'
import type { Endpoint, EventsAnswer, HealthAnswer, PairingAnswer } from '../shared/api.ts'
import { networkOf } from '../shared/address.ts'
import { derivePixelKey, newMailboxId } from '../shared/token/index.ts'
import type { Host, MailboxDoor } from './host.ts'
import { rootPage } from './pages/root.ts'
import { Problem } from './problems.ts'
import { hashApiKey, newApiKey, readApiKey } from './secrets.ts'

const LARGEST_BODY = 16 * 1024
const EVENTS_AT_ONCE = 500

/**
 * The endpoint's calls, as a table of contents.
 * @param clientOf finds the network address that a request came from
 */
export function createApi(host: Host, clientOf: (c: Context) => string): Hono {
  const api = new Hono()
  api.use('/v1/*', cors({ origin: '*', allowHeaders: ['authorization', 'content-type'], maxAge: 86_400 }))
  api.use('/v1/*', bodyLimit({ maxSize: LARGEST_BODY, onError: () => tooLarge().answer() }))

  api.get('/', () => rootPage(host.publicUrl))
  api.get('/healthz', cors({ origin: '*' }), (c) => c.json(health(host, clientOf(c))))
  api.post('/v1/mailboxes', (c) => pair(host, c, clientOf(c)))
  api.get('/v1/events', (c) => events(host, c))
  api.post('/v1/views', (c) => view(host, c))
  api.put('/v1/events/:id/judgement', (c) => judgement(host, c))

  api.notFound(() => new Problem(404, 'no-such-address', 'There is nothing at this address.').answer())
  api.onError((error) => {
    if (error instanceof Problem) return error.answer()
    host.report(error)
    return new Problem(500, 'internal', 'The endpoint failed; its log says why. Try again later.').answer()
  })
  return api
}

/** Who speaks: part of every answer. */
export function present(host: Host): Endpoint {
  const { lost } = host.health()
  return { api: API_LEVEL, publicUrl: host.publicUrl, now: host.now(), ...(lost > 0 ? { lost } : {}) }
}

function health(host: Host, client: string): HealthAnswer {
  return { status: 'ok', ...host.health(), seenFrom: networkOf(client), endpoint: present(host) }
}

/**
 * @param key the API key as it was sent
 * @returns the mailbox that it opens
 * @throws Problem when it opens none
 */
export async function mailboxOfKey(host: Host, key: string): Promise<MailboxDoor> {
  const claim = readApiKey(key)
  const mailbox = claim && host.mailbox(claim.mailbox)
  if (!claim || !mailbox || !(await mailbox.knowsBrowser(claim.hash))) {
    throw new Problem(401, 'wrong-key', 'This key opens no mailbox here. Pair the browser again.')
  }
  return mailbox
}

async function pair(host: Host, c: Context, client: string): Promise<Response> {
  const { setupCode } = await parsed(c, PairingRequest)
  const wait = await host.waitBeforePairing(client)
  if (wait > 0) {
    const seconds = Math.ceil(wait / 1_000)
    throw new Problem(
      429,
      'too-many-tries',
      `Too many wrong setup codes. Try again in ${seconds} s.`,
      seconds,
    )
  }
  const mailbox = newMailboxId(host.random(8))
  const apiKey = newApiKey(mailbox, host.random)
  if (!(await host.pair(setupCode, mailbox, hashApiKey(apiKey)))) {
    await host.countPairingFailure(client)
    throw new Problem(
      403,
      'wrong-setup-code',
      'This setup code is wrong, or it was used before. "npm run invite" on the endpoint\'s machine prints a new one.',
    )
  }
  const generation = 1
  const answer: PairingAnswer = {
    mailbox,
    generation,
    apiKey,
    pixelKey: base64urlnopad.encode(derivePixelKey(host.master, mailbox, generation)),
    publicUrl: host.publicUrl,
    endpoint: present(host),
  }
  return c.json(answer, 201)
}

async function events(host: Host, c: Context): Promise<Response> {
  const mailbox = await authorised(host, c)
  const asked = Number(c.req.query('limit') ?? EVENTS_AT_ONCE)
  if (!Number.isInteger(asked) || asked < 1) {
    throw new Problem(400, 'bad-request', 'limit is a whole number from 1.')
  }
  const found = await mailbox.eventsAfter(c.req.query('after'), Math.min(asked, EVENTS_AT_ONCE))
  const answer: EventsAnswer = { ...found, endpoint: present(host) }
  return c.json(answer)
}

async function view(host: Host, c: Context): Promise<Response> {
  const mailbox = await authorised(host, c)
  const { message, ago } = await parsed(c, ViewRequest)
  await mailbox.addView(message, host.now() - Math.round(ago))
  return c.json({ endpoint: present(host) })
}

async function judgement(host: Host, c: Context): Promise<Response> {
  const mailbox = await authorised(host, c)
  const { by, rule } = await parsed(c, JudgementRequest)
  const complaint = await mailbox.judge(c.req.param('id') ?? '', by, rule)
  if (complaint === 'no-such-event') {
    throw new Problem(404, complaint, 'There is no such event in this mailbox. Fetch the events again.')
  }
  if (complaint === 'no-such-judgement') {
    throw new Problem(400, complaint, 'A browser may judge only {"by": "sender", "rule": "that-was-me"}.')
  }
  return c.json({ endpoint: present(host) })
}

async function authorised(host: Host, c: Context): Promise<MailboxDoor> {
  const [scheme, key] = (c.req.header('authorization') ?? '').split(' ', 2)
  return mailboxOfKey(host, scheme === 'Bearer' && key ? key : '')
}

async function parsed<S extends v.GenericSchema>(c: Context, schema: S): Promise<v.InferOutput<S>> {
  const body: unknown = await c.req.json().catch(() => undefined)
  const result = v.safeParse(schema, body)
  if (result.success) return result.output
  const [issue] = result.issues
  const where = v.getDotPath(issue)
  const what = body === undefined ? 'The body is not JSON.' : `${where ? `${where}: ` : ''}${issue.message}`
  throw new Problem(400, 'bad-request', what)
}

function tooLarge(): Problem {
  return new Problem(413, 'too-large', `A body has at most ${LARGEST_BODY} bytes.`)
}
