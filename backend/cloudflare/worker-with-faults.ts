// The Worker for tests of what may go wrong in a mailbox: never deployed.
import type { Hit } from '../mailbox/index.ts'
import worker from './worker.ts'
import { PUBLIC_WAY } from '../push/post.ts'
import { pushService } from './a-push-service.ts'
import { MailboxObject as ShippedMailbox } from './mailbox-object.ts'

export { RegistryObject } from './registry-object.ts'

/** What happens to hits: each mail program of the tests names it as its user agent. */
export class MailboxObject extends ShippedMailbox {
  /** The object's clock, where a test moved it. */
  clock: number | undefined
  /** The hit that came last. */
  lastHit: Hit | undefined
  #moves = 0

  override now(): number {
    return this.clock ?? super.now()
  }

  override pushWay(): typeof PUBLIC_WAY {
    return { ...PUBLIC_WAY, fetch: pushService.fetch, patience: 300 }
  }

  override async record(hit: Hit): Promise<void> {
    this.lastHit = hit
    switch (hit.userAgent) {
      case 'throws':
        throw new Error('The mailbox is broken.')
      case 'hangs':
        return await new Promise(() => undefined)
      case 'is full':
        // What SQLite says when a Durable Object has used up its 10 GB.
        throw new Error('database or disk is full: SQLITE_FULL')
      case 'moves':
        if (this.#moves++ === 0) throw Object.assign(new Error('Moved.'), { retryable: true })
        return await super.record(hit)
      case 'is late':
        await new Promise((resolve) => setTimeout(resolve, 2_300))
        return await super.record(hit)
      default:
        return await super.record(hit)
    }
  }
}

export default worker
