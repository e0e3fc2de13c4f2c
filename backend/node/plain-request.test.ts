import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainRequest } from './plain-request.ts'

const TOKEN = 'A'.repeat(36)
const LINE = `GET /p/${TOKEN}.gif HTTP/1.1\r\n`
const read = (text: string, most = 100) => plainRequest(text, most)

describe('a plain request', () => {
  it('says what is asked for, and by whom', () => {
    const text = `${LINE}Host: x\r\nUser-Agent:\t a: b \r\nX-Purpose:\r\n\r\n`
    expect(read(text)).toMatchObject({ url: `/p/${TOKEN}.gif`, isLast: false })
    expect(read(text)?.headers).toEqual({ host: 'x', 'user-agent': 'a: b', 'x-purpose': '' })
  })

  it('keeps in a value what is no blank of HTTP’s', () => {
    const text = `${LINE}Host: x\r\nUser-Agent: \t\xa0a \xa0\t \r\nAccept: \t \r\n\r\n`
    expect(read(text)?.headers).toEqual({ host: 'x', 'user-agent': '\xa0a \xa0', accept: '' })
  })

  it('may say, more than once, what nobody here reads', () => {
    const text = `${LINE}Host: x\r\nX-A: b\r\nX-A: c\r\nconstructor: y\r\n__proto__: z\r\n\r\n`
    expect(read(text)?.headers).toEqual({ host: 'x' })
  })

  it.each([
    ['keep-alive', false],
    ['Keep-Alive', false],
    ['close', true],
  ])('with Connection: %s says whether it is the last', (connection, isLast) => {
    expect(read(`${LINE}Host: x\r\nConnection: ${connection}\r\n\r\n`)?.isLast).toBe(isLast)
  })

  it.each([
    ['another method', `HEAD /p/${TOKEN}.gif HTTP/1.1\r\nHost: x\r\n\r\n`],
    ['another version', `GET /p/${TOKEN}.gif HTTP/1.0\r\nHost: x\r\n\r\n`],
    ['another path', `GET /p/${TOKEN}.gif?a HTTP/1.1\r\nHost: x\r\n\r\n`],
    ['a whole address', `GET http://x/p/${TOKEN}.gif HTTP/1.1\r\nHost: x\r\n\r\n`],
    ['half of a request', `${LINE}Host: x\r\n`],
    ['a request and more', `${LINE}Host: x\r\n\r\nG`],
    ['two requests', `${LINE}Host: x\r\n\r\n${LINE}Host: x\r\n\r\n`],
    ['no host', `${LINE}Accept: x\r\n\r\n`],
    ['two hosts', `${LINE}Host: x\r\nhost: y\r\n\r\n`],
    ['two programs', `${LINE}Host: x\r\nUser-Agent: a\r\nUser-Agent: b\r\n\r\n`],
    ['a body', `${LINE}Host: x\r\nContent-Length: 0\r\n\r\n`],
    ['a body in pieces', `${LINE}Host: x\r\nTransfer-Encoding: chunked\r\n\r\n`],
    ['another protocol', `${LINE}Host: x\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n`],
    ['a word of old on the connection', `${LINE}Host: x\r\nProxy-Connection: close\r\n\r\n`],
    ['a question first', `${LINE}Host: x\r\nExpect: 100-continue\r\n\r\n`],
    ['a folded line', `${LINE}Host: x\r\nX-A: b\r\n c\r\n\r\n`],
    ['a space before the colon', `${LINE}Host : x\r\n\r\n`],
    ['a line without a colon', `${LINE}Host: x\r\nabc\r\n\r\n`],
    ['a bare line feed', `${LINE}Host: x\r\nX-A: b\nX-C: d\r\n\r\n`],
    ['a bare carriage return', `${LINE}Host: x\r\nX-A: b\rX-C: d\r\n\r\n`],
    ['a zero byte', `${LINE}Host: x\0\r\n\r\n`],
  ])('is not %s', (_, text) => expect(read(text)).toBeUndefined())

  it('has no more headers than it may', () => {
    const text = `${LINE}Host: x\r\nX-A: b\r\n\r\n`
    expect([read(text, 2) === undefined, read(text, 1) === undefined]).toEqual([false, true])
  })

  it('is read in no time, whatever it is', () => {
    const odd = fc.array(fc.constantFrom(LINE, 'Host: x', '\r\n', '\r', '\n', ':', ' ', 'a', 'é'), {
      maxLength: 2_000,
    })
    const began = performance.now()
    fc.assert(fc.property(odd, (pieces) => void read(LINE + pieces.join(''))))
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})
