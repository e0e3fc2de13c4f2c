import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { focusAtFirst } from '../own-pages/focus.ts'
import { IconButton } from './icon-button.tsx'
import { say } from '../words.ts'

interface Header {
  /** The way back has the focus when it appears. */
  takesFocus: boolean
  onBack(): void
  children?: ComponentChildren
}

/** Above what is shown in the list's place: the way back to it, by Escape too. */
export function BackHeader({ takesFocus, onBack, children }: Header) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      // The next one closes the popup.
      event.preventDefault()
      onBack()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  return (
    <header>
      <IconButton
        icon="back"
        title={say('back')}
        data-action="back"
        ref={takesFocus ? focusAtFirst : null}
        onClick={onBack}
      />
      <span class="space" />
      {children}
    </header>
  )
}
