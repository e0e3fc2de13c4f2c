import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import type { Announcement, Answers, FromOwnPages, State } from '../messages.ts'

/** Asks the background, which wakes up for it. */
export async function ask<T extends FromOwnPages['type']>(
  question: Extract<FromOwnPages, { type: T }>,
): Promise<Answers[T]> {
  return browser.runtime.sendMessage(question)
}

/**
 * Loads something and loads it again whenever the background says that it may have changed.
 * @param load must be the same function each time
 */
export function useFresh<T>(load: () => Promise<T>): T | undefined {
  const [value, setValue] = useState<T>()
  useEffect(() => {
    let gone = false
    const renew = () => void load().then((loaded) => !gone && setValue(() => loaded))
    const listen = (message: unknown) => {
      const { type } = message as Announcement
      if (type === 'mails-changed' || type === 'settings-changed') renew()
      return undefined
    }
    browser.runtime.onMessage.addListener(listen)
    renew()
    return () => {
      gone = true
      browser.runtime.onMessage.removeListener(listen)
    }
  }, [load])
  return value
}

/** The present state of the connection. */
export function loadState(): Promise<State> {
  return ask<'state'>({ type: 'state' })
}
