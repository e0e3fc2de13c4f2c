/**
 * The browser's own API, for what runs in Gmail's page and what that shares with other parts: webextension-polyfill
 * would make it heavier by a seventh. In manifest version 3 it goes by this name and gives promises in both browsers;
 * in Firefox it is `browser` itself. What the polyfill evens out besides, nobody does here: a listener of `onMessage`
 * answers by `sendResponse`, since Chrome takes a promise from 148 on only.
 */
export const browser = globalThis.chrome
