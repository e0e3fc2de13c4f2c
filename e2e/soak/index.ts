// `npm run soak`: opens mails at a steady rate for minutes while browsers come and go, and looks whether anything was
// lost, came twice, or grew. `npm run soak -- --minutes 1 --rate 500 --host workerd`
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { HOSTS, isHost } from '../../.scripts/hosts.ts'
import { endOnSignals } from '../../.scripts/run-program.ts'
import { EventsAnswer } from '../../shared/api.ts'
import type { PairingAnswer } from '../../shared/api.ts'
import { startEndpointProcess } from './endpoint-process.ts'
import { openMails } from './hits.ts'
import type { Sender } from './hits.ts'
import { Listener } from './listener.ts'
import { memoryOf, outcomeOf } from './outcome.ts'
import type { Outcome } from './outcome.ts'

const MAILBOXES = 20
const CATCH_UP_MS = 60_000
const SAMPLE_MS = 1_000
/** So long a run must be for its memory to say something: before, the heap only grows to its working size. */
const TELLING_MINUTES = 5

interface Asked {
  host: string
  minutes: number
  rate: number
}

function asked(): Asked {
  const options = {
    host: { type: 'string', default: 'node' },
    minutes: { type: 'string', default: '10' },
    rate: { type: 'string', default: '1000' },
  } as const
  const { host, minutes, rate } = parseArgs({ options }).values
  const [length, speed] = [Number(minutes), Number(rate)]
  if (!(length > 0 && speed > 0)) throw new Error('--minutes and --rate are numbers above zero.')
  return { host, minutes: length, rate: speed }
}

/** @returns how often each message is among a mailbox's events: each event stands for as many opens as it counts */
async function storedIn(url: string, { apiKey }: PairingAnswer): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  let after = ''
  for (;;) {
    const headers = { authorization: `Bearer ${apiKey}` }
    const answer = await fetch(`${url}/v1/events?after=${after}`, { headers })
    const { events, cursor } = v.parse(EventsAnswer, await answer.json())
    if (events.length === 0) return found
    for (const { message, count } of events) found.set(message, (found.get(message) ?? 0) + count)
    after = cursor
  }
}

function sum(outcomes: readonly Outcome[]): Outcome {
  const of = (name: keyof Outcome) => outcomes.reduce((total, outcome) => total + outcome[name], 0)
  return { lost: of('lost'), twice: of('twice'), unknown: of('unknown') }
}

function table(rows: readonly (readonly [string, string | number])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows
    .map(
      ([name, value]) =>
        `${name.padEnd(width)}  ${(typeof value === 'number' ? value.toLocaleString('en') : value).padStart(20)}`,
    )
    .join('\n')
}

/** @returns whether all was well */
async function soak({ host, minutes, rate }: Asked): Promise<boolean> {
  if (!isHost(host)) throw new Error(`There is no host ${host}. There are: ${HOSTS.join(', ')}.`)
  const endpoint = await startEndpointProcess(host)
  try {
    const senders: Sender[] = []
    while (senders.length < MAILBOXES) {
      senders.push({ paired: await endpoint.pair(), answered: new Set(), failed: new Set() })
    }
    const listeners = senders.map(({ paired }) => new Listener(endpoint.url, paired))
    const listening = Promise.all(listeners.map(async (listener) => await listener.run()))
    const memory: number[] = []
    const sampling = setInterval(
      () =>
        void endpoint.memory().then(
          (size) => memory.push(size),
          () => undefined,
        ),
      SAMPLE_MS,
    )
    console.log(`${rate} opens a second for ${minutes} min on ${host}…`)
    const load = await openMails(endpoint.url, senders, rate, minutes * 60)
    clearInterval(sampling)
    for (const listener of listeners) listener.end()
    await listening
    await Promise.all(
      listeners.map(
        async (listener, i) => await listener.catchUp(senders[i]?.answered.size ?? 0, CATCH_UP_MS),
      ),
    )

    const stored: Outcome[] = []
    for (const { paired, answered, failed } of senders) {
      stored.push(outcomeOf(answered, failed, await storedIn(endpoint.url, paired)))
    }
    const told = listeners.map(({ told }, i) =>
      outcomeOf(senders[i]?.answered ?? new Set(), senders[i]?.failed ?? new Set(), told),
    )
    const [inStore, atBrowsers] = [sum(stored), sum(told)]
    const answered = senders.reduce((total, sender) => total + sender.answered.size, 0)
    const used = memoryOf(memory)
    const isLong = minutes >= TELLING_MINUTES
    const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(0)
    const latency = (share: number) =>
      `${(load.latencies[Math.floor(load.latencies.length * share)] ?? NaN).toFixed(1)} ms`
    console.log(
      table([
        ['opens sent', load.sent],
        ['opens held back, since too many waited', load.heldBack],
        ['opens answered', answered],
        ['answered a second', Math.round(answered / load.seconds)],
        ['answer, median', latency(0.5)],
        ['answer, p99', latency(0.99)],
        ['streams opened', listeners.reduce((total, { opened }) => total + opened, 0)],
        ['lost in the store', inStore.lost],
        ['twice in the store', inStore.twice],
        ['unknown in the store', inStore.unknown],
        ['not told', atBrowsers.lost],
        ['told twice', atBrowsers.twice],
        ['memory in each fifth of the time, MB', used.fifths.map(megabytes).join(' ')],
        ['memory', isLong ? (used.isFlat ? 'flat' : 'GREW') : 'too short to tell'],
      ]),
    )
    const wrong = Object.values(inStore)
      .concat(Object.values(atBrowsers))
      .some((count) => count > 0)
    return !wrong && (used.isFlat || !isLong) && answered === load.sent
  } finally {
    await endpoint.stop()
  }
}

endOnSignals()
try {
  const isWell = await soak(asked())
  console.log(isWell ? 'Nothing lost, nothing twice.' : 'Something is wrong: see above.')
  if (!isWell) process.exitCode = 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
