import type { MailboxId } from '../../shared/token/index.ts'
import { postPush } from '../push/post.ts'
import type { PushWay } from '../push/post.ts'
import type { DuePush } from '../push/queue.ts'
import type { Vapid } from '../push/vapid.ts'
import type { Storage } from './storage.ts'

/** The queue of `push/queue.ts`, where its database is. */
export type PushStore = Pick<Storage, 'ask'>

/** Pushes that go out. */
export interface RunningPushes {
  /** Something was stored in these mailboxes. Returns at once: no answer waits for a push. */
  news(mailboxes: Iterable<MailboxId>): void
  stop(): void
}

/** News that come within this time are looked at together. */
const GATHER_MS = 100
const AT_ONCE = 50
/** Another process holds the database, or the disk is full. */
const AFTER_FAILURE_MS = 60_000
const LONGEST_SLEEP_MS = 3_600_000

/**
 * Sends pushes when they are due, those that an earlier life of the endpoint left too.
 * @param vapid undefined: none are sent
 * @param listening finds the ids of the browsers whose stream is open
 */
export function startPushes(
  store: PushStore,
  vapid: Vapid | undefined,
  listening: (mailbox: MailboxId) => readonly string[],
  way: PushWay,
): RunningPushes {
  if (!vapid) return { news: () => undefined, stop: () => undefined }
  const stopped = new AbortController()
  const fresh = new Set<MailboxId>()
  let onTheWay = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let rings = Infinity
  let looking = false
  let again = false

  const ring = (after: number) => {
    const at = performance.now() + after
    if (stopped.signal.aborted || at >= rings) return
    clearTimeout(timer)
    rings = at
    timer = setTimeout(() => {
      rings = Infinity
      void look()
    }, after)
  }

  const look = async () => {
    again = true
    if (looking) return
    looking = true
    try {
      while (again && !stopped.signal.aborted) {
        again = false
        const news = [...fresh].map((mailbox) => ({ mailbox, listening: listening(mailbox) }))
        fresh.clear()
        if (news.length > 0) await store.ask('wantPushes', news)
        const due = await store.ask('nextPushDue')
        // Taking them writes, which a flood of hits need not wait for where nobody is to be woken.
        if (due === undefined || due > way.now()) continue
        for (const push of await store.ask('takeDuePushes', AT_ONCE - onTheWay)) void send(push)
      }
      const due = await store.ask('nextPushDue')
      if (due !== undefined) ring(Math.min(LONGEST_SLEEP_MS, Math.max(GATHER_MS, due - way.now())))
    } catch (error) {
      report(error)
      ring(AFTER_FAILURE_MS)
    } finally {
      looking = false
      if (again) ring(0)
    }
  }

  const send = async (push: DuePush) => {
    onTheWay++
    try {
      const outcome = listening(push.mailbox).includes(push.browser)
        ? ({ kind: 'not-needed' } as const)
        : await postPush(push, vapid, { ...way, signal: stopped.signal })
      if (!stopped.signal.aborted) await store.ask('settlePush', push, outcome)
    } catch (error) {
      report(error)
    } finally {
      onTheWay--
      ring(GATHER_MS)
    }
  }

  // What was not settled is due again by itself.
  const report = (error: unknown) => {
    if (!stopped.signal.aborted) way.report(error instanceof Error ? error : new Error(String(error)))
  }

  ring(0)
  return {
    news: (mailboxes) => {
      for (const mailbox of mailboxes) fresh.add(mailbox)
      ring(GATHER_MS)
    },
    stop: () => {
      clearTimeout(timer)
      stopped.abort()
    },
  }
}
