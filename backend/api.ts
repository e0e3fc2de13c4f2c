import { Hono } from 'hono'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { JudgementRequest, PairingRequest, TellingRequest, ViewRequest } from '../shared/api.ts'
import type { EventsAnswer, HealthAnswer, TellingAnswer } from '../shared/api.ts'
import { networkOf } from '../shared/address.ts'
import { newMailboxId } from '../shared/token/index.ts'
import { WHY_PATH } from '../shared/visible-line.ts'
import {
  deliveries,
  keepAlerts,
  keepMessageNotes,
  messageNotes,
  shownAlerts,
  testAlerts,
} from './alerts/calls.ts'
import { mailAddressesOf } from './alerts/mail-addresses.ts'
import {
  invite,
  join,
  listBrowsers,
  newBrowser,
  pairingAnswer,
  removeBrowser,
  waitsNoMore,
} from './browsers.ts'
import { authorised, callerOf, parsed, present } from './caller.ts'
import { eraseMailbox, eraseMessage } from './erasing.ts'
import { exportMailbox } from './export.ts'
import { extensionsOnly, refuseWebPages, safeHeaders } from './headers.ts'
import type { Host } from './host.ts'
import type { Complaint } from './mailbox/index.ts'
import { key, rotation } from './keys.ts'
import { answerConfirmation, answerUnsubscription } from './mail/link-answers.ts'
import { CONFIRMATION_PATH, UNSUBSCRIPTION_PATH } from './mail/links.ts'
import { Problem } from './problems.ts'
import { dropPush, keepPush, pushState } from './push/calls.ts'
import { pushRequest } from './push/subscription.ts'
import { lookUp, rootPage, stopTracking, why } from './why.ts'
import { keepRetention, shownRetention } from './retention.ts'

const LARGEST_BODY = 16 * 1024
const EVENTS_AT_ONCE = 500

/**
 * The endpoint's calls, as a table of contents.
 * @param clientOf finds the network address that a request came from
 */
export function createApi(host: Host, clientOf: (c: Context) => string): Hono {
  const api = new Hono()
  api.use(safeHeaders)
  api.use('/healthz', extensionsOnly)
  api.use('/v1/*', extensionsOnly, refuseWebPages)
  api.use('/v1/*', bodyLimit({ maxSize: LARGEST_BODY, onError: () => tooLarge().answer() }))

  api.get('/', (c) => rootPage(host, c))
  api.get('/why', (c) => lookUp(host, c))
  api.get(`${WHY_PATH}:token`, (c) => why(host, c))
  api.post(`${WHY_PATH}:token`, (c) => stopTracking(host, c))
  api.get('/healthz', async (c) => c.json(await health(host, clientOf(c))))
  api.post('/v1/mailboxes', (c) => pair(host, c, clientOf(c)))
  api.post('/v1/browsers', (c) =>
    c.req.header('authorization') ? invite(host, c) : join(host, c, clientOf(c)),
  )
  api.get('/v1/browsers', (c) => listBrowsers(host, c))
  api.delete('/v1/browsers/:id', (c) => removeBrowser(host, c))
  api.get('/v1/key', (c) => key(host, c))
  api.post('/v1/rotation', (c) => rotation(host, c))
  api.get('/v1/messages/:message', (c) => messageNotes(host, c))
  api.put('/v1/messages/:message', (c) => keepMessageNotes(host, c))
  api.delete('/v1/messages/:message', (c) => eraseMessage(host, c))
  api.delete('/v1/mailbox', (c) => eraseMailbox(host, c))
  api.get('/v1/retention', (c) => shownRetention(host, c))
  api.put('/v1/retention', (c) => keepRetention(host, c))
  api.get('/v1/export', (c) => exportMailbox(host, c))
  api.get('/v1/events', (c) => events(host, c))
  api.post('/v1/told', (c) => telling(host, c))
  api.post('/v1/views', (c) => view(host, c))
  api.put('/v1/events/:id/judgement', (c) => judgement(host, c))
  api.delete('/v1/events/:id/judgement', (c) => noJudgement(host, c))
  api.get('/v1/push', async (c) => pushState(host, await callerOf(host, c)))
  api.put('/v1/push', async (c) =>
    keepPush(host, await callerOf(host, c), await parsed(c, pushRequest(host.pushServices))),
  )
  api.delete('/v1/push', async (c) => dropPush(host, await callerOf(host, c)))
  api.get('/v1/alerts', (c) => shownAlerts(host, c))
  api.put('/v1/alerts', (c) => keepAlerts(host, c))
  api.post('/v1/alerts/test', (c) => testAlerts(host, c))
  api.get('/v1/alerts/deliveries', (c) => deliveries(host, c))
  api.on(['GET', 'POST'], `${CONFIRMATION_PATH}:token`, (c) =>
    answerConfirmation(mailAddressesOf(host), c.req.param('token'), c.req.raw),
  )
  api.on(['GET', 'POST'], `${UNSUBSCRIPTION_PATH}:token`, (c) =>
    answerUnsubscription(mailAddressesOf(host), c.req.param('token'), c.req.raw),
  )

  api.notFound(() => new Problem(404, 'no-such-address', 'There is nothing at this address.').answer())
  api.onError((error) => {
    if (error instanceof Problem) return error.answer()
    host.report(error)
    return new Problem(500, 'internal', 'The endpoint failed; its log says why. Try again later.').answer()
  })
  return api
}

