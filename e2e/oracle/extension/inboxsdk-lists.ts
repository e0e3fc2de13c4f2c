import type { InboxSDK } from '@inboxsdk/core'
import { report, reportOf } from './report.ts'

/** Reports every route and every row of a list that InboxSDK recognises. */
export function watchLists(sdk: InboxSDK): void {
  sdk.Router.handleAllRoutes((route) => {
    report('inboxsdk', 'route', {
      id: route.getRouteID(),
      type: route.getRouteType(),
      params: route.getParams(),
    })
  })
  sdk.Lists.registerThreadRowViewHandler((row) => {
    void reportOf('inboxsdk', 'row', async () => ({
      threadId: await row.getThreadIDAsync(),
      stableThreadId: await row.getThreadIDIfStableAsync(),
      draftId: (await row.getDraftID()) ?? null,
      subject: row.getSubject(),
      date: row.getDateString(),
      contacts: row.getContacts(),
      messages: row.getVisibleMessageCount(),
      drafts: row.getVisibleDraftCount(),
    }))
    // A label and an image are what clients draw beside a subject: both look for places in the row.
    void reportOf('inboxsdk', 'row drawn', () => {
      row.addImage({ imageUrl: '/mail/u/0/images/cleardot.gif', imageClass: 'oracle-image' })
      row.addLabel({ title: 'oracle' })
      return { subject: row.getSubject() }
    })
    row.on('destroy', () => report('inboxsdk', 'row gone'))
  })
}
