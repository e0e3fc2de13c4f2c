import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newMessageId } from '../../shared/token/index.ts'
import { EVENT_ID_LENGTH, newEventId, placeOf } from './event-id.ts'

const LATEST = 2 ** 48 - 1

describe('the id of an event', () => {
  it('says where it lies', () => {
    const places = fc.record({ sentAt: fc.nat(LATEST), at: fc.nat(LATEST), byte: fc.nat(255) })
    fc.assert(
      fc.property(places, ({ sentAt, at, byte }) => {
        const place = { message: newMessageId(sentAt, new Uint8Array(4).fill(byte)), at }
        const id = newEventId(place, (length) => new Uint8Array(length).fill(byte))
        expect(id).toMatch(/^[\w-]+$/)
        expect(id).toHaveLength(EVENT_ID_LENGTH)
        expect(placeOf(id)).toEqual(place)
      }),
    )
  })

  it('of an earlier version says nothing', () => {
    expect(placeOf('AAAAAAAAAAAA')).toBeUndefined()
  })

  it('is read without harm, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ minLength: 28, maxLength: 28, unit: 'binary' })),
        (text) => {
          const place = placeOf(text)
          expect(place === undefined || text.length === EVENT_ID_LENGTH).toBe(true)
        },
      ),
    )
  })
})
