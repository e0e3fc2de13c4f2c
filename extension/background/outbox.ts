import * as v from 'valibot'
import browser from 'webextension-polyfill'
import { OUTBOX_PREFIX, outboxKey } from '../outbox-key.ts'
import { OutboxEntry, SendStep } from '../sent-mail.ts'
import { openStore } from '../store/index.ts'
import { keepSend } from '../store/mails.ts'

const ORDER = SendStep.options

/**
 * Takes what content scripts wrote into the outbox over into the store. An entry leaves the outbox only after
 * it is stored, so one that was interrupted is taken again, which does no harm.
 */
export async function emptyOutbox(): Promise<void> {
  const all = await browser.storage.local.get(null)
  const keys = Object.keys(all).filter((key) => key.startsWith(OUTBOX_PREFIX))
  if (keys.length === 0) return
  const entries: OutboxEntry[] = []
  for (const key of keys) {
    const read = v.safeParse(OutboxEntry, all[key])
    if (read.success) entries.push(read.output)
    else await browser.storage.local.remove(key)
  }
  entries.sort((one, other) => ORDER.indexOf(one.step) - ORDER.indexOf(other.step))
  const store = await openStore()
  for (const entry of entries) {
    await keepSend(store, entry)
    await browser.storage.local.remove(outboxKey(entry))
  }
}
