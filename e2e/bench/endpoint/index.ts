// Part `endpoint`: what the endpoint can take, on either host, beside nginx and beside Node's own HTTP server.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { base64urlnopad } from '@scure/base'
import { HOSTS } from '../../../.scripts/hosts.ts'
import type { HostName } from '../../../.scripts/hosts.ts'
import { derivePixelKey, newMailboxId } from '../../../shared/token/index.ts'
import type { MintingKey } from '../../../shared/token/index.ts'
import type { PairingAnswer } from '../../../shared/api.ts'
import type { Figure } from '../figures.ts'
import { sameRandom } from './arrivals.ts'
import { Listeners } from './listeners.ts'
import type { Browser } from './listeners.ts'
import { Walk, load, saturated } from './load.ts'
import type { Measured, Watch } from './load.ts'
import { prepareMachine } from './machine.ts'
import type { Machine } from './machine.ts'
import { eventsAfter, newCodes, pairAll } from './mailboxes.ts'
import { compareMailboxes, prepareLargeMailbox, startTime } from './million.ts'
import { draw } from './picture.ts'
import { BARE, NGINX, OURS, doubtsOf, figuresOf } from './report.ts'
import type { Everything, LargeMailbox, Ours } from './report.ts'
import { compareRows, countRows } from './rows.ts'
import { writeRequests } from './saturation.ts'
import { startBareHttp, startNginx, startOurs } from './servers.ts'
import type { Server } from './servers.ts'
import { tellOneByOne } from './told.ts'
import { Traffic, mailsOf } from './traffic.ts'
import { takeTurns } from './turns.ts'
import type { Contestant, Turns } from './turns.ts'

/** How much is measured; less is for trying the benchmark out. */
export interface Extent {
  /** Of each load. */
  seconds: number
  /** In which servers are compared. */
  turns: number
  mailboxes: number
  messages: number
  /** In the large mailbox. */
  events: number
}

export const FULL: Extent = { seconds: 6, turns: 5, mailboxes: 1_000, messages: 100_000, events: 1_000_000 }
export const QUICK: Extent = { seconds: 1, turns: 2, mailboxes: 40, messages: 20_000, events: 40_000 }

/** Every so many mailboxes have one socket open under load. */
const MAILBOXES_A_SOCKET = 10
const SOCKETS_A_MAILBOX = 2
const HITS_ONE_BY_ONE = 200

