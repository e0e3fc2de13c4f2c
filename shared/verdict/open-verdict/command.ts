#!/usr/bin/env node
// `open-verdict`: one fetch a line in, one verdict a line out, in the same order. Lines are JSON.
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { networkTable } from '../networks/table.ts'
import { judgeLine } from './line.ts'

// Whoever reads may have enough: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const lines = createInterface({ input: process.stdin, crlfDelay: Infinity })
for await (const line of lines) {
  if (line.trim() === '') continue
  const judged = judgeLine(line, networkTable)
  if ('error' in judged) process.exitCode = 1
  if (!process.stdout.write(`${JSON.stringify(judged)}\n`)) await once(process.stdout, 'drain')
}
