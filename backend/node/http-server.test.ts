import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { HTTP_LIMITS, createHttpServer, listen } from './http-server.ts'
import type { HttpLimits } from './http-server.ts'

let server: Server
let calls = 0
const sockets: Socket[] = []

/** Serves with the real limits, but for those that a test cannot wait for. */
async function serve(limits: Partial<HttpLimits> = {}): Promise<void> {
  calls = 0
  server = createHttpServer(() => false, { ...HTTP_LIMITS, connectionsCheckingInterval: 20, ...limits })
  server.on('request', (request, response) => {
    calls++
    request.resume().on('end', () => response.end('here'))
  })
  await listen(server, { port: 0, host: '127.0.0.1' })
}

function client(options: { allowHalfOpen?: boolean } = {}): Socket {
  const socket = connect({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', ...options })
  socket.on('error', () => undefined)
  sockets.push(socket)
  return socket
}

/** @returns all that came until the server ended the connection */
async function untilEnd(socket: Socket): Promise<string> {
  let said = ''
  socket.on('data', (chunk) => (said += String(chunk)))
  // Not `once`, which throws when a byte of ours met a connection that was closed already.
  await new Promise((resolve) => socket.on('close', resolve))
  return said
}

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  server.closeAllConnections()
  server.close()
})

describe('a connection', () => {
  it('whose headers come one byte at a time is ended', async () => {
    await serve({ headersTimeout: 200, requestTimeout: 400 })
    const socket = client()
    const drip = setInterval(() => socket.write('x'), 10)
    socket.on('data', () => clearInterval(drip))
    socket.write('GET / HTTP/1.1\r\nhost: x\r\nx-slow: ')
    expect(await untilEnd(socket)).toContain('408 Request Timeout')
    clearInterval(drip)
    expect(calls).toBe(0)
  })

  it('that never says anything is ended', async () => {
    await serve({ headersTimeout: 200, requestTimeout: 400 })
    expect(await untilEnd(client())).not.toContain('200')
  })

  it('whose body comes one byte at a time is ended', async () => {
    await serve({ headersTimeout: 200, requestTimeout: 400 })
    const socket = client()
    const drip = setInterval(() => socket.write('x'), 10)
    socket.on('data', () => clearInterval(drip))
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100000\r\n\r\n')
    expect(await untilEnd(socket)).toContain('408 Request Timeout')
    clearInterval(drip)
  })

  it('that rests too long is ended, and a half of one does not stay', async () => {
    await serve({ keepAliveTimeout: 100 })
    const socket = client({ allowHalfOpen: true })
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n')
    const ended = once(socket, 'end')
    const said = untilEnd(socket)
    await ended
    socket.end()
    expect(await said).toContain('here')
  })

  it('with too many bytes of headers is refused', async () => {
    await serve()
    const socket = client()
    socket.write(`GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(20_000)}\r\n\r\n`)
    expect(await untilEnd(socket)).toContain('431')
    expect(calls).toBe(0)
  })

  it('beyond the most that there may be is closed, and the others go on', async () => {
    await serve({ maxConnections: 2 })
    const [first, second] = [client(), client()]
    await Promise.all([once(first, 'connect'), once(second, 'connect')])
    expect(await untilEnd(client())).toBe('')
    first.write('GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')
    expect(await untilEnd(first)).toContain('here')
  })

  it('of this computer is not counted among those of one address', async () => {
    await serve({ connectionsAnAddress: 1 })
    const both = [client(), client()]
    for (const socket of both) socket.write('GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')
    for (const said of await Promise.all(both.map(untilEnd))) expect(said).toContain('here')
  })
})

describe('connections from one address', () => {
  it('are bounded, and open again when one closes', async () => {
    await serve({ connectionsAnAddress: 2 })
    const ended: string[] = []
    const arrive = (name: string, remoteAddress: string) => {
      const closing: (() => void)[] = []
      const socket = {
        remoteAddress,
        destroy: () => ended.push(name),
        once: (_: string, then: () => void) => closing.push(then),
      }
      for (const listener of server.listeners('connection').slice(1)) listener(socket as unknown as Socket)
      return () => closing.forEach((then) => then())
    }
    const close = arrive('first', '198.51.100.7')
    arrive('second', '198.51.100.7')
    arrive('third', '198.51.100.7')
    arrive('other', '198.51.100.8')
    expect(ended).toEqual(['third'])
    close()
    arrive('fourth', '198.51.100.7')
    expect(ended).toEqual(['third'])
  })
})
