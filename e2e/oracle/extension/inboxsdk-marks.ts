import * as InboxSDK from '@inboxsdk/core'

/** As in `inboxsdk.ts`. */
const APP_ID = 'sdk_doublechecklab_18be7e5a24'

void InboxSDK.load(2, APP_ID).then((sdk) => {
  sdk.Lists.registerThreadRowViewHandler((row) => {
    row.addImage({ imageUrl: '/mail/u/0/images/cleardot.gif', imageClass: 'bench-mark' })
  })
})
