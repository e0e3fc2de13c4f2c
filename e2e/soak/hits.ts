import { Agent, request } from 'node:http'
import { base64urlnopad } from '@scure/base'
import type { PairingAnswer } from '../../shared/api.ts'
import { mintToken, newMessageId } from '../../shared/token/index.ts'

const GIF_BYTES = 43
const TICK_MS = 10
/** Beyond so many that wait for an answer no more are sent: the endpoint is not to be drowned. */
const WAITING_MOST = 2_000
/** A connection is given up after so many hits on the average, and another is made. */
const HITS_A_CONNECTION = 200

/** One mailbox's part of the load. */
export interface Sender {
  paired: PairingAnswer
  /** Messages whose pixel was fetched and answered. */
  answered: Set<string>
  /** Messages whose fetch failed: whether they were kept nobody can say. */
  failed: Set<string>
}

/** What became of the load as a whole. Times are milliseconds. */
export interface Load {
  seconds: number
  sent: number
  /** Hits that were due and not sent, since too many waited. */
  heldBack: number
  /** How long each answer took, in the order in which they came. */
  latencies: Float64Array
}

/**
 * Opens mails at a steady rate, each once, whether or not the answers keep up.
 * @param rate hits a second
 */
export async function openMails(
  url: string,
  senders: readonly Sender[],
  rate: number,
  seconds: number,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const keys = senders.map(({ paired: { mailbox, generation, pixelKey } }) => ({
    mailbox,
    generation,
    pixelKey: base64urlnopad.decode(pixelKey),
  }))
  const latencies = new Float64Array(Math.ceil(rate * seconds) + 1)
  const { port } = new URL(url)
  let [sent, heldBack, waiting, ended] = [0, 0, 0, 0]

  const open = (turn: number) => {
    const at = turn % senders.length
    const [sender, key] = [senders[at], keys[at]]
    if (!sender || !key) throw new RangeError('There is nobody to send.')
    const message = newMessageId(Date.now() - 3_600_000, crypto.getRandomValues(new Uint8Array(4)))
    const path = `/p/${mintToken(key, 'open', message)}.gif`
    const begun = performance.now()
    let isDone = false
    const done = (isAnswered: boolean) => {
      if (isDone) return
      isDone = true
      waiting--
      ;(isAnswered ? sender.answered : sender.failed).add(message)
      if (isAnswered) latencies[ended++] = performance.now() - begun
    }
    const isLast = Math.random() < 1 / HITS_A_CONNECTION
    const headers = {
      'user-agent': `Thunderbird/${turn % 100}.0`,
      ...(isLast ? { connection: 'close' } : {}),
    }
    const asked = request({ host: '127.0.0.1', port, path, agent, headers }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length))
      answer.on('close', () => done(answer.statusCode === 200 && bytes === GIF_BYTES))
      answer.on('error', () => done(false))
    })
    asked.on('error', () => done(false))
    asked.end()
    waiting++
  }

  const begun = performance.now()
  const elapsed = () => (performance.now() - begun) / 1_000
  while (elapsed() < seconds) {
    const due = Math.floor(Math.min(elapsed(), seconds) * rate)
    while (sent + heldBack < due) {
      if (waiting < WAITING_MOST) open(sent++)
      else heldBack++
    }
    await new Promise((resolve) => setTimeout(resolve, TICK_MS))
  }
  const took = elapsed()
  for (let i = 0; i < 3_000 && waiting > 0; i++) await new Promise((resolve) => setTimeout(resolve, TICK_MS))
  agent.destroy()
  return { seconds: took, sent, heldBack, latencies: latencies.slice(0, ended).sort() }
}
