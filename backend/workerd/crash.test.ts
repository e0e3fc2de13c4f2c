import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { crashOften } from '../node/trial/crash.ts'
import { startProcess } from '../node/trial/endpoint-process.ts'

const CRASHES = 10
const STARTER = join(import.meta.dirname, 'trial/serve.ts')

/** The mailbox's, the registry's, and the runtime's own list of each. */
const DATABASES = 4

describe('a crash of workerd', () => {
  it(
    `at any instant under load loses no open that was answered, ${CRASHES} times`,
    { timeout: 120_000 },
    async () => {
      const data = mkdtempSync(join(tmpdir(), 'doublecheck-'))
      onTestFinished(() => rmSync(data, { recursive: true }))
      const objects = join(data, 'workerd/objects')
      const victim = {
        start: async () => await startProcess(data, { starter: STARTER }),
        databases: () =>
          readdirSync(objects, { recursive: true, encoding: 'utf8' })
            .filter((file) => file.endsWith('.sqlite'))
            .map((file) => join(objects, file)),
      }
      let opens = 0
      for await (const { answered, kept, databases } of crashOften(victim, CRASHES)) {
        const messages = kept.map(({ message }) => message)
        expect(new Set(messages).size).toBe(messages.length)
        expect(kept.filter(({ count }) => count !== 1)).toEqual([])
        expect([...answered].filter((message) => !messages.includes(message))).toEqual([])
        expect(Object.values(databases)).toEqual(Array.from({ length: DATABASES }, () => 'ok'))
        opens = answered.size
      }
      expect(opens).toBeGreaterThan(CRASHES)
    },
  )
})
