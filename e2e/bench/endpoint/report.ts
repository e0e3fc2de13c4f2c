import type { HostName } from '../../../.scripts/hosts.ts'
import type { Figure } from '../figures.ts'
import type { Extent } from './index.ts'
import { STEADY_RATE } from './load.ts'
import type { Measured } from './load.ts'
import type { MailboxCosts } from './million.ts'
import type { Latency } from './percentiles.ts'
import type { Told } from './told.ts'
import { shareOf } from './turns.ts'
import type { Turns } from './turns.ts'
import { workersFigures } from './workers.ts'

/** What was measured of ours on one host. */
export interface Ours extends Measured {
  /** Hits one by one, each told to one socket. */
  idle: Told
  /** All mailboxes listened to by several sockets each. */
  sockets: { count: number; memory: number; toMany: Told }
  /** On the disk in the end, which is as many as good tokens were answered. */
  rows: number
}

export interface LargeMailbox {
  large: MailboxCosts
  empty: MailboxCosts
  /** Milliseconds until an endpoint with such a mailbox listens, and a new one. */
  start: { large: number; empty: number }
}

/** All that was measured. */
export interface Everything {
  extent: Extent
  ours: ReadonlyMap<HostName, Ours>
  /** By their names as readers know them. */
  peers: ReadonlyMap<string, Measured>
  /** Ours on Node and its peers. */
  turns: Turns
  large: LargeMailbox
}

export const NGINX = 'nginx empty_gif'
export const BARE = 'Node’s bare http'
export const OURS = 'ours on Node'
const HOST_NAMES: Record<HostName, string> = { node: OURS, workerd: 'ours on workerd' }

/** What has to be reached; the comparisons are within one run on one machine. */
const GOALS = {
  ofBareHttp: 0.6,
  ofNginx: 0.4,
  steadyP99: 10,
  toldP99: 20,
  largeMailbox: 1.2,
  memory: 150,
} as const

/** @returns each server by its name as readers know it, the limit first */
export function serversOf({ ours, peers }: Pick<Everything, 'ours' | 'peers'>): [string, Measured][] {
  return [...peers, ...[...ours].map(([host, measured]): [string, Measured] => [HOST_NAMES[host], measured])]
}

/** A peer below this was not at its end: the load was, or the machine had something else to do. */
const BUSY_ENOUGH = 0.85

/** @returns what has to be said before a comparison with the peers means anything */
export function doubtsOf({ peers, turns }: Pick<Everything, 'peers' | 'turns'>): string[] {
  return [...peers]
    .map(([name, { saturation }]) => {
      const inTurns = (turns.get(name) ?? []).map(({ processor }) => processor)
      return { name, least: Math.min(saturation?.processor ?? 1, ...inTurns) }
    })
    .filter(({ least }) => least < BUSY_ENOUGH)
    .map(
      ({ name, least }) =>
        `${name} was only ${Math.round(least * 100)} % busy at saturation: the load, or what else this machine does, was at its end before it. Comparisons with it flatter ours.`,
    )
}

/** Puts goals beside what was measured. */
export function figuresOf(everything: Everything): Figure[] {
  const [node, workerd] = [everything.ours.get('node'), everything.ours.get('workerd')]
  return [
    ...ratios(everything),
    ...serversOf(everything).flatMap(([name, measured]) => loadFigures(name, measured, measured === node)),
    ...[...everything.ours].flatMap(([host, ours]) => hostFigures(host, ours)),
    ...mailboxFigures(everything),
    ...(workerd ? workersFigures(workerd) : []),
  ]
}

function ratios({ ours, peers, turns }: Everything): Figure[] {
  return [
    { peer: BARE, goal: GOALS.ofBareHttp },
    { peer: NGINX, goal: GOALS.ofNginx },
  ].flatMap(({ peer, goal }) => {
    const share = shareOf(turns, OURS, peer)
    const [own, others] = [ours.get('node'), peers.get(peer)].map((one) => one?.saturation?.perSecond)
    if (!share || own === undefined || others === undefined) return []
    const name = `${OURS}, answered and durable, of ${peer}`
    return [
      higher(name, share.middle, 'times', goal),
      higher(`${name}: in the worst turn`, share.worst, 'times'),
      higher(`${name}: in the best turn`, share.best, 'times'),
      higher(`${name}: each by itself`, own / others, 'times'),
    ]
  })
}

