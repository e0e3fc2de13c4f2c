import { useEffect, useRef, useState } from 'preact/hooks'
import { dayOf } from '../calendar-day.ts'
import { hourOf } from '../mark-words.ts'
import { ask } from '../own-pages/background.ts'
import { focusAtFirst } from '../own-pages/focus.ts'
import { PAUSES, isPaused } from '../pause.ts'
import type { Pause, PauseLength } from '../pause.ts'
import { say } from '../words.ts'

/** Pauses tracking, and says that it is paused, until when, and how to go on. */
export function Pausing({ paused }: { paused: Pause | undefined }) {
  const [isOpen, setOpen] = useState(false)
  const [isOver, setOver] = useState(false)
  // Only what the user has just done here moves the focus.
  const [wasUsed, setUsed] = useState(false)
  const group = useRef<HTMLDivElement>(null)
  const until = paused?.until
  useEffect(() => {
    setOver(false)
    if (until === undefined) return undefined
    const timer = setTimeout(() => setOver(true), Math.max(0, until - Date.now()))
    return () => clearTimeout(timer)
  }, [until])

  async function pause(length: PauseLength): Promise<void> {
    setUsed(true)
    await ask<'pause'>({ type: 'pause', length })
    setOpen(false)
  }

  async function resume(): Promise<void> {
    setUsed(true)
    await ask<'resume'>({ type: 'resume' })
  }

  function close(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !isOpen) return
    event.preventDefault()
    setOpen(false)
    group.current?.querySelector('button')?.focus()
  }

  if (!isOver && paused && isPaused(paused, Date.now())) {
    return (
      <div class="pausing" role="status" data-paused={until ?? 'for-good'}>
        <span>{pausedWords(paused)}</span>
        <button
          key="resume"
          type="button"
          class="button main"
          data-action="resume"
          ref={wasUsed ? focusAtFirst : null}
          onClick={() => void resume()}
        >
          {say('resume')}
        </button>
      </div>
    )
  }
  return (
    <div ref={group} class="pausing" onKeyDown={close}>
      <button
        key="pause"
        type="button"
        class="button"
        data-action="pause"
        aria-expanded={isOpen}
        ref={wasUsed ? focusAtFirst : null}
        onClick={() => setOpen(!isOpen)}
      >
        {say('pause')}
      </button>
      {isOpen && (
        <div class="choice" role="group" aria-label={say('pause')}>
          {PAUSES.map((length, index) => (
            <button
              key={length}
              type="button"
              data-pause={length}
              ref={index === 0 ? focusAtFirst : null}
              onClick={() => void pause(length)}
            >
              {say(`pause_${length}`)}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

function pausedWords({ until }: Pause): string {
  if (until === undefined) return say('paused_for_good')
  const isToday = dayOf(until) === dayOf(Date.now())
  return say(isToday ? 'paused_until' : 'paused_until_tomorrow', hourOf(until))
}
