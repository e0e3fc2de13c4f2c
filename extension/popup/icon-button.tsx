import type { ButtonHTMLAttributes } from 'preact'
import { Icon } from '../own-pages/icon.tsx'
import type { IconName } from '../own-pages/icon.tsx'

interface Button extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon: IconName
  title: string
}

/** A button that shows a picture, and what it does to whoever rests on it or cannot see it. */
export function IconButton({ icon, title, ...others }: Button) {
  return (
    <button type="button" class="icon" title={title} aria-label={title} {...others}>
      <Icon name={icon} />
    </button>
  )
}