function loadFigures(name: string, { steady, saturation, memory }: Measured, hasGoal: boolean): Figure[] {
  const goal = hasGoal ? GOALS.steadyP99 : undefined
  const rate = STEADY_RATE.toLocaleString('en')
  return [
    ...(saturation
      ? [
          higher(`${name}: answered at saturation`, saturation.perSecond, '/s'),
          lower(`${name}: p50 at saturation`, saturation.p50, 'ms'),
          lower(`${name}: p99 at saturation`, saturation.p99, 'ms'),
          higher(`${name}: its core busy at saturation`, saturation.processor * 100, '%'),
          higher(
            `${name}: answered for each second of its processor’s`,
            1_000 / saturation.processorEach,
            '',
          ),
        ]
      : []),
    ...(steady.heldBack > 0
      ? [lower(`${name}: of ${rate}/s not sent, since it could not keep up`, share(steady), '%')]
      : []),
    lower(`${name}: p50 at ${rate}/s`, steady.latency.p50, 'ms'),
    lower(`${name}: p99 at ${rate}/s`, steady.latency.p99, 'ms', goal),
    lower(`${name}: of that the load’s own lateness, p99`, steady.lateness.p99, 'ms'),
    lower(`${name}: memory at ${rate}/s`, megabytes(memory.steady), 'MB', hasGoal ? GOALS.memory : undefined),
    ...(saturation ? [lower(`${name}: memory after saturation`, megabytes(memory.saturated), 'MB')] : []),
  ]
}

function hostFigures(host: HostName, { saturation, idle, told, sockets, rows }: Ours): Figure[] {
  const name = HOST_NAMES[host]
  const goal = host === 'node' ? GOALS.toldP99 : undefined
  const count = sockets.count.toLocaleString('en')
  return [
    ...(saturation
      ? [
          higher(
            `${name}: recorded at saturation, until nothing was left`,
            saturation.sent / (saturation.sent / saturation.perSecond + saturation.leftFor),
            '/s',
          ),
          lower(`${name}: until nothing was left`, saturation.leftFor, 's'),
        ]
      : []),
    higher(`${name}: rows on the disk, as many as good tokens were answered`, rows, ''),
    ...latencies(`${name}: hit to event at a socket, idle`, idle.told, goal),
    ...(told
      ? latencies(`${name}: hit to event at a socket, at ${STEADY_RATE.toLocaleString('en')}/s`, told)
      : []),
    ...latencies(`${name}: hit to event at the last of its sockets, ${count} open`, sockets.toMany.told),
    lower(`${name}: memory with ${count} sockets`, megabytes(sockets.memory), 'MB'),
  ]
}

function mailboxFigures({ extent, large: { large, empty, start } }: Everything): Figure[] {
  const events = extent.events.toLocaleString('en')
  const pairs: [string, number, number, number?][] = [
    ['hit, until it is recorded', large.recorded, empty.recorded, GOALS.largeMailbox],
    ['hit, p50 of its answer', large.oneByOne.answered.p50, empty.oneByOne.answered.p50],
    ['hit, p50 of its event at a socket', large.oneByOne.told.p50, empty.oneByOne.told.p50],
    ['catching up on 500 events', large.catchUp, empty.catchUp],
    ['start', start.large, start.empty],
  ]
  return pairs.flatMap(([what, one, other, goal]) => [
    lower(`a mailbox of ${events} events: ${what}`, one, 'ms'),
    lower(`an empty one: ${what}`, other, 'ms'),
    lower(`the one of the other: ${what}`, one / other, 'times', goal),
  ])
}

function latencies(what: string, { p50, p99 }: Latency, goal?: number): Figure[] {
  return [lower(`${what}, p50`, p50, 'ms'), lower(`${what}, p99`, p99, 'ms', goal)]
}

function lower(name: string, value: number, unit: string, goal?: number): Figure {
  return { name, value, unit, better: 'lower', ...(goal === undefined ? {} : { goal }) }
}

function higher(name: string, value: number, unit: string, goal?: number): Figure {
  return { ...lower(name, value, unit, goal), better: 'higher' }
}

function share({ heldBack, sent }: Measured['steady']): number {
  return (100 * heldBack) / (heldBack + sent)
}

function megabytes(bytes: number): number {
  return bytes / 1_048_576
}
