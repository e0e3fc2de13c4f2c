import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { generate } from 'selfsigned'
import { SMTPServer } from 'smtp-server'

/** A certificate with its key, in PEM. */
export interface Certificate {
  cert: string
  key: string
}

/** How the server of a test behaves. */
export interface Behaviour {
  /** An address of this machine. */
  host?: string
  /** From the first byte on, by STARTTLS, or not at all. */
  encryption?: 'tls' | 'starttls' | 'none'
  certificate?: Certificate | undefined
  /** Who may send; unset: everybody. */
  login?: { user: string; password: string }
  /** What it answers to a receiver, or to a whole mail, instead of taking it. */
  refusesReceiver?: { code: number; text: string }
  refusesMail?: { code: number; text: string }
  refusesLogin?: { code: number; text: string }
  /** Hangs up when the mail begins to come. */
  breaksOff?: boolean
}

/** A mail as it came, and how. */
export interface Arrived {
  from: string
  to: string[]
  raw: string
  encrypted: boolean
  user: string | undefined
}

/** A real mail server on loopback, for tests. */
export interface StandInMailServer {
  port: number
  arrived: Arrived[]
  stop(): Promise<void>
}

/** @param host the one name or IPv4 address that the certificate is for */
export async function newCertificate(host: string): Promise<Certificate> {
  const address = /^[\d.]+$/.test(host)
  const { cert, private: key } = await generate([{ name: 'commonName', value: host }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'subjectAltName', altNames: [address ? { type: 7, ip: host } : { type: 2, value: host }] },
    ],
  })
  return { cert, key }
}

/** Starts `smtp-server` on a free port of loopback. */
export async function startMailServer(behaviour: Behaviour = {}): Promise<StandInMailServer> {
  const { host = '127.0.0.1', encryption = 'none', certificate, login } = behaviour
  const arrived: Arrived[] = []
  const server = new SMTPServer({
    ...certificate,
    logger: false,
    secure: encryption === 'tls',
    disabledCommands: encryption === 'starttls' ? [] : ['STARTTLS'],
    authOptional: !login,
    allowInsecureAuth: true,
    closeTimeout: 100,
    disableReverseLookup: true,
    onAuth: ({ username, password }, _, done) => {
      if (behaviour.refusesLogin) return done(refusal(behaviour.refusesLogin))
      if (username === login?.user && password === login?.password) return done(null, { user: username })
      // Some servers say too much.
      done(refusal({ code: 535, text: `Wrong: ${username} ${password}` }))
    },
    onRcptTo: (_address, _session, done) =>
      done(behaviour.refusesReceiver && refusal(behaviour.refusesReceiver)),
    onData: (stream, session, done) => {
      if (behaviour.breaksOff) for (const { _socket } of server.connections) _socket.destroy()
      void text(stream).then(
        (raw) => {
          if (behaviour.refusesMail) return done(refusal(behaviour.refusesMail))
          const { mailFrom, rcptTo } = session.envelope
          arrived.push({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            raw,
            encrypted: session.secure,
            user: typeof session.user === 'string' ? session.user : undefined,
          })
          done()
        },
        () => undefined,
      )
    },
  })
  // A client that does not trust the certificate hangs up.
  server.on('error', () => undefined)
  server.listen(0, host)
  await once(server.server, 'listening')
  return {
    port: (server.server.address() as AddressInfo).port,
    arrived,
    stop: async () => await new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** Starts something that takes connections and answers each with the same bytes, or with none. */
export async function startTalker(says = ''): Promise<StandInMailServer> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.write(says)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    arrived: [],
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function refusal({ code, text: words }: { code: number; text: string }): Error {
  return Object.assign(new Error(words), { responseCode: code })
}
