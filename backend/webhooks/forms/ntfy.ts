import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Webhook } from '../../../shared/webhook.ts'
import { spokenLetter } from '../../alerts/sentences/index.ts'
import type { Letter } from '../../alerts/letter.ts'
import type { Outgoing } from '../outgoing.ts'
import { messageOf } from './message.ts'

/** A longer message becomes an attachment (docs.ntfy.sh/publish, "Limitations"). The whole body stays below. */
const LONGEST_BODY = 4_096

/** Shown as an emoji before the title (docs.ntfy.sh/emojis). */
const TAGS = { news: 'eyes', digest: 'calendar', test: 'wrench' } as const

/** From 1 to 5; 3 is what ntfy takes by itself. A day's digest makes no sound. */
const PRIORITIES = { news: 3, digest: 2, test: 3 } as const

/** A letter for a topic of ntfy, published as JSON to the server's root (docs.ntfy.sh/publish, "Publish as JSON"). */
export function ntfyRequest(letter: Letter, { url, token }: Extract<Webhook, { form: 'ntfy' }>): Outgoing {
  const end = url.lastIndexOf('/')
  const { title, parts } = spokenLetter(letter)
  const only = parts.length === 0
  const body = (message: string) =>
    JSON.stringify({
      topic: url.slice(end + 1),
      // A single thing is the message, and needs no title.
      ...(only ? {} : { title }),
      message,
      tags: [TAGS[letter.content.kind]],
      priority: PRIORITIES[letter.content.kind],
    })
  const message = messageOf(
    letter,
    (line) => line,
    (text) => utf8ToBytes(body(text)).length <= LONGEST_BODY,
    { withTitle: only },
  )
  return {
    url: url.slice(0, end + 1),
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    body: body(message),
  }
}
