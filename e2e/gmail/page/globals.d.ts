/** What the server's first inline script leaves on the window. */
interface Window {
  GLOBALS: unknown[]
  GM_ACTION_TOKEN: string
  /** What `_GM_setData` was called with, merged. */
  LAB_DATA: {
    sBEv4c?: [['mla', [address: string, 0, null, index: number, name: string][]]]
    lab?: import('./settings.ts').Settings
    view: import('../view-settings.ts').ViewSettings
    me: { address: string; name: string; isDelegated: boolean }
  }
}
