import { butterBar } from './butter-bar.ts'
import { Compose } from './compose.ts'
import type { ComposeStart } from './compose-start.ts'
import { div, el } from './dom.ts'
import { idsOfCompose, mintId } from './ids.ts'
import { connectOutbox } from './outbox.ts'
import { startOf, takeBack } from './reopen.ts'
import { fetchThread } from './sync.ts'

// The page of a compose in a window of its own: `?view=btop` (facts.md, A1).

const place = el('div', { class: 'nH', role: 'main' })
document.body.prepend(place, butterBar)
connectOutbox({
  onChange: () => undefined,
  openThread: () => undefined,
  takeBack: (threadId, messageId) => void takeBack(threadId, messageId, show),
  onArchived: () => undefined,
})
show(await asked())

async function asked(): Promise<ComposeStart> {
  const ids = idsOfCompose(new URLSearchParams(location.search).get('compose') ?? '')
  const thread = ids && (await fetchThread(ids.threadId).catch(() => undefined))
  const mail = thread?.mails.find(({ id }) => id === ids?.messageId)
  return thread && mail ? startOf(thread, mail) : { threadId: mintId('thread'), to: [], subject: '' }
}

function show(start: ComposeStart): Compose {
  const compose = new Compose(start, {
    inline: false,
    close: () => frame.remove(),
    onSaved: () => undefined,
    onSubject: entitle,
  })
  const frame = div('nH Hd', div('aaZ', compose.root))
  place.append(frame)
  compose.start()
  entitle(start.subject)
  return compose
}

function entitle(subject: string): void {
  document.title = subject === '' ? 'Compose Mail' : subject
}
