import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import project from '../../package.json' with { type: 'json' }
import { ROOT } from '../run-program.ts'
import { STORES, packAndOpen, withoutHash } from './opened.ts'
import type { Opened, Store } from './opened.ts'
import { remoteCodeIn } from './remote-code.ts'

const GMAIL = 'https://mail.google.com/*'

/** All that may be asked for, as in the headings of `docs/stores/permissions.md`, and where it is seen to be used. */
const PERMISSIONS = {
  storage: 'storage.local.set',
  alarms: 'alarms.create',
  notifications: 'notifications.create',
  idle: 'idle.queryState',
  scripting: 'scripting.executeScript',
  declarativeNetRequestWithHostAccess: 'declarativeNetRequest.updateDynamicRules',
}
const HOSTS = [GMAIL, 'https://*.googleusercontent.com/*']
const OPTIONAL_HOSTS = ['https://*/*']
const DATA = {
  required: ['authenticationInfo', 'personalCommunications', 'websiteActivity'],
  optional: ['personallyIdentifyingInfo'],
}

/** All that a manifest says. */
const SAID = [
  'action',
  'background',
  'content_scripts',
  'content_security_policy',
  'declarative_net_request',
  'default_locale',
  'description',
  'host_permissions',
  'icons',
  'manifest_version',
  'name',
  'optional_host_permissions',
  'options_ui',
  'permissions',
  'short_name',
  'version',
]
const SAID_TO = { chrome: 'minimum_chrome_version', firefox: 'browser_specific_settings' }

// Papaparse can read large files in a worker that it makes of its own text. We only write with it, and the policy of
// our pages refuses such a worker.
const NEVER_RUN = ['assets/activity-page-#.js: Worker()']

/** The libraries in it, but for the parts that one of them is made of. */
const LIBRARIES = [
  '@noble/hashes',
  '@scure/base',
  'bowser',
  'd3-scale',
  'idb',
  'papaparse',
  'preact',
  'qr',
  'valibot',
  'webextension-polyfill',
]

let opened: Record<Store, Opened>

beforeAll(async () => {
  opened = await packAndOpen()
}, 120_000)

describe.each(STORES)('the package for %s', (store) => {
  it('holds the files that are listed, and no other', async () => {
    const names = opened[store].paths.map(withoutHash).toSorted()
    await expect(`${names.join('\n')}\n`).toMatchFileSnapshot('files.txt')
  })

  it('holds its licence, and those of all libraries in it', () => {
    expect(opened[store].text('LICENSE')).toBe(readFileSync(join(ROOT, 'LICENSE'), 'utf8'))
    const theirs = opened[store].text('LICENSES-OF-LIBRARIES.md').split(/^## /m).slice(1)
    const names = theirs.map((one) => one.replace(/ - [\s\S]*/, ''))
    expect(names).toEqual(expect.arrayContaining(LIBRARIES))
    const parts = names.filter((name) => !LIBRARIES.includes(name))
    expect(parts.filter((name) => !name.startsWith('d3-'))).toEqual([])
    expect(theirs.filter((one) => !/permission|license/i.test(one.slice(one.indexOf('\n'))))).toEqual([])
  })

  it('asks for what is justified, and for nothing else', () => {
    const { manifest } = opened[store]
    expect(manifest).toMatchObject({
      permissions: Object.keys(PERMISSIONS),
      host_permissions: HOSTS,
      optional_host_permissions: OPTIONAL_HOSTS,
      content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'; base-uri 'none'" },
    })
    const scripts = manifest['content_scripts'] as { matches: string[] }[]
    expect(new Set(scripts.flatMap(({ matches }) => matches))).toEqual(new Set([GMAIL]))
  })

  it('says nothing in its manifest that was not thought of', () => {
    const known = [...SAID, SAID_TO[store]]
    expect(Object.keys(opened[store].manifest).toSorted()).toEqual(known.toSorted())
    expect(opened[store].manifest['version']).toBe(project.version)
  })

  it('uses each permission that it asks for', () => {
    const { paths } = opened[store]
    const scripts = paths.filter((path) => path.endsWith('.js')).map((path) => opened[store].text(path))
    const unused = Object.entries(PERMISSIONS).filter(
      ([, use]) => !scripts.some((script) => script.includes(`.${use}(`)),
    )
    expect(unused).toEqual([])
  })

  it('holds all that it runs: nothing from elsewhere, no text that is run', () => {
    const found = opened[store].paths.flatMap((path) =>
      remoteCodeIn(path, opened[store].text(path)).map((what) => `${withoutHash(path)}: ${what}`),
    )
    expect(found).toEqual(NEVER_RUN)
  })

  it('has its rules against trackers switched off, and they only block', () => {
    const { manifest } = opened[store]
    expect(manifest['declarative_net_request']).toEqual({
      rule_resources: [{ id: 'trackers', enabled: false, path: 'shield/trackers.json' }],
    })
    const rules: { action: unknown; condition: { initiatorDomains: unknown } }[] = JSON.parse(
      opened[store].text('shield/trackers.json'),
    )
    const kinds = new Set(
      rules.map(({ action, condition: { initiatorDomains } }) =>
        JSON.stringify({ action, initiatorDomains }),
      ),
    )
    expect([...kinds]).toEqual(['{"action":{"type":"block"},"initiatorDomains":["mail.google.com"]}'])
  })
})

it('Firefox tells its user what leaves the browser', () => {
  expect(opened.firefox.manifest['browser_specific_settings']).toMatchObject({
    gecko: { data_collection_permissions: DATA },
  })
})

it('each permission is justified for the stores’ forms, and none that is not asked for', () => {
  const sections = readFileSync(join(ROOT, 'docs/stores/permissions.md'), 'utf8').split(/^## /m)
  const justified = Object.fromEntries(
    sections.flatMap((section) => {
      const [, name] = /^`([\w.]+)`$/m.exec(section.split('\n')[0] ?? '') ?? []
      return name === undefined ? [] : [[name, textsIn(section)]]
    }),
  )
  const headings = Object.entries(justified).map(([name, texts]) => [name, Object.keys(texts)])
  expect(Object.fromEntries(headings)).toEqual({
    permissions: Object.keys(PERMISSIONS),
    host_permissions: HOSTS,
    optional_host_permissions: OPTIONAL_HOSTS,
    'data_collection_permissions.required': DATA.required,
    'data_collection_permissions.optional': DATA.optional,
  })
  const lengths = Object.values(justified).flatMap((texts) => Object.values(texts).map((text) => text.length))
  expect(Math.min(...lengths)).toBeGreaterThan(50)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(1000)
})

/** What stands below each heading in a section. */
function textsIn(section: string): Record<string, string> {
  const parts = section.split(/^### /m).slice(1)
  return Object.fromEntries(
    parts.map((part) => {
      const [, heading = '', text = ''] = /^`(.+)`\n+([^]*)$/.exec(part) ?? []
      return [heading, text.trim()]
    }),
  )
}
