import { connect } from 'node:net'

/** How somebody ends who has said what they had to say. */
export type Ending = 'waits' | 'says goodbye' | 'is gone'

/** Longer than any answer takes that comes at all. */
const PATIENCE_MS = 10_000

/**
 * Says bytes over a connection of its own, each written as one character, whether or not they are HTTP.
 * @param pieces what goes out in packets of its own
 * @param patience how many milliseconds to listen at the most: who said half a request is kept waiting
 * @returns what came back until the endpoint closed the connection, or until patience ended
 */
export async function say(
  url: string,
  pieces: readonly string[],
  ending: Ending,
  patience = PATIENCE_MS,
): Promise<string> {
  const { port } = new URL(url)
  const socket = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true })
  socket.setNoDelay(true)
  const { promise, resolve } = Promise.withResolvers<string>()
  let heard = ''
  socket.on('data', (bytes) => (heard += bytes.toString('latin1')))
  // It may be closed on us at any time: that is an answer too.
  socket.on('error', () => resolve(heard))
  socket.on('end', () => resolve(heard))
  socket.on('close', () => resolve(heard))
  const timer = setTimeout(() => resolve(heard), patience)
  for (const piece of pieces) {
    if (!socket.writable) break
    // Who takes nothing more need not say so: patience ends that too.
    await Promise.race([
      promise,
      new Promise<void>((written) => socket.write(piece, 'latin1', () => written())),
    ])
  }
  if (ending === 'says goodbye') socket.end()
  if (ending === 'is gone') socket.destroy()
  const answer = await promise
  clearTimeout(timer)
  socket.destroy()
  return answer
}

/** The answer without what changes from one to the next by itself: the time. */
export function withoutDate(answer: string): string {
  return answer.replace(/^date: [^\r]*\r\n/im, '')
}
