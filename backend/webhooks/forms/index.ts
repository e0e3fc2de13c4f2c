import type { Webhook } from '../../../shared/webhook.ts'
import type { Letter } from '../../alerts/letter.ts'
import type { Outgoing } from '../outgoing.ts'
import { discordRequest } from './discord.ts'
import { ntfyRequest } from './ntfy.ts'
import { slackRequest } from './slack.ts'
import { standardRequest } from './standard.ts'
import { telegramRequest } from './telegram.ts'

/** @param now Unix milliseconds */
export function requestOf(letter: Letter, webhook: Webhook, now: number): Outgoing {
  switch (webhook.form) {
    case 'standard':
      return standardRequest(letter, webhook, now)
    case 'slack':
      return slackRequest(letter, webhook)
    case 'discord':
      return discordRequest(letter, webhook)
    case 'telegram':
      return telegramRequest(letter, webhook)
    case 'ntfy':
      return ntfyRequest(letter, webhook)
  }
}
