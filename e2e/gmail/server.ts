import { createServer } from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CallsHome } from './calls-home.ts'
import { makeCertificate } from './certificate.ts'
import type { ImageProxy } from './image-proxy.ts'
import type { RoutedHosts } from './routed-hosts.ts'
import { redirectSafely } from './safe-redirect.ts'
import type { GmailSite } from './site/site.ts'

export interface ServerParts {
  hosts: RoutedHosts
  proxy: ImageProxy
  site: GmailSite
  callsHome: CallsHome
}

/** Listens for all hosts at once, and sends each request where its host name says. */
export async function startServer({
  hosts,
  proxy,
  site,
  callsHome,
}: ServerParts): Promise<{ port: number; stop(): Promise<void> }> {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const host = hostOf(request)
    if (hosts.has(host)) hosts.pass(host, request, response)
    else if (host === 'mail.google.com') await site.answer(request, response)
    else if (/^ci\d\.googleusercontent\.com$/.test(host)) await proxy.answer(request.url ?? '/', response)
    else if (host === 'www.google.com') redirectSafely(request.url ?? '/', response)
    else if (callsHome.has(host)) await callsHome.answer(host, request, response)
    else response.writeHead(404, { 'access-control-allow-origin': '*' }).end()
  }
  const server = createServer(await makeCertificate(), (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(`The Gmail lab failed at ${hostOf(request)}${request.url}:`, error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  server.on('upgrade', (request, socket, head) => {
    const host = hostOf(request)
    if (hosts.has(host)) hosts.passUpgrade(host, request, socket, head)
    else socket.destroy()
  })
  // Upgraded sockets are out of closeAllConnections()'s sight.
  const sockets = new Set<{ destroy(): void }>()
  server.on('secureConnection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function hostOf(request: IncomingMessage): string {
  return (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase()
}
