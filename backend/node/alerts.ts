import type { MailboxId } from '../../shared/token/index.ts'
import { deliver } from '../alerts/deliver.ts'
import type { DeliveryWay } from '../alerts/deliver.ts'
import type { DueLetter } from '../alerts/queue.ts'
import type { Storage } from './storage.ts'

/** The queue of `alerts/queue.ts`, where its database is. */
export type AlertStore = Pick<Storage, 'ask'>

/** Alerts that go out. */
export interface RunningAlerts {
  /** Something was stored in these mailboxes. Returns at once: no answer waits for an alert. */
  news(mailboxes: Iterable<MailboxId>): void
  /** What is on its way is waited for, though not for long. */
  stop(): Promise<void>
}

/** News that come within this time are looked at together. */
const GATHER_MS = 100
/** So many letters are on their way at once, posts of webhooks among them. */
const AT_ONCE = 20
/** Another process holds the database, or the disk is full. */
const AFTER_FAILURE_MS = 60_000
const LONGEST_SLEEP_MS = 3_600_000
const LONGEST_END_MS = 3_000

/**
 * Sends letters when they are due, those that an earlier life of the endpoint left too.
 * @param now the endpoint's clock, in Unix milliseconds
 */
export function startAlerts(store: AlertStore, way: DeliveryWay, now: () => number): RunningAlerts {
  const fresh = new Set<MailboxId>()
  let stopped = false
  let hasLookedBack = false
  const onTheWay = new Set<Promise<void>>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let rings = Infinity
  let looking = false
  let looked = Promise.resolve()
  let again = false

  const ring = (after: number) => {
    const at = performance.now() + after
    if (stopped || at >= rings) return
    clearTimeout(timer)
    rings = at
    timer = setTimeout(() => {
      rings = Infinity
      if (looking) again = true
      else looked = look()
    }, after)
  }

  const look = async () => {
    again = true
    looking = true
    try {
      while (again && !stopped) {
        again = false
        const mailboxes = [...fresh]
        fresh.clear()
        if (!hasLookedBack) await store.ask('wantAllAlerts')
        else if (mailboxes.length > 0) await store.ask('wantAlerts', mailboxes)
        hasLookedBack = true
        const due = await store.ask('nextAlertDue')
        if (due === undefined || due > now() || onTheWay.size >= AT_ONCE) continue
        const { letters, problems } = await store.ask('takeDueLetters', AT_ONCE - onTheWay.size)
        for (const problem of problems) report(problem)
        for (const letter of letters) begin(letter)
      }
      const due = await store.ask('nextAlertDue')
      // While as many as may be are on their way, the next of them to come back looks again.
      if (due !== undefined && onTheWay.size < AT_ONCE) {
        ring(Math.min(LONGEST_SLEEP_MS, Math.max(GATHER_MS, due - now())))
      }
    } catch (error) {
      // Some of the news were not looked at.
      hasLookedBack = false
      report(error)
      ring(AFTER_FAILURE_MS)
    } finally {
      looking = false
      if (again) ring(0)
    }
  }

  const begin = (letter: DueLetter) => {
    const sent = send(letter).finally(() => {
      onTheWay.delete(sent)
      ring(GATHER_MS)
    })
    onTheWay.add(sent)
  }

  const send = async (letter: DueLetter) => {
    try {
      await store.ask('settleLetter', letter, await deliver(letter, way))
    } catch (error) {
      report(error)
    }
  }

  // What was not settled is due again by itself.
  const report = (error: unknown) => {
    if (!stopped) way.report(error instanceof Error ? error : new Error(String(error)))
  }

  ring(0)
  return {
    news: (mailboxes) => {
      for (const mailbox of mailboxes) fresh.add(mailbox)
      ring(GATHER_MS)
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      let end: ReturnType<typeof setTimeout> | undefined
      const longest = new Promise<void>((resolve) => (end = setTimeout(resolve, LONGEST_END_MS)))
      // What is taken right now goes out and is settled too: whoever took it would get it again after the next start.
      const done = looked.then(async () => await Promise.all(onTheWay))
      await Promise.race([done, longest])
      clearTimeout(end)
    },
  }
}
