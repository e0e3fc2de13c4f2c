import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newMailboxId } from '../../shared/token/index.ts'
import {
  isForAddress,
  mintConfirmation,
  mintUnsubscription,
  readConfirmation,
  readUnsubscription,
} from './tokens.ts'

const MASTER = new Uint8Array(32).fill(7)
const MAILBOX = newMailboxId(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]))
const ADDRESS = 'maria@example.org'
const UNTIL = Date.UTC(2026, 10, 25)

const confirmation = mintConfirmation(MASTER, MAILBOX, ADDRESS, UNTIL)
const unsubscription = mintUnsubscription(MASTER, MAILBOX, ADDRESS)

describe('the token of a confirmation', () => {
  it('names its mailbox, and its address only to whoever knows it', () => {
    const read = readConfirmation(MASTER, confirmation, UNTIL)
    expect(read).toMatchObject({ kind: 'link', mailbox: MAILBOX })
    expect(isForAddress(MASTER, read as never, ADDRESS)).toBe(true)
    expect(isForAddress(MASTER, read as never, 'mario@example.org')).toBe(false)
    expect(confirmation).toMatch(/^[\w-]{51}$/)
  })

  it('is too late a moment after its time', () => {
    expect(readConfirmation(MASTER, confirmation, UNTIL + 1)).toEqual({ kind: 'expired' })
  })

  it('is good at no other endpoint', () => {
    expect(readConfirmation(new Uint8Array(32), confirmation, UNTIL)).toEqual({ kind: 'forged' })
  })
})

describe('the token that ends mails', () => {
  it('names its mailbox and its address, for ever', () => {
    const read = readUnsubscription(MASTER, unsubscription)
    expect(read).toMatchObject({ mailbox: MAILBOX })
    expect(isForAddress(MASTER, read as never, ADDRESS)).toBe(true)
    expect(isForAddress(MASTER, read as never, 'mario@example.org')).toBe(false)
  })
})

it('neither token is good for what the other one is for', () => {
  expect(readConfirmation(MASTER, unsubscription, 0)).toEqual({ kind: 'forged' })
  expect(readUnsubscription(MASTER, confirmation)).toBeUndefined()
})

it.each([
  ['confirmation', confirmation, (token: string) => readConfirmation(MASTER, token, 0).kind === 'link'],
  ['unsubscription', unsubscription, (token: string) => readUnsubscription(MASTER, token) !== undefined],
])('no letter of a %s can be changed, taken away or added', (_, token, isGood) => {
  expect(isGood(token)).toBe(true)
  fc.assert(
    fc.property(
      fc.nat(token.length - 1),
      fc.constantFrom(...'ABCxyz019-_=+/ é'),
      fc.constantFrom(0, 1),
      (at, letter, taken) => {
        const changed = token.slice(0, at) + letter + token.slice(at + taken)
        return changed === token || !isGood(changed)
      },
    ),
  )
  expect(isGood(token.slice(0, -1))).toBe(false)
  expect(isGood('')).toBe(false)
})
