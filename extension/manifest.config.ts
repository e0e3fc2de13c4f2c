import { defineManifest } from '@crxjs/vite-plugin'
export const manifestFor = (_browser: 'chrome' | 'firefox') => defineManifest({ manifest_version: 3, name: 'x', version: '0.1.0' })
