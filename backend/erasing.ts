import type { Context } from 'hono'
import type { ErasedAnswer } from '../shared/api.ts'
import { isMessageId } from '../shared/token/index.ts'
import { authorised, callerOf, present } from './caller.ts'
import type { Host } from './host.ts'
import { Problem } from './problems.ts'

/** `DELETE /v1/messages/<message>`: nothing of it stays but its id, so that nothing of it is stored again. */
export async function eraseMessage(host: Host, c: Context): Promise<Response> {
  const mailbox = await authorised(host, c)
  const message = c.req.param('message') ?? ''
  if (!isMessageId(message)) {
    throw new Problem(400, 'bad-request', 'A message is the base64url of its 10 bytes: 14 characters.')
  }
  if (!(await mailbox.eraseMessage(message))) {
    throw new Problem(
      429,
      'too-many-erased',
      'As many messages of this mailbox were erased as can be remembered. Erase the whole mailbox instead.',
    )
  }
  return c.json({ endpoint: present(host) })
}

/** `DELETE /v1/mailbox`: nothing of it stays but its id; no key opens it any more. Says how much that was. */
export async function eraseMailbox(host: Host, c: Context): Promise<Response> {
  const { id } = await callerOf(host, c)
  const answer: ErasedAnswer = { erased: await host.eraseMailbox(id), endpoint: present(host) }
  return c.json(answer)
}
