import { describe, expect, it } from 'vitest'
import { reaches } from '../figures.ts'
import type { Measured } from './load.ts'
import { draw } from './picture.ts'
import { BARE, NGINX, OURS, doubtsOf, figuresOf } from './report.ts'
import type { Everything, Ours } from './report.ts'

const latency = (p99: number) => ({ p50: p99 / 2, p99, most: p99 * 2, count: 100 })

function measured(perSecond: number, p99: number): Measured {
  const steady = {
    sent: 900,
    heldBack: 100,
    latency: latency(p99),
    lateness: latency(0.1),
    intended: Float64Array.of(0),
  }
  return {
    steady,
    told: undefined,
    memory: { steady: 140 * 1_048_576, saturated: 180 * 1_048_576 },
    curve: [500, 2_000].map((rate) => ({ rate, latency: latency(p99), lateness: latency(0.1) })),
    saturation: {
      sent: perSecond * 6,
      perSecond,
      p50: 1,
      p99: 4,
      processor: 0.99,
      processorEach: 0.03,
      leftFor: 6,
    },
  }
}

function ours(perSecond: number, p99: number): Ours {
  const told = { answered: latency(4), told: latency(16) }
  const sockets = { count: 2_000, memory: 200 * 1_048_576, toMany: told }
  return { ...measured(perSecond, p99), idle: told, sockets, rows: 95 }
}

const costs = (recorded: number) => ({
  oneByOne: { answered: latency(4), told: latency(16) },
  recorded,
  catchUp: 5,
  answered: 1,
})

const turn = (answered: number) => ({ answered, processor: 0.99 })

const everything: Everything = {
  extent: { seconds: 6, turns: 3, mailboxes: 1_000, messages: 100_000, events: 1_000_000 },
  ours: new Map([
    ['node', ours(30_000, 12)],
    ['workerd', ours(2_000, 90)],
  ]),
  peers: new Map([
    [NGINX, measured(100_000, 1)],
    [BARE, measured(50_000, 2)],
  ]),
  turns: new Map([
    [OURS, [30_000, 20_000, 33_000].map(turn)],
    [NGINX, [100_000, 100_000, 60_000].map(turn)],
    [BARE, [50_000, 40_000, 50_000].map(turn)],
  ]),
  large: { large: costs(0.1), empty: costs(0.1), start: { large: 300, empty: 200 } },
}

const figures = figuresOf(everything)
const figure = (name: string) => figures.find((one) => one.name === name)

describe('the report', () => {
  it('compares what ours answers with the peers of the same turn, beside the goals', () => {
    const share = `ours on Node, answered and durable, of ${BARE}`
    expect(figure(share)).toMatchObject({ value: 0.6, goal: 0.6 })
    expect(figure(`${share}: in the worst turn`)?.value).toBe(0.5)
    expect(figure(`${share}: in the best turn`)?.value).toBe(0.66)
    expect(figure(`${share}: each by itself`)?.value).toBe(0.6)
    expect(figure(`ours on Node, answered and durable, of ${NGINX}`)).toMatchObject({ value: 0.3, goal: 0.4 })
  })

  it('says which goals are missed', () => {
    expect(figures.filter((one) => !reaches(one)).map(({ name }) => name)).toEqual([
      `ours on Node, answered and durable, of ${NGINX}`,
      'ours on Node: p99 at 2,000/s',
    ])
  })

  it('sets no goals for peers', () => {
    expect(figures.filter(({ name, goal }) => goal !== undefined && name.startsWith(`${NGINX}:`))).toEqual([])
  })

  it('counts the time until everything was recorded as part of what was recorded a second', () => {
    expect(figure('ours on Node: recorded at saturation, until nothing was left')?.value).toBe(15_000)
  })

  it('says how much of the load was not sent, where a server could not keep up', () => {
    expect(figure('ours on workerd: of 2,000/s not sent, since it could not keep up')?.value).toBe(10)
  })

  it('names what an open on Workers is billed, and what that costs', () => {
    expect(figure('an open on Workers: rows written')).toMatchObject({ value: 3, goal: 3 })
    expect(figure('a million opens on Workers, beyond what is included')?.value).toBeGreaterThan(3)
  })

  it('leaves comparisons out where a peer is missing, and doubts a peer that was not busy', () => {
    const alone = figuresOf({ ...everything, peers: new Map(), turns: new Map([[OURS, [turn(30_000)]]]) })
    expect(alone.filter(({ name }) => name.includes(NGINX) || name.includes(BARE))).toEqual([])
    const { saturation, ...others } = measured(1_000, 1)
    const lazy = { ...others, saturation: saturation && { ...saturation, processor: 0.2 } }
    expect(doubtsOf({ peers: new Map([[NGINX, lazy]]), turns: new Map() })).toEqual([
      expect.stringContaining(`${NGINX} was only 20 % busy`),
    ])
    const lazyTurn = new Map([[BARE, [turn(50_000), { ...turn(50_000), processor: 0.3 }]]])
    expect(doubtsOf({ ...everything, turns: lazyTurn })).toEqual([
      expect.stringContaining(`${BARE} was only 30 % busy`),
    ])
    expect(doubtsOf(everything)).toEqual([])
  })

  it('draws a curve for each server', () => {
    const svg = draw(everything)
    const names = [NGINX, BARE, 'ours on Node', 'ours on workerd']
    expect(names.filter((name) => svg.includes(`>${name}</text>`))).toEqual(names)
  })
})
