import { div, el, onPress } from './dom.ts'
import { icon } from './icons.ts'
import type { OpenedMail } from './mail.ts'

/** The line in a conversation that says when a scheduled message goes out, with "Cancel send". */
export function scheduledBar(mail: OpenedMail, cancel: () => void): HTMLElement {
  const when = new Date(mail.clientTime).toLocaleString('en-US', {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  })
  const link = el('span', { class: 'lab-cancel-send ag', role: 'link', tabindex: 0 }, 'Cancel send')
  onPress(link, cancel)
  return div('lab-scheduled', icon('scheduled'), el('span', {}, `Send scheduled for ${when}`), link)
}
