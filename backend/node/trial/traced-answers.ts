import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newMail, pairWith, startProcess } from './endpoint-process.ts'
import type { ProcessOptions } from './endpoint-process.ts'
import { need } from './system.ts'
import { TRACED_BYTES, TRACED_CALLS, answersWithoutSync } from './trace.ts'

const AT_A_TIME = 8

/**
 * What the system calls of an endpoint say about when it answers.
 * @param opens how many mails are opened, eight at a time
 */
export async function traceAnswers(
  opens: number,
  options: Omit<ProcessOptions, 'by'>,
): Promise<{ answered: number; early: number }> {
  need('strace')
  const folder = mkdtempSync(join(tmpdir(), 'doublecheck-'))
  try {
    const trace = join(folder, 'trace')
    const by = ['strace', '-f', '-y', '-s', String(TRACED_BYTES), '-e', `trace=${TRACED_CALLS}`, '-o', trace]
    const endpoint = await startProcess(join(folder, 'data'), { ...options, by })
    const paired = await pairWith(endpoint)
    for (let opened = 0; opened < opens; opened += AT_A_TIME) {
      const round = Array.from({ length: AT_A_TIME }, () =>
        fetch(`${endpoint.url}/p/${newMail(paired).token}.gif`).then((answer) => answer.arrayBuffer()),
      )
      await Promise.all(round)
    }
    await endpoint.end('SIGTERM')
    const { answered, early } = answersWithoutSync(readFileSync(trace, 'utf8'))
    return { answered: answered.length, early: early.length }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
