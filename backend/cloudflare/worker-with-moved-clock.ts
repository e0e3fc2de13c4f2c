// The Worker for tests that move the clock and look at what is sent: never deployed. Everything else is the shipped one's.
import type { Carriers } from '../alerts/carriers.ts'
import type { Delivery } from '../alerts/letter.ts'
import { StandInReceiver } from '../alerts/stand-in-receiver.ts'
import { isMailboxId } from '../../shared/token/index.ts'
import { urlOf } from './client.ts'
import { createWorker } from './endpoint.ts'
import type { Worker } from './endpoint.ts'
import { MailboxObject as ShippedMailbox } from './mailbox-object.ts'
import { RegistryObject as ShippedRegistry } from './registry-object.ts'
import type { Env } from './settings.ts'

// One process holds the Worker and all objects, in one isolate.
let clock: number | undefined
const now = () => clock ?? Date.now()
const receiver = new StandInReceiver()
const carriers = () => receiver.carriers

export class MailboxObject extends ShippedMailbox {
  override now(): number {
    return now()
  }

  override carriers(): Carriers {
    return carriers()
  }

  /** The runtime's own clock was not moved: tests ring. */
  async ring(): Promise<void> {
    await this.alarm()
  }
}

export class RegistryObject extends ShippedRegistry {
  override now(): number {
    return now()
  }
}

const worker = createWorker(now, carriers)

export default {
  async fetch(request, env, context) {
    const { pathname, searchParams } = urlOf(request)
    if (pathname === '/test/clock') {
      clock = Number(searchParams.get('now'))
      return new Response()
    }
    if (pathname === '/test/letters') return Response.json(receiver.taken())
    if (pathname === '/test/answers') {
      receiver.answerNext(...(await request.json<Delivery[]>()))
      return new Response()
    }
    if (pathname === '/test/alarm') {
      const mailbox = searchParams.get('mailbox') ?? ''
      if (!isMailboxId(mailbox)) return new Response(null, { status: 400 })
      const objects = env.MAILBOXES as unknown as DurableObjectNamespace<MailboxObject>
      await objects.get(objects.idFromName(mailbox)).ring()
      return new Response()
    }
    return await worker.fetch(request, env, context)
  },
} satisfies Worker & ExportedHandler<Env>
