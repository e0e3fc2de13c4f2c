import type { Context } from 'hono'
import { AlertsRequest, AlertsTestRequest, MessageRequest } from '../../shared/alerts.ts'
import type {
  AlertsAnswer,
  AlertsTestAnswer,
  Channel,
  DeliveriesAnswer,
  MessageAnswer,
} from '../../shared/alerts.ts'
import { isMessageId } from '../../shared/token/index.ts'
import type { MessageId } from '../../shared/token/index.ts'
import { authorised, parsed, present } from '../caller.ts'
import type { Host, MailboxDoor } from '../host.ts'
import { isMailAddress } from '../mail/address.ts'
import { Problem } from '../problems.ts'

const DELIVERIES_SHOWN = 20

/** `GET /v1/alerts`: what is set up, without what is secret in it. */
export async function shownAlerts(host: Host, c: Context): Promise<Response> {
  return await alertsAnswer(host, await authorised(host, c))
}

/** `PUT /v1/alerts`: all of it at once. A new address gets a mail with a link, and nothing else before that is followed. */
export async function keepAlerts(host: Host, c: Context): Promise<Response> {
  const mailbox = await authorised(host, c)
  const asked = await parsed(c, AlertsRequest)
  for (const channel of ['mail', 'webhook'] as const) if (asked[channel]) mustCarry(host, channel)
  if (asked.mail && !isMailAddress(asked.mail.address)) {
    throw new Problem(
      400,
      'bad-request',
      'mail.address: mails go to addresses in Latin letters only, as in me@example.org. A domain in other letters is written as xn--….',
    )
  }
  const outcome = await mailbox.keepSettings(asked, host.publicUrl, host.webhooksToPrivate)
  if (outcome?.kind === 'no-webhook-address') {
    throw new Problem(
      400,
      outcome.kind,
      'webhook.url: no address of such a webhook is kept here. Send it along.',
    )
  }
  if (outcome?.kind === 'wrong-webhook') throw new Problem(400, 'bad-request', outcome.why)
  if (outcome?.kind === 'too-many-confirmations') {
    throw new Problem(
      429,
      outcome.kind,
      'As many addresses as may be asked within a day were asked. Follow the link in one of those mails, or wait a day.',
      86_400,
    )
  }
  return await alertsAnswer(host, mailbox, outcome?.secret)
}

/** `POST /v1/alerts/test`: a test letter is on its way; what became of it is in the log. */
export async function testAlerts(host: Host, c: Context): Promise<Response> {
  const mailbox = await authorised(host, c)
  const { channel } = await parsed(c, AlertsTestRequest)
  mustCarry(host, channel)
  const put = await mailbox.putTest(channel)
  if (!put) {
    throw new Problem(
      409,
      'no-such-channel',
      channel === 'mail'
        ? 'No mail address is set up whose owner has followed the link in the confirmation mail.'
        : 'No webhook is set up.',
    )
  }
  if ('after' in put) {
    const seconds = Math.ceil((put.after - host.now()) / 1_000)
    throw new Problem(
      429,
      'too-many-tests',
      `Too many test letters within an hour. Try again in ${Math.ceil(seconds / 60)} min.`,
      seconds,
    )
  }
  const answer: AlertsTestAnswer = { ...put, endpoint: present(host) }
  return c.json(answer, 202)
}

/** `GET /v1/alerts/deliveries`: the last letters and what became of them, without what was in them. */
export async function deliveries(host: Host, c: Context): Promise<Response> {
  const mailbox = await authorised(host, c)
  const answer: DeliveriesAnswer = {
    deliveries: await mailbox.deliveriesOf(DELIVERIES_SHOWN),
    endpoint: present(host),
  }
  return c.json(answer)
}

/** `GET /v1/messages/<message>` */
export async function messageNotes(host: Host, c: Context): Promise<Response> {
  return await messageAnswer(host, await authorised(host, c), messageOfPath(c))
}

/** `PUT /v1/messages/<message>`: what the user lets the endpoint know and do for one mail. */
export async function keepMessageNotes(host: Host, c: Context): Promise<Response> {
  const mailbox = await authorised(host, c)
  const message = messageOfPath(c)
  const complaint = await mailbox.keepNotes(message, await parsed(c, MessageRequest))
  if (complaint === 'erased') {
    throw new Problem(410, complaint, 'This message was erased. Nothing of it is kept again.')
  }
  if (complaint === 'too-many-messages') {
    throw new Problem(429, complaint, 'Of as many messages as can be, something is kept. Erase some of them.')
  }
  return await messageAnswer(host, mailbox, message)
}

/** @param secret of the webhook, where it was made just now */
async function alertsAnswer(host: Host, mailbox: MailboxDoor, secret?: string): Promise<Response> {
  const alerts = (await mailbox.shownSettings()) ?? null
  const answer: AlertsAnswer = {
    alerts:
      alerts?.webhook && secret !== undefined
        ? { ...alerts, webhook: { ...alerts.webhook, secret } }
        : alerts,
    channels: [...host.channels],
    endpoint: present(host),
  }
  return Response.json(answer)
}

async function messageAnswer(host: Host, mailbox: MailboxDoor, message: MessageId): Promise<Response> {
  const answer: MessageAnswer = { message, ...(await mailbox.notesOf(message)), endpoint: present(host) }
  return Response.json(answer)
}

function messageOfPath(c: Context): MessageId {
  const message = c.req.param('message') ?? ''
  if (isMessageId(message)) return message
  throw new Problem(400, 'bad-request', 'A message is the base64url of its 10 bytes: 14 characters.')
}

function mustCarry(host: Host, channel: Channel): void {
  if (host.channels.includes(channel)) return
  throw new Problem(
    409,
    `no-${channel}`,
    channel === 'mail'
      ? 'This endpoint sends no mail. Its owner can set that up; a webhook may do instead.'
      : 'This endpoint posts to no webhooks.',
  )
}
