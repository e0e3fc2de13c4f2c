/** What a user can choose in Gmail's settings, and what Gmail does of its own accord at times. */
export interface ViewSettings {
  /** `vertical`: the list at the left and a reading pane beside it. */
  layout: 'default' | 'vertical'
  /** Off: every mail is a row of its own, with ids as `#thread-f:…|msg-f:…`. */
  conversationView: boolean
  density: 'default' | 'comfortable' | 'compact'
  /** The inbox in two sections: unread, and everything else. */
  sections: boolean
  /** How many rows a list has at most. */
  pageSize: number
  theme: 'light' | 'dark'
  direction: 'ltr' | 'rtl'
  language: 'en' | 'ru'
  /** Lists that were left stay in the page, hidden, with their rows. */
  staleLists: boolean
  /** A row's element is used for another thread when the list changes. */
  reusedRows: boolean
  /** After how many milliseconds a drawn row gets its `data-` attributes; 0 is at once. */
  lateAttributes: number
  /** Mails are shown without their images at first. */
  askBeforeImages: boolean
  /**
   * The form of proxied image addresses; `direct`: images come straight from their hosts, as for the addresses that a
   * Workspace's administrator has put on the list of those that need no proxy.
   */
  imageAddresses: 'meips' | 'proxy' | 'direct'
  /**
   * Who fetches what the page asks for. `copies`: a service worker, as in Gmail; it answers with copies of images, and
   * renews them. `without-fragments`: the same, but it asks for images by addresses that end before their `#`.
   */
  serviceWorker: 'none' | 'copies' | 'without-fragments'
}

/** A fresh account's settings. */
export function defaultView(): ViewSettings {
  return {
    layout: 'default',
    conversationView: true,
    density: 'default',
    sections: false,
    pageSize: 50,
    theme: 'light',
    direction: 'ltr',
    language: 'en',
    staleLists: false,
    reusedRows: false,
    lateAttributes: 0,
    askBeforeImages: false,
    imageAddresses: 'meips',
    serviceWorker: 'none',
  }
}
