import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../own-pages/icon.tsx'
import { FILTERS, passes } from '../store/filters.ts'
import type { Filter } from '../store/filters.ts'
import { hasWords, typedWords } from '../store/search.ts'
import type { KnownMail } from './known-mails.ts'
import { say } from '../words.ts'

/** What the user looks for. */
export interface Sought {
  typed: string
  filter: Filter | undefined
  /** After how many days without a reader a mail waits. */
  waiting: number
}

export const NOTHING_SOUGHT: Sought = { typed: '', filter: undefined, waiting: 3 }

/** Whether the list is narrowed. */
export function isSought({ typed, filter }: Sought): boolean {
  return filter !== undefined || typed.trim() !== ''
}

/**
 * @param now Unix milliseconds
 * @returns the mails that are looked for, in the order that they have
 */
export function found<T extends Pick<KnownMail, 'mail' | 'searched'>>(
  mails: readonly T[],
  { typed, filter, waiting }: Sought,
  now: number,
): readonly T[] {
  const words = typedWords(typed)
  if (words.length === 0 && filter === undefined) return mails
  return mails.filter(
    ({ mail, searched }) =>
      hasWords(searched, words) && (filter === undefined || passes(mail, filter, waiting, now)),
  )
}

const MOST_DAYS = 365

interface Shown {
  sought: Sought
  /** The field has the focus when it appears. */
  takesFocus: boolean
  onSeek(sought: Sought): void
}

/** Looks for mails by words, and by what became of them. */
export function Find({ sought, takesFocus, onSeek }: Shown) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isCallToSearch(event)) return
      event.preventDefault()
      field.current?.select()
      field.current?.focus()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])

  function clear(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || sought.typed === '') return
    // The next one closes the popup.
    event.preventDefault()
    onSeek({ ...sought, typed: '' })
  }

  return (
    <div class="find" role="search">
      <label class="field">
        <Icon name="search" />
        <input
          ref={field}
          name="search"
          type="search"
          autocomplete="off"
          spellcheck={false}
          aria-label={say('search_mails')}
          aria-keyshortcuts="/"
          placeholder={say('search_mails')}
          value={sought.typed}
          onInput={({ currentTarget: { value } }) => onSeek({ ...sought, typed: value })}
          onKeyDown={clear}
        />
      </label>
      <div class="filters" role="group" aria-label={say('filters')}>
        {FILTERS.map((filter) => (
          <button
            key={filter}
            type="button"
            class="chip"
            data-filter={filter}
            aria-pressed={sought.filter === filter}
            onClick={() => onSeek({ ...sought, filter: sought.filter === filter ? undefined : filter })}
          >
            {say(`filter_${filter}`)}
          </button>
        ))}
        {sought.filter === 'waiting' && (
          <label class="days">
            {say('filter_waiting_days')}
            <input
              name="waiting"
              type="number"
              min={1}
              max={MOST_DAYS}
              value={sought.waiting}
              onInput={({ currentTarget: { valueAsNumber: days } }) => {
                if (days >= 1 && days <= MOST_DAYS) onSeek({ ...sought, waiting: days })
              }}
            />
          </label>
        )}
      </div>
    </div>
  )
}

function isCallToSearch({ key, code, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  // By the key's place: with Russian letters it writes another one.
  if (ctrlKey || metaKey) return code === 'KeyF'
  return (key === '/' || (code === 'Slash' && key === '.')) && !(target instanceof HTMLInputElement)
}
