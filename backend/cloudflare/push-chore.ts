import type { Chore } from '../mailbox/chores.ts'
import { postPush } from '../push/post.ts'
import type { PushWay } from '../push/post.ts'
import { nextPushDue, settlePush, takeDuePushes } from '../push/queue.ts'
import type { DuePush } from '../push/queue.ts'
import { vapidOf } from '../push/vapid.ts'
import type { Sql } from '../sql.ts'
import { logError } from './log.ts'

const AT_ONCE = 20

/** What sending a mailbox's pushes needs of its object. */
export interface Pusher {
  sql: Sql
  master: Uint8Array
  /** Unix milliseconds. */
  now(): number
  /** Undefined while nobody has asked for the endpoint by an address yet. */
  publicUrl(): string | undefined
  /** The ids of the browsers whose stream is open. */
  listening(): string[]
  /** How pushes go out. */
  way(): Pick<PushWay, 'fetch' | 'services' | 'patience'>
}

/** Pushes that are due, sent at once: a browser waits for them. */
export function pushChore({ sql, master, now, publicUrl, listening, way }: Pusher): Chore {
  return {
    isUrgent: true,
    due: () => nextPushDue(sql),
    work: async (time) => {
      const address = publicUrl()
      const vapid = address === undefined ? undefined : vapidOf(master, address)
      const send = async (push: DuePush) => {
        const isNeeded = vapid && !listening().includes(push.browser)
        const outcome = isNeeded
          ? await postPush(push, vapid, { ...way(), now, report: logError })
          : ({ kind: 'not-needed' } as const)
        settlePush(sql, push, outcome, now())
      }
      await Promise.all(takeDuePushes(sql, time, AT_ONCE).map(send))
    },
  }
}
