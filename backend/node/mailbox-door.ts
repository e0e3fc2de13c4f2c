import type { MailboxId } from '../../shared/token/index.ts'
import type { MailboxDoor } from '../host.ts'
import type { Storage } from './storage.ts'
import type { StreamServer } from './stream-server.ts'

/**
 * One mailbox, in the storage thread.
 * @param changed is called when its events have changed
 */
export function doorOf(
  storage: Storage,
  streams: StreamServer,
  id: MailboxId,
  changed: () => void,
): MailboxDoor {
  const told = async <T>(asked: Promise<T>): Promise<T> => {
    const result = await asked
    changed()
    return result
  }
  return {
    addBrowser: (browser) => storage.ask('addBrowser', id, browser),
    browserOf: (keyHash) => storage.ask('browserOf', id, keyHash),
    browsers: () => storage.ask('browsers', id),
    removeBrowser: async (browser) => {
      const left = await storage.ask('removeBrowser', id, browser)
      streams.end(id, browser)
      return left
    },
    about: () => storage.ask('about', id),
    rotate: () => told(storage.ask('rotate', id)),
    eraseMessage: async (message) => {
      const erased = await told(storage.ask('eraseMessage', id, message))
      storage.forgetRecorded()
      return erased
    },
    fetchesOf: (message, generation) => storage.ask('fetchesOf', id, message, generation),
    stopTracking: async (message, generation) => {
      const stopped = await told(storage.ask('stopTracking', id, message, generation))
      storage.forgetRecorded()
      return stopped
    },
    keptDays: () => storage.ask('keptDays', id),
    keepDays: async (days) => {
      await storage.ask('keepDays', id, days)
      // What cannot be forgotten now is at the next hour.
      void storage.forget().catch(() => undefined)
    },
    keepSubscription: (browser, given) => storage.ask('keepSubscription', id, browser, given),
    dropSubscription: (browser) => storage.ask('dropSubscription', id, browser),
    hasSubscription: (browser) => storage.ask('hasSubscription', id, browser),
    shownSettings: () => storage.ask('shownSettings', id),
    keepSettings: (asked, _, toPrivate) => told(storage.ask('keepSettings', id, asked, toPrivate)),
    answerForAddress: (address, answer) => storage.ask('answerForAddress', id, address, answer),
    putTest: (channel) => told(storage.ask('putTest', id, channel)),
    deliveriesOf: (limit) => storage.ask('deliveriesOf', id, limit),
    notesOf: (message) => storage.ask('notesOf', id, message),
    keepNotes: (message, said) => told(storage.ask('keepNotes', id, message, said)),
    notesAfter: (after, limit) => storage.ask('notesAfter', id, after, limit),
    eventsAfter: (after, limit) => storage.ask('eventsAfter', id, after, limit),
    viewsAfter: (after, limit) => storage.ask('viewsAfter', id, after, limit),
    addView: (message, at) => told(storage.ask('addView', id, message, at)),
    judge: (eventId, by, rule) => told(storage.ask('judge', id, eventId, by, rule)),
    takeBack: (eventId) => told(storage.ask('takeBack', id, eventId)),
    claimTelling: (browser, events) => storage.ask('claimTelling', id, browser, events),
  }
}
