import { describe, expect, it } from 'vitest'
import { newMailboxId, newMessageId } from '../../shared/token/index.ts'
import type { PlacedHit } from '../mailbox/index.ts'
import { hitOf, lineOf, mailboxIn } from './journal-line.ts'

const mailbox = newMailboxId(new Uint8Array(8).fill(1))
const plain: PlacedHit = {
  kind: 'open',
  message: newMessageId(0, new Uint8Array(4)),
  generation: 1,
  target: '',
  at: 1_000,
  method: 'GET',
  client: '',
}
const full: PlacedHit = {
  ...plain,
  kind: 'link',
  target: 'https://example.org/?a="b"',
  userAgent: 'a "program"\nof two lines\u2028',
  purpose: 'prefetch',
  hasLanguage: false,
  isNavigation: true,
  isForwarded: true,
  owner: { network: 'gateway', owner: 'Proofpoint' },
  client: 'abcdefghijkl',
}

describe('a line of the journal', () => {
  it.each([
    ['says nothing more than it must', plain],
    ['says all that is known', full],
  ])('%s, and is read as the same hit', (_, hit) => {
    const line = lineOf({ mailbox, hit })
    expect(line).not.toContain('\n')
    expect(hitOf(line)).toEqual({ mailbox, hit })
    expect(mailboxIn(line)).toBe(mailbox)
  })

  it('of an earlier version, with the parts by their names, is read too', () => {
    const line = JSON.stringify({ mailbox, hit: full })
    expect(hitOf(line)).toEqual({ mailbox, hit: full })
    expect(mailboxIn(line)).toBe(mailbox)
  })

  it('that is broken is nobody’s', () => {
    expect(() => hitOf('[')).toThrow(SyntaxError)
    expect(mailboxIn('[')).toBe('')
  })
})
