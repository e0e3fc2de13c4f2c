import { describe, expect, it } from 'vitest'
import { looksBehind } from './storage-calls.ts'

describe('hits that are on the disk and not in their mailboxes yet', () => {
  it.each(['eventsAfter', 'fetchesOf', 'eraseMessage', 'judge', 'takeDuePushes'] as const)(
    'are recorded before %s, which must see what was answered',
    (call) => {
      expect(looksBehind(call)).toBe(false)
    },
  )

  it('are recorded before a reminder says that nobody has read', () => {
    expect(looksBehind('takeDueLetters')).toBe(false)
  })

  it.each(['recordedAfter', 'wantPushes', 'wantAlerts', 'browserOf'] as const)(
    'are left alone by %s, which is told of them or has no need of them',
    (call) => {
      expect(looksBehind(call)).toBe(true)
    },
  )
})
