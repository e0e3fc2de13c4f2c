import { defineManifest } from '@crxjs/vite-plugin'
import project from '../package.json' with { type: 'json' }
import { GMAIL, IMAGE_PROXY } from './hosts.ts'
import { TRACKER_RULES } from './shield/rules.ts'

/** One manifest, said for each browser. */
export function manifestFor(browser: 'chrome' | 'firefox') {
  const firefox = browser === 'firefox'
  return defineManifest({
    manifest_version: 3,
    name: '__MSG_name__',
    short_name: 'Doublecheck',
    description: '__MSG_description__',
    version: project.version,
    default_locale: 'en',
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    action: { default_popup: 'popup/index.html', default_title: '__MSG_name__' },
    options_ui: { page: 'options/index.html', open_in_tab: true },
    background: firefox
      ? { scripts: ['background/index.ts'], type: 'module' }
      : { service_worker: 'background/index.ts', type: 'module' },
    content_scripts: [
      { matches: [GMAIL], js: ['page/index.iife.ts'], run_at: 'document_start', world: 'MAIN' },
      { matches: [GMAIL], js: ['gmail/index.iife.ts'], run_at: 'document_start' },
      // Never by itself: the background puts it in when a card is asked for. What a page could load is nothing of it.
      { matches: [GMAIL], exclude_matches: [GMAIL], js: ['gmail/cards.iife.ts'] },
      // Nor this: the background registers it while the shield is on.
      { matches: [GMAIL], exclude_matches: [GMAIL], js: ['gmail/shield.iife.ts'] },
    ],
    // Off until the user switches the shield on. The file is made when the extension is built.
    declarative_net_request: {
      rule_resources: [{ id: 'trackers', enabled: false, path: TRACKER_RULES }],
    },
    permissions: [
      'storage',
      'alarms',
      'notifications',
      'idle',
      'scripting',
      'declarativeNetRequestWithHostAccess',
    ],
    host_permissions: [GMAIL, IMAGE_PROXY],
    // Only the paired endpoint's own origin is ever asked for.
    optional_host_permissions: ['https://*/*'],
    // Firefox's own policy would turn ws://localhost into wss; ours leaves that to the code, which takes plain
    // http for loopback only.
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'; base-uri 'none'" },
    ...(firefox
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'doublecheck@doublecheck.example',
              strict_min_version: '140.0',
              // What goes to the user's own endpoint: docs/stores/permissions.md says what each is.
              data_collection_permissions: {
                required: ['authenticationInfo', 'personalCommunications', 'websiteActivity'],
                optional: ['personallyIdentifyingInfo'],
              },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  })
}
