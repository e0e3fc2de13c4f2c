import { useLayoutEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import type { Announcement, Answers, FromOwnPages, State } from '../messages.ts'

/** Asks the background, which wakes up for it. */
export async function ask<T extends FromOwnPages['type']>(
  question: Extract<FromOwnPages, { type: T }>,
): Promise<Answers[T]> {
  return browser.runtime.sendMessage(question)
}

const CHANGES: readonly Announcement['type'][] = ['mails-changed', 'settings-changed']

/**
 * Calls back whenever the background says that something may have changed.
 * @param which of the changes; mails and settings where nothing is said
 * @returns what to call when nobody needs to know any more
 */
export function whenChanged(changed: () => void, which = CHANGES): () => void {
  const listen = (message: unknown) => {
    if (which.includes((message as Announcement).type)) changed()
    return undefined
  }
  browser.runtime.onMessage.addListener(listen)
  return () => browser.runtime.onMessage.removeListener(listen)
}

/**
 * Loads something and loads it again whenever the background says that it may have changed.
 * @param load must be the same function each time
 * @param which changes; the same list each time
 */
export function useFresh<T>(load: () => Promise<T>, which = CHANGES): T | undefined {
  const [value, setValue] = useState<T>()
  // Not once the page is painted: there is nothing to paint before.
  useLayoutEffect(() => {
    let gone = false
    const renew = () => void load().then((loaded) => !gone && setValue(() => loaded))
    const stop = whenChanged(renew, which)
    renew()
    return () => {
      gone = true
      stop()
    }
  }, [load, which])
  return value
}

/** The present state of the connection. */
export function loadState(): Promise<State> {
  return ask<'state'>({ type: 'state' })
}
