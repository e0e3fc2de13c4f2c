import { useLayoutEffect, useState } from 'preact/hooks'
import { whenChanged } from '../own-pages/background.ts'
import { openStore } from '../store/index.ts'
import { newestListed, newestUnseen } from '../store/lists.ts'
import type { ListedMail } from '../store/lists.ts'
import { searchedOf } from '../store/search.ts'
import { withPage } from './pages.ts'

/** A mail, with what it is found by. */
export interface KnownMail extends ListedMail {
  searched: string
}

export interface KnownMails {
  /** The newest first. */
  mails: KnownMail[]
  /** Those with something that the user has not looked at, also older ones. */
  unseen: KnownMail[]
  /** There are older ones, which are not searched. */
  isCut: boolean
  /** All that is searched is there. */
  isComplete: boolean
}

/** So many are drawn at once: a popup has room for six, and each more keeps them waiting. */
export const FIRST = 8
/** So many are read in one go: fewer than keep a key press waiting. */
const PAGE = 500
/** So many are kept in memory while the popup is open. */
export const MOST = 20_000

/** The newest tracked mails: the first at once, and soon all that are searched. Undefined until the first are there. */
export function useKnownMails(): KnownMails | undefined {
  const [known, setKnown] = useState<KnownMails>()
  // Not once the page is painted: there is nothing to paint before.
  useLayoutEffect(() => {
    let reading: AbortController | undefined
    const read = () => {
      reading?.abort()
      reading = new AbortController()
      void readAll(reading.signal, setKnown)
    }
    const stop = whenChanged(read)
    read()
    return () => {
      stop()
      reading?.abort()
    }
  }, [])
  return known
}

type Change = (change: (known: KnownMails | undefined) => KnownMails) => void

/** What is drawn first; read before the page that draws it is ready. */
let ahead: Promise<First> | undefined = readFirst()

interface First {
  unseen: KnownMail[]
  page: KnownMail[]
}

async function readFirst(): Promise<First> {
  const store = await openStore()
  const now = Date.now()
  const [unseen, page] = await Promise.all([newestUnseen(store, FIRST, now), newestListed(store, FIRST, now)])
  return { unseen: unseen.map(asKnown), page: page.map(asKnown) }
}

/** Reads page by page, and lets the browser draw and take keys in between. */
async function readAll(signal: AbortSignal, change: Change): Promise<void> {
  const store = await openStore()
  const { unseen, page: first } = await (ahead ?? readFirst())
  ahead = undefined
  let before: number | undefined
  let count = 0
  do {
    const limit = before === undefined ? FIRST : PAGE
    const page =
      before === undefined ? first : (await newestListed(store, limit, Date.now(), before)).map(asKnown)
    if (signal.aborted) return
    const isLast = page.length < limit
    const read = { page, before, isLast }
    count += page.length
    change((known) => ({
      unseen,
      mails: withPage(known?.mails ?? [], read),
      isCut: !isLast && count >= MOST,
      isComplete: known?.isComplete || isLast || count >= MOST,
    }))
    if (isLast) return
    before = page.at(-1)?.mail.sentAt
    await drawn()
  } while (count < MOST && !signal.aborted)
}

function asKnown(listed: ListedMail): KnownMail {
  return { ...listed, searched: searchedOf(listed.mail) }
}

/** Comes after the next picture. In a tab that is not shown there is none. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) setTimeout(resolve)
    else requestAnimationFrame(() => setTimeout(resolve))
  })
}
