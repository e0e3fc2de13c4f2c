import type { InboxSDK } from '@inboxsdk/core'
import type { ComposeView } from '@inboxsdk/core'
import { report, reportOf } from './report.ts'

let count = 0

/** Events without data of their own: at each, what the compose then holds is reported. */
const PLAIN_EVENTS = [
  'presending',
  'sending',
  'sendCanceled',
  'scheduleSendMenuOpening',
  'scheduleSendMenuOpenCanceled',
  'discard',
  'discardCanceled',
  'draftSaved',
  'minimized',
  'restored',
  'subjectChanged',
  'bodyChanged',
  'recipientsChanged',
  'toContactAdded',
  'toContactRemoved',
  'ccContactAdded',
  'bccContactAdded',
  'fromContactChanged',
] as const

/** Reports every compose that InboxSDK recognises, numbered in the order of their coming, and all of its events. */
export function watchComposes(sdk: InboxSDK): void {
  sdk.Compose.registerComposeViewHandler((compose) => {
    count += 1
    const number = count
    const state = () => stateOf(compose, number)
    void reportOf('inboxsdk', 'compose', state)
    void reportOf('inboxsdk', 'compose draft', async () => ({
      number,
      draftId: (await compose.getDraftID()) ?? null,
    }))
    for (const event of PLAIN_EVENTS) {
      compose.on(event, () => void reportOf('inboxsdk', `compose ${event}`, state))
    }
    compose.on('fullscreenChanged', ({ fullscreen }) =>
      report('inboxsdk', 'compose fullscreenChanged', { number, fullscreen }),
    )
    compose.on('responseTypeChanged', ({ isForward }) =>
      report('inboxsdk', 'compose responseTypeChanged', { number, isForward }),
    )
    compose.on('sent', (sent) => {
      void reportOf('inboxsdk', 'compose sent', async () => ({
        number,
        messageId: await sent.getMessageID(),
        threadId: await sent.getThreadID(),
      }))
    })
    compose.on('destroy', ({ messageID, closedByInboxSDK }) =>
      report('inboxsdk', 'compose gone', { number, messageId: messageID ?? null, closedByInboxSDK }),
    )
  })
}

function stateOf(compose: ComposeView, number: number): Record<string, unknown> {
  return {
    number,
    subject: compose.getSubject(),
    to: compose.getToRecipients(),
    cc: compose.getCcRecipients(),
    bcc: compose.getBccRecipients(),
    html: compose.getHTMLContent(),
    text: compose.getTextContent(),
    from: compose.getFromContact(),
    fromChoices: compose.getFromContactChoices(),
    isReply: compose.isReply(),
    isForward: compose.isForward(),
    isInline: compose.isInlineReplyForm(),
    isFullscreen: compose.isFullscreen(),
    isMinimized: compose.isMinimized(),
    threadId: compose.getThreadID(),
  }
}
