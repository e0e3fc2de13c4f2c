import { describe, expect, it } from 'vitest'
import { newMailboxId, newMessageId } from '../../shared/token/index.ts'
import { NodeDatabase } from './database.ts'
import { Recorder } from './recorder.ts'
import type { HitInJournal } from './storage-calls.ts'

const [one, other] = [1, 2].map((byte) => newMailboxId(new Uint8Array(8).fill(byte)))

/** A hit of a mailbox, known by its time. */
function hitAt(mailbox: typeof one, at: number) {
  const message = newMessageId(0, new Uint8Array(4))
  return { mailbox, hit: { kind: 'open', message, generation: 1, target: '', at, method: 'GET', client: '' } }
}

/** @returns what was recorded, in order, and what was said of the rest */
function record(lines: readonly string[]) {
  const recorded: [mailbox: string, at: number][] = []
  const problems: string[] = []
  const keep = ({ mailbox, hit }: HitInJournal) => void recorded.push([mailbox, hit.at])
  const journal = { after: () => [{ place: lines.length, hit: lines.join('\n') }] }
  const recorder = new Recorder(new NodeDatabase(':memory:'), journal, keep, (problem) =>
    problems.push(problem),
  )
  recorder.hear(lines.length)
  recorder.recordSome(lines.length)
  return { recorded, problems, place: recorder.recorded }
}

describe('the recorder', () => {
  it('takes one mailbox after another, each one’s hits in the order in which they came', () => {
    const came = [hitAt(other, 1), hitAt(one, 2), hitAt(other, 3), hitAt(one, 4), hitAt(other, 5)]
    const { recorded, place } = record(came.map((hit) => JSON.stringify(hit)))
    expect(recorded).toEqual([
      [one, 2],
      [one, 4],
      [other, 1],
      [other, 3],
      [other, 5],
    ])
    expect(place).toBe(5)
  })

  it('passes over what cannot be read, and tells', () => {
    const { recorded, problems, place } = record(['{', JSON.stringify(hitAt(one, 1))])
    expect([recorded.at(-1), problems.length, place]).toEqual([[one, 1], 1, 2])
  })
})
