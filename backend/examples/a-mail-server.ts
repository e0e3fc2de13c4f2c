import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

/** For tests: a real SMTP server on this machine, which keeps what it is given. */
export interface MailServer {
  /** `smtp://127.0.0.1:<port>` */
  url: string
  /** @returns the source of the next mail that it was given */
  next(): Promise<string>
  stop(): Promise<void>
}

export async function startMailServer(): Promise<MailServer> {
  const mails: string[] = []
  const waiting: ((mail: string) => void)[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, taken) => {
      void text(stream).then((mail) => {
        const taker = waiting.shift()
        if (taker) taker(mail)
        else mails.push(mail)
        taken()
      }, taken)
    },
  })
  const port = await new Promise<number>((resolve, reject) => {
    server.on('error', reject)
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  return {
    url: `smtp://127.0.0.1:${port}`,
    next: async () => mails.shift() ?? (await new Promise<string>((resolve) => waiting.push(resolve))),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
