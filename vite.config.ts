import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import preact from '@preact/preset-vite'
import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { crx } from '@crxjs/vite-plugin'
import { defineConfig } from 'vitest/config'
import type { Plugin } from 'vite'
import { manifestFor } from './extension/manifest.config.ts'
import { NOT_IN_FIREFOX } from './e2e/in-firefox.ts'
import { TRACKER_RULES, trackerRules } from './extension/shield/rules.ts'

// BROWSER says for which browser the extension is built: `npm run build` builds both.
const browser = process.env['BROWSER'] === 'firefox' ? 'firefox' : 'chrome'

/** Makes the file of rules that the manifest names, out of what is known of trackers. */
const trackers = {
  name: 'tracker-rules',
  buildStart() {
    this.emitFile({ type: 'asset', fileName: TRACKER_RULES, source: JSON.stringify(trackerRules()) })
  },
} satisfies Plugin

/** Puts the licence of all this beside what is built of it. */
const licence = {
  name: 'licence',
  buildStart() {
    const source = readFileSync(join(import.meta.dirname, 'LICENSE'))
    this.emitFile({ type: 'asset', fileName: 'LICENSE', source })
  },
} satisfies Plugin

/**
 * An endpoint's threads take their TypeScript from here once it was read: half of a start is that. It also keeps the
 * WebAssembly of Node's own reader out of them, which at many starts in one process lets V8 abort now and then
 * ("Check failed: jit_page.has_value()", Node 24.21; https://github.com/nodejs/node/issues/64500).
 */
const compiled = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/doublecheck/compiled'),
}

/**
 * In which files the popup's code comes that it shares with other parts. Each file costs it milliseconds before its
 * first mails; without this they are five more, of a few hundred bytes.
 */
const SHARED_BY_POPUP = [
  {
    name: 'lists',
    test: /webextension-polyfill|preload-helper|shared\/address\.ts|extension\/(?:store\/(?:index|versions|lists|consent|silence|improvement)|pause|words|chosen-words|mark-words|improvement-words|obstacle)\.ts/,
  },
  { name: 'pages', test: /node_modules\/preact|extension\/own-pages\/.*\.tsx?$/ },
]

/** On a machine of two cores vitest would take one of them. */
const maxWorkers = 2

const endToEnd = {
  root: 'e2e',
  env: compiled,
  maxWorkers,
  expect: { poll: { timeout: 10_000 } },
  testTimeout: 60_000,
  hookTimeout: 120_000,
}

export default defineConfig({
  root: process.env['VITEST'] ? '.' : 'extension',
  publicDir: 'public',
  plugins: process.env['VITEST']
    ? []
    : [preact(), trackers, licence, crx({ manifest: manifestFor(browser), browser })],
  build: {
    outDir: `../dist/${browser}`,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Theirs: the licences of the libraries ask for it.
    license: { fileName: 'LICENSES-OF-LIBRARIES.md' },
    // What the manifest does not name: the page that installing opens.
    rolldownOptions: {
      input: { 'first-run': 'extension/first-run/index.html' },
      // Each file costs the popup milliseconds before its first mails: what it shares with others comes in few.
      output: { codeSplitting: { groups: SHARED_BY_POPUP } },
    },
  },
  test: {
    projects: [
      {
        test: {
          name: 'scripts',
          root: '.scripts',
          include: ['**/*.test.ts'],
          exclude: ['packages/**'],
          maxWorkers,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'scripts/packages',
          root: '.scripts/packages',
          include: ['**/*.test.ts'],
          // Each builds, into one folder, where that is not done.
          fileParallelism: false,
          testTimeout: 20_000,
        },
      },
      {
        test: { name: 'shared', root: 'shared', include: ['**/*.test.ts'], maxWorkers, testTimeout: 20_000 },
      },
      {
        test: {
          name: 'backend',
          root: 'backend',
          include: ['**/*.test.ts'],
          exclude: ['cloudflare/**'],
          env: compiled,
          maxWorkers,
          // Many start an endpoint as a process of its own.
          testTimeout: 20_000,
        },
      },
      {
        plugins: [
          cloudflareTest({
            main: './worker-with-faults.ts',
            wrangler: { configPath: './wrangler.jsonc' },
            miniflare: {
              email: { send_email: [{ name: 'EMAIL', allowed_sender_addresses: ['alerts@example.org'] }] },
              bindings: {
                MASTER: 'A'.repeat(43),
                SETUP_CODE: 'abcde-fghjk-mnpqr-stvwx',
                MAILBOXES_MOST: '3',
              },
            },
          }),
        ],
        test: {
          name: 'backend/cloudflare',
          root: 'backend/cloudflare',
          include: ['**/*.test.ts'],
          maxWorkers,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'extension',
          root: 'extension',
          include: ['**/*.test.ts'],
          maxWorkers,
          testTimeout: 20_000,
        },
      },
      { test: { ...endToEnd, name: 'e2e', include: ['**/*.test.ts'], exclude: ['clients/**'] } },
      {
        test: {
          ...endToEnd,
          name: 'e2e/firefox',
          include: ['*.test.ts', 'own-looks/*.test.ts'],
          exclude: Object.keys(NOT_IN_FIREFOX),
          env: { ...compiled, SENDER: 'firefox' },
        },
      },
      {
        test: {
          name: 'e2e/clients',
          root: 'e2e/clients',
          include: ['**/*.test.ts'],
          env: compiled,
          fileParallelism: false,
          testTimeout: 60_000,
        },
      },
    ],
  },
})
