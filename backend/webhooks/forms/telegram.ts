import type { Webhook } from '../../../shared/webhook.ts'
import type { Letter } from '../../alerts/letter.ts'
import type { Outgoing } from '../outgoing.ts'
import { messageOf } from './message.ts'

/** Of `text` (core.telegram.org/bots/api#sendmessage, read 2026-11-25). */
const LONGEST_TEXT = 4_096

/** A letter from a bot of the user's own. Without a parse mode nothing in it is markup. */
export function telegramRequest(
  letter: Letter,
  { url, chat }: Extract<Webhook, { form: 'telegram' }>,
): Outgoing {
  const text = messageOf(
    letter,
    (line) => line,
    ({ length }) => length <= LONGEST_TEXT,
  )
  const body = { chat_id: chat, text, link_preview_options: { is_disabled: true } }
  return { url, headers: {}, body: JSON.stringify(body) }
}
