import type { Context } from 'hono'
import { base64urlnopad } from '@scure/base'
import type { KeyAnswer } from '../shared/api.ts'
import { derivePixelKey } from '../shared/token/index.ts'
import type { MailboxId } from '../shared/token/index.ts'
import { callerOf, present } from './caller.ts'
import type { Host } from './host.ts'
import { Problem } from './problems.ts'

/** `GET /v1/key`: the key with which tokens are signed now. */
export async function key(host: Host, c: Context): Promise<Response> {
  const { id, mailbox } = await callerOf(host, c)
  const about = await mailbox.about()
  if (!about) throw erasedMeanwhile()
  return c.json(keyAnswer(host, id, about.generation))
}

/** `POST /v1/rotation`: another key, which every browser fetches once it hears of it. */
export async function rotation(host: Host, c: Context): Promise<Response> {
  const { id, mailbox } = await callerOf(host, c)
  const rotated = await mailbox.rotate()
  if (rotated === 'no-mailbox') throw erasedMeanwhile()
  if (rotated === 'no-more-keys') {
    throw new Problem(
      409,
      rotated,
      'This mailbox has had 255 keys and cannot have another. Pair anew to get another mailbox.',
    )
  }
  if ('wait' in rotated) {
    const seconds = Math.ceil(rotated.wait / 1_000)
    throw new Problem(
      429,
      'too-many-rotations',
      `The key was renewed too often today. Try again in ${Math.ceil(seconds / 3_600)} h.`,
      seconds,
    )
  }
  return c.json(keyAnswer(host, id, rotated.generation))
}

function keyAnswer(host: Host, mailbox: MailboxId, generation: number): KeyAnswer {
  const pixelKey = base64urlnopad.encode(derivePixelKey(host.master, mailbox, generation))
  return { generation, pixelKey, endpoint: present(host) }
}

function erasedMeanwhile(): Problem {
  return new Problem(401, 'wrong-key', 'This mailbox was erased. Pair the browser again.')
}