async function health(host: Host, client: string): Promise<HealthAnswer> {
  return { status: 'ok', ...(await host.health()), seenFrom: networkOf(client), endpoint: present(host) }
}

async function pair(host: Host, c: Context, client: string): Promise<Response> {
  const { setupCode, name } = await parsed(c, PairingRequest)
  await waitsNoMore(host, client)
  const mailbox = newMailboxId(host.random(8))
  const { browser, apiKey } = newBrowser(host, mailbox, name)
  if (!(await host.pair(setupCode, mailbox, browser))) {
    await host.countPairingFailure(client)
    throw new Problem(
      403,
      'wrong-setup-code',
      'This setup code is wrong, or it was used before. "npm run invite" on the endpoint\'s machine prints a new one.',
    )
  }
  return c.json(pairingAnswer(host, { mailbox, generation: 1, browser, apiKey }), 201)
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

async function telling(host: Host, c: Context): Promise<Response> {
  const { mailbox, browser } = await callerOf(host, c)
  const { events } = await parsed(c, TellingRequest)
  const answer: TellingAnswer = {
    elsewhere: await mailbox.claimTelling(browser, events),
    endpoint: present(host),
  }
  return c.json(answer)
}

async function judgement(host: Host, c: Context): Promise<Response> {
  const mailbox = await authorised(host, c)
  const { by, rule } = await parsed(c, JudgementRequest)
  return judged(host, c, await mailbox.judge(c.req.param('id') ?? '', by, rule))
}

async function noJudgement(host: Host, c: Context): Promise<Response> {
  const mailbox = await authorised(host, c)
  return judged(host, c, await mailbox.takeBack(c.req.param('id') ?? ''))
}

function judged(host: Host, c: Context, complaint: Complaint | undefined): Response {
  if (complaint === 'no-such-event') {
    throw new Problem(404, complaint, 'There is no such event in this mailbox. Fetch the events again.')
  }
  if (complaint === 'no-such-judgement') {
    throw new Problem(
      400,
      complaint,
      'A browser may judge only {"by": "sender", "rule": "that-was-me"} or {"by": "unsure", "rule": "google-proxy-elsewhere"}.',
    )
  }
  if (complaint === 'does-not-fit') {
    throw new Problem(
      409,
      complaint,
      'This judgement fits only what the rules take for an open in Gmail. Fetch the event again.',
    )
  }
  return c.json({ endpoint: present(host) })
}

function tooLarge(): Problem {
  return new Problem(413, 'too-large', `A body has at most ${LARGEST_BODY} bytes.`)
}
