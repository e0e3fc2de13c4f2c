import type { Context } from 'hono'
import { RetentionRequest } from '../shared/api.ts'
import { authorised, parsed, present } from './caller.ts'
import type { Host } from './host.ts'

/** `GET /v1/retention`: for how many days what happened is kept; null: for ever. */
export async function shownRetention(host: Host, c: Context): Promise<Response> {
  const mailbox = await authorised(host, c)
  return c.json({ days: await mailbox.keptDays(), endpoint: present(host) })
}

/** `PUT /v1/retention`: what is older goes as soon as it can. */
export async function keepRetention(host: Host, c: Context): Promise<Response> {
  const mailbox = await authorised(host, c)
  const { days } = await parsed(c, RetentionRequest)
  await mailbox.keepDays(days)
  return c.json({ days, endpoint: present(host) })
}
