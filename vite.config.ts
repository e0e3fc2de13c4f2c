import { join } from 'node:path'
import preact from '@preact/preset-vite'
import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { crx } from '@crxjs/vite-plugin'
import { defineConfig } from 'vitest/config'
import { manifestFor } from './extension/manifest.config.ts'

// BROWSER says for which browser the extension is built: `npm run build` builds both.
const browser = process.env['BROWSER'] === 'firefox' ? 'firefox' : 'chrome'

/**
 * An endpoint's threads take their TypeScript from here once it was read: half of a start is that. It also keeps the
 * WebAssembly of Node's own reader out of them, which at many starts in one process lets V8 abort now and then
 * ("Check failed: jit_page.has_value()", Node 24.21; https://github.com/nodejs/node/issues/64500).
 */
const compiled = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/doublecheck/compiled'),
}

export default defineConfig({
  root: process.env['VITEST'] ? '.' : 'extension',
  publicDir: 'public',
  plugins: process.env['VITEST'] ? [] : [preact(), crx({ manifest: manifestFor(browser), browser })],
  build: {
    outDir: `../dist/${browser}`,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
  },
  test: {
    projects: [
      { test: { name: 'scripts', root: '.scripts', include: ['**/*.test.ts'], testTimeout: 20_000 } },
      { test: { name: 'shared', root: 'shared', include: ['**/*.test.ts'] } },
      {
        test: {
          name: 'backend',
          root: 'backend',
          include: ['**/*.test.ts'],
          exclude: ['cloudflare/**'],
          env: compiled,
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
          testTimeout: 20_000,
        },
      },
      { test: { name: 'extension', root: 'extension', include: ['**/*.test.ts'] } },
      {
        test: {
          name: 'e2e',
          root: 'e2e',
          include: ['**/*.test.ts'],
          exclude: ['clients/**'],
          env: compiled,
          fileParallelism: false,
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 60_000,
          hookTimeout: 120_000,
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
