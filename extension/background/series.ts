import browser from 'webextension-polyfill'
import { getSetting, openStore, setSetting } from '../store/index.ts'
import type { Series, Store } from '../store/index.ts'
import { mailOfEvent } from '../store/mails.ts'
import { TOGETHER_MS } from './grouping.ts'
import { wordsOfSeveral } from './notice-words.ts'
import { openOutside } from './outside-tab.ts'
import { show } from './show.ts'

const PREFIX = 'several '

/**
 * Whether events are told as one with others, either since those were told so a moment ago, or since an earlier life of
 * the background was killed while it told these so.
 * @param now Unix milliseconds
 */
export async function isSeriesOf(events: readonly string[], now: number): Promise<boolean> {
  const series = await getSetting(await openStore(), 'series')
  if (!series) return false
  const isOfNow = Math.abs(now - series.at) <= TOGETHER_MS && (await isStanding(series))
  return isOfNow || series.events.some((event) => events.includes(event))
}

/** Tells of events in one notification, with those that such a one tells of already. */
export async function tellAsOne(events: readonly string[], now: number): Promise<void> {
  const store = await openStore()
  const series = await getSetting(store, 'series')
  const isGoingOn = series?.events.some((event) => events.includes(event)) || (await isStanding(series))
  await draw(store, [...new Set([...(isGoingOn && series ? series.events : []), ...events])], now)
}

/**
 * Some of what is told as one is not to be told any more.
 * @param why what is not so is taken out of the notification; what was seen leaves it as it is, until all of it was
 */
export async function leaveSeries(events: readonly string[], why: 'seen' | 'taken-back'): Promise<void> {
  const store = await openStore()
  const series = await getSetting(store, 'series')
  if (!series?.events.some((event) => events.includes(event))) return
  const left = series.events.filter((event) => !events.includes(event))
  if (left.length === 0) {
    await store.delete('settings', 'series')
    await browser.notifications.clear(series.id)
  } else if (why === 'taken-back' && (await isStanding(series))) await draw(store, left, series.at)
  else await setSetting(store, 'series', { ...series, events: left })
}

/** @returns whether a notification told of several: a click on it opens the list of mails, those with news first */
export async function openSeries(id: string): Promise<boolean> {
  if (!id.startsWith(PREFIX)) return false
  await browser.notifications.clear(id)
  await openOutside(undefined)
  return true
}

async function isStanding(series: Series | undefined): Promise<boolean> {
  return series !== undefined && series.id in (await browser.notifications.getAll())
}

/** Its id says all that it tells of: one that tells of something else is another, and takes its place. */
async function draw(store: Store, events: readonly string[], at: number): Promise<void> {
  const id = `${PREFIX}${events.length} ${events.at(-1) ?? ''}`
  await setSetting(store, 'series', { id, events: [...events], at })
  const mails = await Promise.all(events.map((event) => mailOfEvent(store, event)))
  await show(id, wordsOfSeveral(mails.filter((mail) => mail !== undefined)))
  for (const other of Object.keys(await browser.notifications.getAll())) {
    if (other !== id && other.startsWith(PREFIX)) await browser.notifications.clear(other)
  }
}
