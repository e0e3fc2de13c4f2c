import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { isLoopback, networkOf } from '../../shared/address.ts'
import { SettingError } from './settings.ts'
import type { Settings } from './settings.ts'
import { wantsStream } from './stream-server.ts'

/** What the server puts up with. Times are in milliseconds. */
export interface HttpLimits {
  /** From the first byte, or from the connection, to the end of the headers: a pixel's request is one packet. */
  headersTimeout: number
  /** To the end of the body. */
  requestTimeout: number
  /** How often both are looked at. */
  connectionsCheckingInterval: number
  /** How long a connection may rest between requests: longer than nginx keeps its own (60 s), so that no request meets a closing one. */
  keepAliveTimeout: number
  /** How long a connection may be silent while it is answered: a reader that does not read is gone. */
  timeout: number
  /** Bytes of all headers together. */
  maxHeaderSize: number
  maxHeadersCount: number
  maxConnections: number
  /** Connections from one address, this machine's own and trusted proxies' excepted. */
  connectionsAnAddress: number
}

export const HTTP_LIMITS: HttpLimits = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 65_000,
  timeout: 60_000,
  maxHeaderSize: 16 * 1024,
  maxHeadersCount: 100,
  maxConnections: 10_000,
  connectionsAnAddress: 200,
}

/**
 * Makes Node's HTTP server, bounded.
 * @param isTrusted whether an address is a proxy of the owner's own, through which everybody comes
 */
export function createHttpServer(
  isTrusted: (address: string) => boolean = () => false,
  limits: HttpLimits = HTTP_LIMITS,
): Server {
  const server = createServer({ ...limits, shouldUpgradeCallback: wantsStream })
  server.maxHeadersCount = limits.maxHeadersCount
  server.maxConnections = limits.maxConnections
  server.timeout = limits.timeout
  boundAddresses(server, isTrusted, limits.connectionsAnAddress)
  return server
}

function boundAddresses(server: Server, isTrusted: (address: string) => boolean, most: number): void {
  const open = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? ''
    if (networkOf(address) === 'this-computer' || isTrusted(address)) return
    const count = (open.get(address) ?? 0) + 1
    if (count > most) return void socket.destroy()
    open.set(address, count)
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1
      if (left > 0) open.set(address, left)
      else open.delete(address)
    })
  })
}

/** @throws SettingError when the port cannot be had */
export async function listen(server: Server, settings: Pick<Settings, 'port' | 'host'>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, settings)))
    server.listen(settings.port, settings.host, resolve)
  })
}

function listenError(
  error: NodeJS.ErrnoException,
  { port, host }: Pick<Settings, 'port' | 'host'>,
): SettingError {
  if (error.code === 'EADDRINUSE') {
    return new SettingError(
      `Port ${port} is taken. Stop what uses it, or choose another, as in PORT=${port === 65_535 ? 8788 : port + 1} npm start.`,
    )
  }
  if (error.code === 'EACCES') {
    return new SettingError(
      `Port ${port} needs more rights. Choose one above 1023, as in PORT=8787 npm start.`,
    )
  }
  return new SettingError(
    `Cannot listen on ${host}:${port} (${error.code ?? error.message}). Check HOST and PORT.`,
  )
}

/** @returns where this machine reaches a server that listens */
export function localUrl(server: Server, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const local = isLoopback(host) || host === '0.0.0.0' || host === '::' || host === '::1'
  return `http://${local ? 'localhost' : host}:${port}`
}
