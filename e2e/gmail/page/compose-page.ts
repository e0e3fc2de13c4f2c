import { butterBar } from './butter-bar.ts'
import { Compose } from './compose.ts'
import type { ComposeStart } from './compose-start.ts'
import { div, el } from './dom.ts'
import { idsOfCompose, mintId } from './ids.ts'
import { connectOutbox } from './outbox.ts'
import { startOf, takeBack } from './reopen.ts'
import { fetchThread } from './sync.ts'

// The page of a compose in a window of its own: `?view=btop`, and `?view=cm` with a mail that is
// written already, as links from elsewhere open it.

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
  const search = new URLSearchParams(location.search)
  if (search.get('view') === 'cm') return written(search)
  const ids = idsOfCompose(search.get('compose') ?? '')
  const thread = ids && (await fetchThread(ids.threadId).catch(() => undefined))
  const mail = thread?.mails.find(({ id }) => id === ids?.messageId)
  return thread && mail ? startOf(thread, mail) : { threadId: mintId('thread'), to: [], subject: '' }
}

function written(search: URLSearchParams): ComposeStart {
  const to = (search.get('to') ?? '').split(',').filter((address) => address !== '')
  const text = el('div', {}, search.get('body') ?? '')
  return {
    threadId: mintId('thread'),
    to: to.map((address) => ({ address, name: '' })),
    subject: search.get('su') ?? '',
    html: text.outerHTML,
  }
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
