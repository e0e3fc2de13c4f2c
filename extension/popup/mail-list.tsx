import type { ComponentChildren } from 'preact'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { ask } from '../own-pages/background.ts'
import { language, say } from '../words.ts'
import { dayName } from '../calendar-day.ts'
import { byDay } from './days.ts'
import type { Sought } from './find.tsx'
import { FIRST } from './known-mails.ts'
import type { KnownMail } from './known-mails.ts'
import { MailRows } from './mail-rows.tsx'
import { Nearness } from './nearness.ts'

/** So many more rows there are each time the end comes near. */
const MORE = 200
/** So many rows come and go together. */
const TOGETHER = 25

interface Shown {
  /** The newest first. */
  mails: readonly KnownMail[]
  sought: Sought
  /** There are older mails, which are not searched. */
  isCut: boolean
  /** All that is searched is there. */
  isComplete: boolean
  /** The mail at which to begin: the user comes back from it. */
  begin: string
  onOpen(mail: string): void
  children: ComponentChildren
}

/**
 * Mails by the day of their sending. Only what is near stands in the page: of ten thousand rows a hundred. Arrows, Home
 * and End go from row to row.
 */
export function MailList({ mails, sought, isCut, isComplete, begin, onOpen, children }: Shown) {
  const scroller = useRef<HTMLElement>(null)
  const end = useRef<HTMLParagraphElement>(null)
  const [nearness] = useState(() => new Nearness())
  // Both belong to what was looked for then: of anything else one begins at the top.
  const [grown, setGrown] = useState({ sought, limit: FIRST })
  const [focused, setFocused] = useState({ sought, key: begin })
  const [mover, setMover] = useState(begin)
  const limit = grown.sought === sought ? grown.limit : FIRST
  const current = focused.sought === sought ? focused.key : ''
  const at = useMemo(() => mails.findIndex(({ mail }) => mail.key === current), [mails, current])
  const shown = useMemo(() => mails.slice(0, Math.max(limit, at + 1)), [mails, limit, at])
  const unseen = useMemo(() => shown.filter(isUnseen), [shown])
  const days = useMemo(() => byDay(shown.slice(unseen.length)), [shown, unseen])
  const present = at < 0 ? (mails[0]?.mail.key ?? '') : current
  const setCurrent = useCallback((key: string) => setFocused({ sought, key }), [sought])

  useLayoutEffect(() => {
    if (grown.sought !== sought) scroller.current?.scrollTo(0, 0)
    setGrown((before) => (before.sought === sought ? before : { sought, limit: FIRST }))
  }, [sought])
  useLayoutEffect(() => {
    if (scroller.current) nearness.within(scroller.current)
    if (end.current) nearness.watch(end.current, (isNear) => isNear && setGrown(withMore))
    return () => nearness.stop()
  }, [nearness])
  useLayoutEffect(() => {
    if (mover === '') return
    rowOf(scroller.current, mover)?.focus()
    rowOf(scroller.current, mover)?.scrollIntoView({ block: 'nearest' })
    setMover('')
  }, [mover])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const to = targetOf(event, at, mails.length)
      const key = to === undefined ? undefined : mails[to]?.mail.key
      if (key === undefined) return
      event.preventDefault()
      setCurrent(key)
      setMover(key)
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [mails, at])

  const open = useCallback(onOpen, [])
  const now = Date.now()
  let drawn = 0
  const rows = (group: readonly KnownMail[]) =>
    inParts(group).map((part, index) => {
      const isFirst = drawn < FIRST
      drawn += part.length
      return (
        <MailRows
          key={index}
          mails={part}
          isFirst={isFirst}
          current={part.some(({ mail }) => mail.key === present) ? present : undefined}
          nearness={nearness}
          onFocus={setCurrent}
          onOpen={open}
        />
      )
    })
  return (
    <main ref={scroller} data-known={isComplete ? 'all' : 'some'}>
      {children}
      {unseen.length > 0 && (
        <section aria-labelledby="unseen">
          <h2 id="unseen">{say('group_unseen')}</h2>
          <button type="button" class="quiet" data-action="all-seen" onClick={() => seeAll(unseen)}>
            {say('all_seen')}
          </button>
          {rows(unseen)}
        </section>
      )}
      {days.map(({ day, mails: ofDay }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{dayName(day, now, language())}</h2>
          {rows(ofDay)}
        </section>
      ))}
      <p ref={end} class="end quiet">
        {isCut && shown.length === mails.length && say('older_not_searched')}
      </p>
    </main>
  )
}

function isUnseen({ mail }: KnownMail): boolean {
  return mail.unseen !== undefined
}

function seeAll(unseen: readonly KnownMail[]): void {
  void ask<'seen'>({ type: 'seen', mails: unseen.map(({ mail }) => mail.key) })
}

function withMore({ sought, limit }: { sought: Sought; limit: number }) {
  return { sought, limit: limit + MORE }
}

function inParts<T>(mails: readonly T[]): T[][] {
  const parts: T[][] = []
  for (let from = 0; from < mails.length; from += TOGETHER) parts.push(mails.slice(from, from + TOGETHER))
  return parts
}

function rowOf(list: HTMLElement | null, key: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-mail="${CSS.escape(key)}"]`) ?? null
}

/** @returns the place of the row to which a key leads; undefined: to none */
function targetOf({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent, at: number, count: number) {
  if (ctrlKey || altKey || metaKey || !(target instanceof HTMLElement)) return undefined
  const isSearch = target instanceof HTMLInputElement && target.type === 'search'
  const isInList = target.closest('main') !== null
  if (isSearch || target === document.body) return key === 'ArrowDown' ? 0 : undefined
  if (!isInList) return undefined
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
