import { render } from 'preact'
import type { VNode } from 'preact'
import browser from 'webextension-polyfill'
import './own-pages.css'

/** Draws a page of ours, in the browser's language and its direction. */
export function start(page: VNode): void {
  document.documentElement.lang = browser.i18n.getUILanguage()
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir')
  document.title = browser.i18n.getMessage('name')
  render(page, document.body)
}

/** A text in the browser's language. */
export function say(key: string, ...values: string[]): string {
  return browser.i18n.getMessage(key.replaceAll('-', '_'), values)
}
