import type { MailboxId } from '../../shared/token/index.ts'
import type { Mailbox } from '../mailbox/index.ts'
import { postPush } from '../push/post.ts'
import type { PushWay } from '../push/post.ts'
import { nextPushDue, settlePush, takeDuePushes, wantPushes } from '../push/queue.ts'
import type { DuePush } from '../push/queue.ts'
import type { PushOutcome } from '../push/timing.ts'
import type { Vapid } from '../push/vapid.ts'
import type { Sql } from '../sql.ts'

/** The queue of `push/queue.ts`, wherever its database is. */
export interface PushStore {
  want(mailbox: MailboxId, listening: readonly string[]): Promise<void>
  nextDue(): Promise<number | undefined>
  takeDue(limit: number): Promise<DuePush[]>
  settle(push: DuePush, outcome: PushOutcome): Promise<void>
}

export function pushStore(sql: Sql, mailboxOf: (id: MailboxId) => Mailbox, now: () => number): PushStore {
  return {
    want: async (id, listening) => wantPushes(mailboxOf(id), listening),
    nextDue: async () => nextPushDue(sql),
    takeDue: async (limit) => takeDuePushes(sql, now(), limit),
    settle: async (push, outcome) => settlePush(sql, push, outcome, now()),
  }
}

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
        const mailboxes = [...fresh]
        fresh.clear()
        for (const mailbox of mailboxes) await store.want(mailbox, listening(mailbox))
        const due = await store.nextDue()
        // Taking them writes, which a flood of hits need not wait for where nobody is to be woken.
        if (due === undefined || due > way.now()) continue
        for (const push of await store.takeDue(AT_ONCE - onTheWay)) void send(push)
      }
      const due = await store.nextDue()
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
      if (!stopped.signal.aborted) await store.settle(push, outcome)
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
