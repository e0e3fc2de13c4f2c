import * as InboxSDK from '@inboxsdk/core'
import { watchComposes } from './inboxsdk-composes.ts'
import { watchConversations } from './inboxsdk-conversations.ts'
import { watchLists } from './inboxsdk-lists.ts'
import { report, reportOf } from './report.ts'

/** Well formed, so that InboxSDK shows no banner, and registered nowhere. */
const APP_ID = 'sdk_doublechecklab_18be7e5a24'

InboxSDK.load(2, APP_ID).then(
  (sdk) => {
    report('inboxsdk', 'loaded', {
      address: sdk.User.getEmailAddress(),
      language: sdk.User.getLanguage(),
    })
    void reportOf('inboxsdk', 'settings', async () => ({
      isConversationViewDisabled: await sdk.User.isConversationViewDisabled(),
    }))
    watchLists(sdk)
    watchConversations(sdk)
    watchComposes(sdk)
  },
  (error: unknown) => report('inboxsdk', 'failed', { at: 'load', error: String(error) }),
)
