import { describe, expect, it } from 'vitest'
import { legacyIds } from './answer.ts'

function answer(threads: { hex?: unknown; messages: [string, unknown][] }[]): string {
  const thread = ({ hex, messages }: (typeof threads)[number]) => {
    const inner: unknown[] = ['', null, 1, 'thread-a:r1', messages.map(messageOf)]
    inner[19] = hex
    return ['thread-a:r1', null, [null, null, null, null, null, null, [inner, 527510]]]
  }
  const messageOf = ([id, hex]: [string, unknown]) => {
    const message: unknown[] = [id]
    message[55] = hex
    return message
  }
  return JSON.stringify([
    [[[10, 0, null, 5]]],
    [0, null, null, null, null, threads.map((given) => [thread(given)])],
  ])
}

describe('the ids of a sent mail', () => {
  it('are found in the answer, wherever in it the message stands', () => {
    const text = answer([
      { hex: '1111111111111111', messages: [['msg-f:1', '2222222222222222']] },
      {
        hex: '183234ce86ffa010',
        messages: [
          ['msg-f:2', '3333333333333333'],
          ['msg-a:r7', '183234eaadcf41e5'],
          ['msg-f:3', '4444444444444444'],
        ],
      },
    ])
    expect(legacyIds(text, 'msg-a:r7')).toEqual({
      legacyMessageId: '183234eaadcf41e5',
      legacyThreadId: '183234ce86ffa010',
    })
  })
  it.each([
    ['the answer holds no message', JSON.stringify([[[[10, 0, null, 5]]], [0]])],
    [
      'it holds others only',
      answer([{ hex: '1111111111111111', messages: [['msg-a:r8', '2222222222222222']] }]),
    ],
    ['it is empty', ''],
    ['it is an error page', '<html>'],
  ])('are unknown when %s', (_, text) => {
    expect(legacyIds(text, 'msg-a:r7')).toEqual({})
  })
  it('are unknown when they are no ids', () => {
    expect(legacyIds(answer([{ hex: 5, messages: [['msg-a:r7', '"><script>']] }]), 'msg-a:r7')).toEqual({})
  })

  const captures = import.meta.glob<string>('../../../../shared/gmail/captures/*Send_response.json', {
    query: '?raw',
    import: 'default',
    eager: true,
  })
  it.skipIf(Object.keys(captures).length === 0).each([
    ['cvOnSend', 'msg-a:r8190137112111191537', '183234eaadcf41e5', '183234ce86ffa010'],
    ['cvOnReplySend', 'msg-a:r-414184523264894368', '1833309f6f6ac78f', '18332e4292f304f1'],
  ])('are found in the real capture %s', (name, id, legacyMessageId, legacyThreadId) => {
    const [, text = ''] = Object.entries(captures).find(([path]) => path.includes(`-${name}_`)) ?? []
    expect(legacyIds(text, id)).toEqual({ legacyMessageId, legacyThreadId })
  })
})
