import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PairingAnswer } from '../../shared/api.ts'
import { Losses, TELL_EVERY_MS } from './losses.ts'
import { allEvents, healthOf, newMail, pairWith, startProcess } from './trial/endpoint-process.ts'
import type { EndpointProcess } from './trial/endpoint-process.ts'
import { injectFaults, onSmallDisk, withinMountsOf } from './trial/system.ts'

describe('losses', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('are told at once, then once a minute with their count', () => {
    const tell = vi.fn<(count: number, reason: string) => void>()
    const losses = new Losses(tell)
    losses.add(1, 'full')
    losses.add(2, 'full')
    losses.add(3, 'read-only')
    expect(tell.mock.calls).toEqual([[1, 'full']])
    vi.advanceTimersByTime(TELL_EVERY_MS)
    expect(tell.mock.lastCall).toEqual([5, 'read-only'])
    vi.advanceTimersByTime(10 * TELL_EVERY_MS)
    losses.add(1, 'full')
    expect(tell).toHaveBeenCalledTimes(3)
    losses.add(4, 'full')
    losses.stop()
    expect(tell.mock.lastCall).toEqual([4, 'full'])
  })
})

// Where the disk fails: strace and mounts are Linux's.
describe.skipIf(process.platform !== 'linux')('an endpoint', { timeout: 30_000 }, () => {
  let data = ''
  let endpoint: EndpointProcess
  let paired: PairingAnswer

  async function start(by: readonly string[] = []): Promise<void> {
    endpoint = await startProcess(data, { by })
    paired = await pairWith(endpoint)
  }

  beforeEach(() => void (data = mkdtempSync(join(tmpdir(), 'doublecheck-'))))
  afterEach(async () => {
    await endpoint.end('SIGTERM')
    rmSync(data, { recursive: true })
  })

  /** @returns how many milliseconds the image took */
  async function open(): Promise<number> {
    const began = performance.now()
    const answer = await fetch(`${endpoint.url}/p/${newMail(paired).token}.gif`)
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, 43])
    return performance.now() - began
  }

  const told = async () => {
    const { stored, lost, endpoint: said } = await healthOf(endpoint)
    return { stored, lost, told: said.lost, events: (await allEvents(endpoint.url, paired)).length }
  }
  function lock(file: string): { end(): void } {
    const other = new DatabaseSync(join(data, file), { timeout: 5_000 })
    other.exec('begin immediate')
    return {
      end: () => {
        other.exec('rollback')
        other.close()
      },
    }
  }
  // It comes by another way than the image.
  async function logged(reason: RegExp): Promise<void> {
    await expect.poll(() => endpoint.log()).toMatch(reason)
  }
  const lines = () => endpoint.log().match(/"lost":/g)?.length

  it('on a full disk answers, counts, logs and tells what it loses, and goes on when there is room', async () => {
    await start(onSmallDisk(data, '3m'))
    const ballast = withinMountsOf(endpoint.pid, join(data, 'ballast'))
    expect(() => writeFileSync(ballast, new Uint8Array(4_000_000))).toThrow('ENOSPC')
    // The log has some pages of room left.
    for (let i = 0; i < 30; i++) await open()
    const full = await told()
    expect(full.lost).toBeGreaterThan(0)
    expect(full).toEqual({ stored: 30 - full.lost, lost: full.lost, told: full.lost, events: 30 - full.lost })
    await logged(/database or disk is full/)
    expect(lines()).toBe(1)
    rmSync(ballast)
    await open()
    expect(await told()).toMatchObject({ stored: full.stored + 1, lost: full.lost, events: full.events + 1 })
  })

  it('on a disk that became read-only does the same', async () => {
    await start()
    // Linux refuses to remount a disk while it is written to; it is made read-only after an error of its own.
    const faults = await injectFaults(endpoint.pid, ['pwrite64:error=EROFS'])
    for (let i = 0; i < 3; i++) await open()
    expect(await told()).toEqual({ stored: 0, lost: 3, told: 3, events: 0 })
    await expect.poll(lines).toBe(1)
    await faults.end()
    await open()
    expect(await told()).toEqual({ stored: 1, lost: 3, told: 3, events: 1 })
  })

  it('with a locked journal does the same', async () => {
    await start()
    const locked = lock('journal.sqlite')
    await Promise.all([open(), open(), open()])
    locked.end()
    // SQLite gives up after 1.5 s, the image after two: on a busy machine that may come first.
    await logged(/database is locked|longer than two seconds/)
    expect(await told()).toMatchObject({ lost: 3, told: 3 })
    await open()
    expect(await told()).toMatchObject({ lost: 3, told: 3 })
  })

  it('with a locked database loses nothing', async () => {
    await start()
    const locked = lock('doublecheck.sqlite')
    await Promise.all([open(), open(), open()])
    expect(await healthOf(endpoint)).toMatchObject({ stored: 3, lost: 0 })
    locked.end()
    expect((await told()).events).toBe(3)
  })

  it('on a disk that hangs answers after two seconds, and keeps the hit when the disk goes on', async () => {
    await start()
    const faults = await injectFaults(endpoint.pid, ['fdatasync,fsync:delay_enter=4000000'])
    const took = await Promise.all([open(), open()])
    expect((await healthOf(endpoint)).lost).toBe(2)
    expect(Math.max(...took)).toBeGreaterThan(1_900)
    expect(Math.max(...took)).toBeLessThan(4_000)
    await logged(/longer than two seconds/)
    await faults.end()
    await expect.poll(async () => (await told()).events, { timeout: 15_000 }).toBe(2)
  })
})
