import { strFromU8, unzipSync } from 'fflate'
import { afterEach, expect, it, vi } from 'vitest'
import { zip } from './zip.ts'

const FILES = { 'b/ё.txt': 'second', 'a.txt': 'first', 'a.bin': Uint8Array.of(0, 255, 0) }

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

it('what is packed comes out again', () => {
  const out = unzipSync(zip(FILES))
  expect(Object.keys(out)).toEqual(['a.bin', 'a.txt', 'b/ё.txt'])
  expect(strFromU8(out['b/ё.txt'] ?? Uint8Array.of())).toBe('second')
  expect(out['a.bin']).toEqual(FILES['a.bin'])
})

it('the same files are the same bytes, in any order, at any time, in any zone', () => {
  const packed = zip(FILES)
  const other = Object.fromEntries(Object.entries(FILES).toReversed())
  for (const zone of ['Pacific/Kiritimati', 'America/Anchorage', 'Europe/Moscow']) {
    vi.stubEnv('TZ', zone)
    vi.useFakeTimers({ now: Date.UTC(2040, 5, 1) })
    expect(zip(other)).toEqual(packed)
    vi.useRealTimers()
  }
})

it('says nothing of the machine', () => {
  const directory = zip({ 'a.txt': 'first' }).slice(-22 - 46 - 5)
  const view = new DataView(directory.buffer)
  const [madeBy, attributes] = [view.getUint8(5), view.getUint32(38, true)]
  expect([view.getUint32(0, true).toString(16), madeBy, attributes]).toEqual(['2014b50', 0, 0])
})
