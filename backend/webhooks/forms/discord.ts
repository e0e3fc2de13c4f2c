import type { Webhook } from '../../../shared/webhook.ts'
import type { Letter } from '../../alerts/letter.ts'
import type { Outgoing } from '../outgoing.ts'
import { messageOf } from './message.ts'

/** Of `content` (discord.com/developers/docs/resources/webhook, "Execute Webhook", read 2026-11-25). */
const LONGEST_CONTENT = 2_000

/** SUPPRESS_EMBEDS, 1 << 2 (…/resources/message, "Message Flags"): a followed link is not fetched once more. */
const NO_PREVIEWS = 4

/** A letter for a channel of Discord: whatever a title says, it mentions nobody. */
export function discordRequest(letter: Letter, { url }: Extract<Webhook, { form: 'discord' }>): Outgoing {
  const content = messageOf(letter, escapeDiscord, ({ length }) => length <= LONGEST_CONTENT)
  const body = { content, allowed_mentions: { parse: [] }, flags: NO_PREVIEWS }
  return { url, headers: {}, body: JSON.stringify(body) }
}

/** A backslash takes its meaning from any punctuation; the colon's also from addresses and names of emoji. */
export function escapeDiscord(line: string): string {
  return line.replace(/[\\*_~`|<>@#:[\]()+.!-]/g, '\\$&')
}
