import type { Server } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PIXEL_ANSWER } from '../pixel.ts'
import { HTTP_LIMITS, createHttpServer, listen } from './http-server.ts'
import type { HttpLimits } from './http-server.ts'
import { PixelDoor } from './pixel-door.ts'

const pixel = (token = 'A'.repeat(36), headers = '') =>
  `GET /p/${token}.gif HTTP/1.1\r\nHost: x\r\n${headers}\r\n`
const OTHER = 'GET /other HTTP/1.1\r\nHost: x\r\n\r\n'

let server: Server
let door: PixelDoor
/** The images that wait, by the tokens that were asked for, and how each goes out. */
let waiting: { url: string; send: () => void }[] = []
const sockets: Socket[] = []

async function open(limits: Partial<HttpLimits> = {}): Promise<void> {
  const all = { ...HTTP_LIMITS, connectionsCheckingInterval: 20, ...limits }
  server = createHttpServer(() => false, all)
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/p/')) return void response.end('the server')
    response.writeHead(200, Object.entries(PIXEL_ANSWER.headers).flat()).end(PIXEL_ANSWER.body)
  })
  door = new PixelDoor(server, all, ({ url }, send) => waiting.push({ url, send }))
  await listen(server, { port: 0, host: '127.0.0.1' })
}

function visitor() {
  const socket = connect({
    port: (server.address() as AddressInfo).port,
    host: '127.0.0.1',
    allowHalfOpen: true,
  })
  socket.on('error', () => undefined)
  sockets.push(socket)
  const visit = { socket, heard: '', isOver: false }
  socket.on('data', (bytes) => (visit.heard += bytes.toString('latin1')))
  for (const event of ['end', 'close']) socket.on(event, () => (visit.isOver = true))
  return visit
}

const asked = async (count: number) => await expect.poll(() => waiting.length).toBe(count)
const sendAll = () => waiting.splice(0).forEach(({ send }) => send())
const images = (heard: string) => heard.split('GIF89a').length - 1

beforeEach(() => void (waiting = []))
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  door.close()
  server.closeAllConnections()
  server.close()
})

describe('at the door', () => {
  it.each(['', 'Connection: close\r\n'])('an image is what the server would send (%s)', async (headers) => {
    await open({ keepAliveTimeout: 1_000 })
    const [plain, other] = [visitor(), visitor()]
    plain.socket.write(pixel(undefined, headers))
    await asked(1)
    sendAll()
    other.socket.write(pixel(`${'A'.repeat(35)}~`, headers))
    await expect.poll(() => [images(plain.heard), images(other.heard)]).toEqual([1, 1])
    expect(waiting).toEqual([])
    const withoutDate = (answer: string) => answer.replace(/^Date: .*\r\n/m, '')
    expect(withoutDate(plain.heard)).toBe(withoutDate(other.heard))
    expect(plain.heard).toMatch(/^Date: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT\r$/m)
  })

  it('one connection gets one image after another', async () => {
    await open()
    const visit = visitor()
    for (const token of ['B', 'C']) {
      visit.socket.write(pixel(token.repeat(36)))
      await asked(1)
      expect(waiting[0]?.url).toBe(`/p/${token.repeat(36)}.gif`)
      sendAll()
      await expect.poll(() => images(visit.heard)).toBe(token === 'B' ? 1 : 2)
    }
  })

  it('whatever else comes is the server’s, and so is what comes after it', async () => {
    await open()
    const visit = visitor()
    visit.socket.write(pixel())
    await asked(1)
    sendAll()
    await expect.poll(() => images(visit.heard)).toBe(1)
    visit.socket.write(OTHER)
    await expect.poll(() => visit.heard).toContain('the server')
    visit.socket.write(pixel())
    await expect.poll(() => images(visit.heard)).toBe(2)
    expect(waiting).toEqual([])
  })

  it('what comes before the image went out is answered after it, in order', async () => {
    await open()
    const visit = visitor()
    visit.socket.write(pixel())
    await asked(1)
    visit.socket.write(OTHER.slice(0, 20))
    await new Promise((resolve) => setImmediate(resolve))
    visit.socket.end(OTHER.slice(20) + OTHER)
    expect(visit.heard).toBe('')
    sendAll()
    await expect.poll(() => visit.heard.split('the server').length - 1).toBe(2)
    expect(visit.heard.indexOf('GIF89a')).toBeLessThan(visit.heard.indexOf('the server'))
  })

  it('who says goodbye gets the image first', async () => {
    await open()
    const visit = visitor()
    visit.socket.end(pixel())
    await asked(1)
    sendAll()
    await expect.poll(() => [images(visit.heard), visit.isOver]).toEqual([1, true])
  })

  it('who is gone does no harm', async () => {
    await open()
    const visit = visitor()
    visit.socket.write(pixel())
    await asked(1)
    visit.socket.resetAndDestroy()
    await expect.poll(() => visit.socket.destroyed).toBe(true)
    sendAll()
  })

  it('who says nothing is sent away, and who rests too long', async () => {
    await open({ headersTimeout: 50, keepAliveTimeout: 100 })
    const [silent, resting] = [visitor(), visitor()]
    resting.socket.write(pixel())
    await asked(1)
    sendAll()
    await expect.poll(() => [silent.isOver, resting.isOver]).toEqual([true, true])
    expect([silent.heard, images(resting.heard)]).toEqual(['', 1])
  })

  it('at the end who waits gets the image, and everybody leaves', async () => {
    await open()
    const [idle, one] = [visitor(), visitor()]
    one.socket.write(pixel())
    await asked(1)
    await expect.poll(() => idle.socket.readyState).toBe('open')
    door.close()
    await expect.poll(() => idle.isOver).toBe(true)
    expect(one.isOver).toBe(false)
    sendAll()
    await expect.poll(() => [images(one.heard), one.isOver]).toEqual([1, true])
  })
})