/** Measures everything; takes some minutes. */
export async function benchEndpoint(extent: Extent): Promise<{ figures: Figure[]; picture: string }> {
  const machine = prepareMachine()
  for (const note of machine.notes) console.log(note)
  const folder = await mkdtemp(join(tmpdir(), 'doublecheck-bench-'))
  try {
    const ours = new Map<HostName, Ours>()
    const peers = new Map<string, Measured>()
    for (const host of HOSTS) ours.set(host, await measureOurs(host, join(folder, host), extent, machine))
    for (const [name, start] of peersOf(machine)) {
      peers.set(name, await measurePeer(name, start, join(folder, 'requests'), extent, machine))
    }
    const turns = await measureTurns(join(folder, 'turns'), extent, machine)
    const large = await measureLargeMailbox(join(folder, 'large'), join(folder, 'new'), extent, machine)
    const everything: Everything = { extent, ours, peers, turns, large }
    for (const doubt of doubtsOf(everything)) console.log(`DOUBT: ${doubt}`)
    return { figures: figuresOf(everything), picture: draw(everything) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

function peersOf(machine: Machine): [string, () => Promise<Server>][] {
  const peers: [string, () => Promise<Server>][] = [[BARE, async () => await startBareHttp(machine.pinning)]]
  if (machine.has('nginx')) peers.unshift([NGINX, async () => await startNginx(machine.pinning)])
  return peers
}

/** Starts ours on a new folder, fills it with mailboxes, and puts it under load; counts what is on the disk then. */
async function measureOurs(host: HostName, data: string, extent: Extent, machine: Machine): Promise<Ours> {
  const took = stopwatch(`ours on ${host}`)
  const codes = newCodes(host, data, extent.mailboxes)
  const file = machine.has('wrk') ? `${data}.requests` : undefined
  // Only the very first start makes JavaScript of TypeScript, and the memory for that is never given back.
  const veryFirst = await startOurs(host, data, machine.pinning)
  await veryFirst.stop()
  const first = await startOurs(host, data, machine.pinning)
  let paired: PairingAnswer[]
  let walk: Walk
  let underLoad: Omit<Ours, 'rows' | 'sockets'>
  try {
    paired = await pairAll(first.url, codes)
    took(`${paired.length} mailboxes paired`)
    walk = new Walk(trafficOf(paired, extent.messages))
    if (file !== undefined) await writeRequests(walk.traffic, file)
    took('traffic made')
    underLoad = await measureLoad(first, walk, paired, file, extent.seconds, took)
  } finally {
    await first.stop()
    if (file !== undefined) await rm(file, { force: true })
  }
  const second = await startOurs(host, data, machine.pinning)
  let sockets: Ours['sockets']
  try {
    sockets = await measureSockets(second, walk, paired)
    took(`${sockets.count} sockets`)
  } finally {
    await second.stop()
  }
  const rows = countRows(host, data)
  compareRows(rows, walk.answered)
  took(`${rows.rows.toLocaleString('en')} rows on the disk, exactly as many as good tokens were answered`)
  return { ...underLoad, sockets, rows: rows.rows }
}

async function measureLoad(
  server: Server,
  walk: Walk,
  paired: readonly PairingAnswer[],
  file: string | undefined,
  seconds: number,
  took: (what: string) => void,
): Promise<Omit<Ours, 'rows' | 'sockets'>> {
  const isListened = (sender: number) => sender % MAILBOXES_A_SOCKET === 0
  const listeners = await Listeners.open(
    server.url,
    paired.filter((_, i) => isListened(i)),
  )
  try {
    const idle = await tellOneByOne(server.port, walk, listeners, HITS_ONE_BY_ONE, sameRandom(2), isListened)
    took('hits one by one')
    const settled = async () => await atTheEnd(server.url, paired.slice(0, 1))
    const measured = await load(server, walk, file, seconds, { listeners, settled })
    took('load')
    return { ...measured, idle }
  } finally {
    listeners.close()
  }
}

/** Several sockets for every mailbox. */
async function measureSockets(
  server: Server,
  walk: Walk,
  paired: readonly PairingAnswer[],
): Promise<Ours['sockets']> {
  const browsers = await atTheEnd(server.url, paired)
  const each = browsers.flatMap((browser) => Array.from({ length: SOCKETS_A_MAILBOX }, () => browser))
  const listeners = await Listeners.open(server.url, each)
  try {
    const random = sameRandom(5)
    const toMany = await tellOneByOne(
      server.port,
      walk,
      listeners,
      HITS_ONE_BY_ONE,
      random,
      () => true,
      SOCKETS_A_MAILBOX,
    )
    return { count: listeners.count, memory: await server.memory(), toMany }
  } finally {
    listeners.close()
  }
}

async function measurePeer(
  name: string,
  start: () => Promise<Server>,
  file: string,
  extent: Extent,
  machine: Machine,
): Promise<Measured> {
  const took = stopwatch(name)
  // Nobody checks these tokens: the same bytes on the wire are what counts.
  const traffic = trafficOf(madeUpMailboxes(extent.mailboxes), extent.messages)
  if (machine.has('wrk')) await writeRequests(traffic, file)
  const server = await start()
  try {
    return await load(server, new Walk(traffic), machine.has('wrk') ? file : undefined, extent.seconds)
  } finally {
    await server.stop()
    took('load')
  }
}

/** Ours on Node beside its peers; what ours answered is counted on the disk here too. */
async function measureTurns(data: string, extent: Extent, machine: Machine): Promise<Turns> {
  if (!machine.has('wrk')) return new Map()
  const took = stopwatch('in turns')
  const codes = newCodes('node', data, extent.mailboxes)
  const own = await startOurs('node', data, machine.pinning)
  const servers = [own]
  try {
    const paired = await pairAll(own.url, codes)
    const traffic = trafficOf(paired, extent.messages)
    const file = `${data}.requests`
    await writeRequests(traffic, file)
    const contestant = (name: string, server: Server, walk: Walk, watch?: Watch): Contestant => ({
      name,
      load: async () => {
        const { perSecond, processor } = await saturated(server, walk, file, extent.seconds, watch)
        return { answered: perSecond, processor }
      },
    })
    const walk = new Walk(traffic)
    const settled = async () => await atTheEnd(own.url, paired.slice(0, 1))
    const contestants = [contestant(OURS, own, walk, { settled })]
    for (const [name, start] of peersOf(machine)) {
      const server = await start()
      servers.push(server)
      contestants.push(contestant(name, server, new Walk(traffic)))
    }
    took(`${contestants.length} servers started`)
    const turns = await takeTurns(contestants, extent.turns)
    took(`${extent.turns} turns`)
    await own.stop()
    compareRows(countRows('node', data), walk.answered)
    return turns
  } finally {
    for (const server of servers) await server.stop()
  }
}

async function measureLargeMailbox(
  data: string,
  newData: string,
  extent: Extent,
  machine: Machine,
): Promise<LargeMailbox> {
  const took = stopwatch('a large mailbox on node')
  const random = sameRandom(3)
  const prepared = prepareLargeMailbox(data, extent, Date.now(), random)
  took(`${extent.events.toLocaleString('en')} events recorded`)
  const start = {
    large: await startTime(data, machine.pinning),
    empty: await startTime(newData, machine.pinning),
  }
  took('starts')
  const server = await startOurs('node', data, machine.pinning)
  try {
    const [large, empty] = await compareMailboxes(server, [prepared.large, prepared.empty], random)
    if (!large || !empty) throw new Error('Nothing was measured.')
    took('hits and catching up')
    await server.stop()
    compareRows(countRows('node', data), extent.events + large.answered + empty.answered)
    return { large, empty, start }
  } finally {
    await server.stop()
  }
}

function trafficOf(mailboxes: readonly (PairingAnswer | MintingKey)[], messages: number): Traffic {
  const keys = mailboxes.map(({ mailbox, generation, pixelKey }) => ({
    mailbox,
    generation,
    pixelKey: typeof pixelKey === 'string' ? base64urlnopad.decode(pixelKey) : pixelKey,
  }))
  return new Traffic(mailsOf(keys, messages, Date.now(), sameRandom(1)))
}

function madeUpMailboxes(count: number): MintingKey[] {
  const random = sameRandom(4)
  return Array.from({ length: count }, () => {
    const mailbox = newMailboxId(Uint8Array.from({ length: 8 }, () => random() * 256))
    return { mailbox, generation: 1, pixelKey: derivePixelKey(new Uint8Array(32), mailbox, 1) }
  })
}

/** @returns browsers that know everything that happened by now */
async function atTheEnd(url: string, paired: readonly PairingAnswer[]): Promise<Browser[]> {
  const browsers: Browser[] = []
  for (const { apiKey } of paired) {
    let [cursor, isMore] = ['', true]
    while (isMore) {
      const page = await eventsAfter(url, apiKey, cursor)
      isMore = page.events.length > 0
      cursor = page.cursor
    }
    browsers.push({ apiKey, cursor })
  }
  return browsers
}

/** @returns says what was done, and how long it took since the last time */
function stopwatch(subject: string): (what: string) => void {
  let last = performance.now()
  return (what) => {
    const now = performance.now()
    console.log(`… ${subject}: ${what} (${((now - last) / 1_000).toFixed(1)} s)`)
    last = now
  }
}
