import type { StreamFrame } from '../../shared/api.ts'
import { getSetting, openStore } from '../store/index.ts'
import type { Paired, Store } from '../store/index.ts'
import { forgetErased } from '../store/erased.ts'
import { keepStopped } from '../store/stopped.ts'
import { judgeSomeAgain } from '../store/judge-again.ts'
import { keepEvents, withdrawSend } from '../store/mails.ts'
import { keepReply } from '../store/replies.ts'
import type { SeenReply } from '../store/replies.ts'
import { showBadge } from './badge.ts'
import { tellElsewhere } from './elsewhere.ts'
import { announce } from './gmail-tabs.ts'
import { tellImprovement } from './improvement.ts'
import { inTurns } from './in-turns.ts'
import { giveNotices } from './notices.ts'
import { tellNotes } from './notes.ts'
import { emptyOutbox } from './outbox.ts'
import { renewKey } from './minting-key.ts'
import { keepEndpoint } from './pairing.ts'

const inTurn = inTurns()

/**
 * Keeps what an endpoint told, shows it and tells the user.
 * @param paired whose news it is
 * @param asked the cursor that was asked with, where it answers a question
 * @returns whether it was kept: not when the browser was paired otherwise meanwhile, nor when newer news came before it
 */
export function takeFrame(paired: Paired, frame: StreamFrame, asked?: string): Promise<boolean> {
  return inTurn(async () => {
    if (asked !== undefined && asked !== ((await getSetting(await openStore(), 'cursor')) ?? '')) return false
    if (frame.endpoint && (await keepEndpoint(paired, frame.endpoint))) {
      void announce({ type: 'settings-changed' })
    }
    if (frame.generation !== undefined) await renewKey(paired, frame.generation)
    if (frame.erased) await forgetErased(await openStore(), frame.erased, paired)
    if (frame.stopped) await keepStopped(await openStore(), frame.stopped, paired)
    if (frame.events === undefined || frame.cursor === undefined) return true
    // The mails first, so that their events find them.
    await emptyOutbox()
    if (!(await keepEvents(await openStore(), frame.events, frame.cursor, paired))) return false
    await tellAll()
    return true
  })
}

/** Takes new mails out of the outbox, and tells what an earlier life of the background could not tell any more. */
export function takeOutbox(): Promise<void> {
  return inTurn(async () => {
    await emptyOutbox()
    await tellAll()
  })
}

/** A mail that was sent is a draft again: Gmail saved it at that time, by this machine's clock. */
export function takeBack(draft: { account: string; messageId: string; savedAt: number }): Promise<void> {
  return inTurn(async () => {
    await emptyOutbox()
    if (await withdrawSend(await openStore(), draft)) await tellAll()
  })
}

/**
 * Does something to the store that may change what became of mails.
 * @param work says whether it did
 */
export function changeMails(work: (store: Store) => Promise<boolean>): Promise<boolean> {
  return inTurn(async () => {
    const changed = await work(await openStore())
    if (changed) await tellAll()
    return changed
  })
}

/** A recipient answered: whoever does that has read the mail. */
export function takeReply(reply: SeenReply): Promise<void> {
  return inTurn(async () => {
    await emptyOutbox()
    if (await keepReply(await openStore(), reply)) await tellAll()
  })
}

let judging: Promise<void> | undefined

/** Judges stored events by the present rules, where those are newer; in between, whatever else comes has its turn. */
export function judgeAgain(): Promise<void> {
  judging ??= judgeAllAgain().finally(() => (judging = undefined))
  return judging
}

const GAP_MS = 5

async function judgeAllAgain(): Promise<void> {
  const store = await openStore()
  let outcome = await inTurn(() => judgeSomeAgain(store))
  if (outcome === 'none') return
  while (outcome === 'more') {
    // Whoever else reads the store is let in: without a gap Chromium kept a page waiting for all of it (November 2026).
    await new Promise((resolve) => setTimeout(resolve, GAP_MS))
    outcome = await inTurn(() => judgeSomeAgain(store))
  }
  await inTurn(tellAll)
}

/** The endpoint judges again too, and tells what came of it in pieces: all of it is told together. */
const ALL_OF_IT_MS = 5_000
let telling: ReturnType<typeof setTimeout> | undefined

async function tellAll(): Promise<void> {
  // Nobody waits for a tab that does not answer.
  void announce({ type: 'mails-changed' })
  void showBadge()
  await giveAllNotices()
  void tellElsewhere()
  void tellNotes()
  clearTimeout(telling)
  telling = setTimeout(() => void inTurn(tellImprovement), ALL_OF_IT_MS)
}

let giving: ReturnType<typeof setTimeout> | undefined

/** What is not to be told yet is told later, in a turn of its own: what comes meanwhile may make it needless. */
async function giveAllNotices(): Promise<void> {
  clearTimeout(giving)
  const later = await giveNotices()
  if (later !== undefined) giving = setTimeout(() => void inTurn(giveAllNotices), later)
}
