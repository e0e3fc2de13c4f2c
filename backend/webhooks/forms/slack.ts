import type { Webhook } from '../../../shared/webhook.ts'
import type { Letter } from '../../alerts/letter.ts'
import type { Outgoing } from '../outgoing.ts'
import { messageOf } from './message.ts'

/** What Slack recommends as the most of a message's text (docs.slack.dev, chat.postMessage). */
const LONGEST_TEXT = 4_000

/** A letter for a channel of Slack (docs.slack.dev, "Sending messages using incoming webhooks"). */
export function slackRequest(letter: Letter, { url }: Extract<Webhook, { form: 'slack' }>): Outgoing {
  const text = messageOf(letter, escapeSlack, ({ length }) => length <= LONGEST_TEXT)
  const body = { text, mrkdwn: false, link_names: false, unfurl_links: false, unfurl_media: false }
  return { url, headers: {}, body: JSON.stringify(body) }
}

/** These three begin all of Slack's mentions and links, and are the only ones that are escaped ("Formatting text"). */
export function escapeSlack(line: string): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
