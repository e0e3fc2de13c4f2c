import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { crashOften } from './trial/crash.ts'
import { startProcess } from './trial/endpoint-process.ts'

const CRASHES = 50
const LANES = 2

/** @returns how many opens were answered */
async function lane(data: string, crashes: number): Promise<number> {
  const files = ['doublecheck.sqlite', 'journal.sqlite'].map((file) => join(data, file))
  const victim = { start: async () => await startProcess(data), databases: () => files }
  let opens = 0
  for await (const { answered, kept, databases } of crashOften(victim, crashes)) {
    const messages = kept.map(({ message }) => message)
    expect(new Set(messages).size).toBe(messages.length)
    expect([...answered].filter((message) => !messages.includes(message))).toEqual([])
    expect(Object.values(databases)).toEqual(['ok', 'ok'])
    opens = answered.size
  }
  return opens
}

describe('a crash', () => {
  it(
    `at any instant under load loses no open that was answered, ${CRASHES} times`,
    { timeout: 300_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'doublecheck-'))
      onTestFinished(() => rmSync(folder, { recursive: true }))
      const lanes = Array.from({ length: LANES }, (_, i) => lane(join(folder, String(i)), CRASHES / LANES))
      expect(Math.min(...(await Promise.all(lanes)))).toBeGreaterThan(CRASHES)
    },
  )
})
