import type { InboxSDK } from '@inboxsdk/core'
import { report, reportOf } from './report.ts'

/** Reports every conversation and every message that InboxSDK recognises. */
export function watchConversations(sdk: InboxSDK): void {
  sdk.Conversations.registerThreadViewHandler((thread) => {
    void reportOf('inboxsdk', 'thread', async () => ({
      threadId: await thread.getThreadIDAsync(),
      subject: thread.getSubject(),
      messages: thread.getMessageViewsAll().length,
    }))
    thread.on('destroy', () => report('inboxsdk', 'thread gone'))
  })
  sdk.Conversations.registerMessageViewHandler((message) => {
    void reportOf('inboxsdk', 'message', async () => ({
      messageId: await message.getMessageIDAsync(),
      threadId: await message.getThreadView().getThreadIDAsync(),
      sender: message.getSender(),
      recipients: message.getRecipientEmailAddresses(),
      recipientsFull: await message.getRecipientsFull(),
      date: message.getDateString(),
      body: message.getBodyElement().textContent,
      links: message.getLinksInBody().map(({ href }) => href),
      state: message.getViewState(),
    }))
    message.on('viewStateChange', ({ oldViewState, newViewState }) =>
      report('inboxsdk', 'message state', { from: oldViewState, to: newViewState }),
    )
    message.on('destroy', () => report('inboxsdk', 'message gone'))
  })
}
