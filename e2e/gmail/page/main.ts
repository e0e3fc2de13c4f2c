import { me } from './account.ts'
import type { Compose } from './compose.ts'
import { composesInAddress } from './compose-address.ts'
import type { ComposeStart } from './compose-start.ts'
import { openComposeWindow } from './compose-window.ts'
import { ConversationView } from './conversation-view.ts'
import { idsOfCompose, urlIdOf } from './ids.ts'
import { isUnread, standaloneDraft } from './listed-thread.ts'
import { Lists } from './lists.ts'
import type { ListedThread, OpenedThread } from './mail.ts'
import { connectOutbox } from './outbox.ts'
import { reopenDraft, takeBack } from './reopen.ts'
import { readRoute } from './routes.ts'
import type { Route } from './routes.ts'
import { buildShell } from './shell.ts'
import { changeLabels, fetchList, fetchThread } from './sync.ts'
import { arrangeServiceWorker } from './service-worker.ts'
import { applyView, view } from './view.ts'
import { word } from './words.ts'

const REFRESH_EVERY = 1000
const LIST_TITLES: Record<string, string> = {
  inbox: 'Inbox',
  sent: 'Sent',
  scheduled: 'Scheduled',
  drafts: 'Drafts',
  all: 'All Mail',
}

const hasPane = view.layout === 'vertical'

applyView()
void arrangeServiceWorker()
const shell = buildShell({ compose: () => openComposeWindow(refresh) })
const conversation = new ConversationView({
  back: () => (location.hash = `#${route.list}`),
  onSaved: refresh,
  popOut: openInWindow,
  cancelSend: (thread, mail) => {
    void takeBack(thread.id, mail.id, openInWindow)
    if (thread.mails.length === 1) location.hash = `#${route.list}`
  },
})
const lists = new Lists({ open: openRow, refresh })
shell.views.append(lists.wrapper, conversation.wrapper)

let route = readRoute(location.hash)
let opened: { id: string; legacyId: string; version: string } | undefined
/** Counts navigations and refreshes, so that a late answer does not draw over a newer view. */
let turn = 0
/** The same for threads that are being opened. */
let opening = 0

connectOutbox({
  onChange: refresh,
  openThread: (legacyId) => (location.hash = `#${route.list}/${legacyId}`),
  takeBack: (threadId, messageId) => void takeBack(threadId, messageId, openInWindow),
  onArchived: () => (location.hash = `#${route.list}`),
})
addEventListener('hashchange', navigate)
navigate()
setInterval(refresh, REFRESH_EVERY)
openAskedComposes(composesInAddress(location.hash))

function navigate(): void {
  route = readRoute(location.hash)
  shell.select(route.list)
  if (hasPane || !route.thread) lists.show(route.list)
  if (route.thread) void openThread(route.thread)
  else {
    opening += 1
    opened = undefined
    conversation.hide()
    lists.get(route.list).activate(undefined)
    setTitle(listTitle(route.list))
  }
  if (hasPane || !route.thread) refresh()
}

function refresh(): void {
  void refreshShown()
}

async function refreshShown(): Promise<void> {
  if (hasPane || !route.thread) await refreshList()
  if (opened) await refreshConversation(opened)
}

async function refreshList(): Promise<void> {
  const { list, query } = route
  const mine = ++turn
  const threads = await fetchList(query).catch(() => undefined)
  if (!threads || mine !== turn) return
  lists.get(list).update(threads)
  if (hasPane) lists.get(list).activate(opened?.id)
  if (list !== 'inbox' || opened) return
  const unread = showUnread(threads)
  setTitle(unread > 0 ? `${word('Inbox')} (${unread})` : word('Inbox'))
}

function showUnread(inbox: ListedThread[]): number {
  const unread = inbox.filter(isUnread).length
  shell.setUnread(unread)
  return unread
}

function openRow(thread: ListedThread): void {
  const draft = standaloneDraft(thread)
  if (draft) void reopenDraft(thread.id, undefined, openInWindow)
  else location.hash = `#${route.list}/${urlIdOf(thread.id)}`
}

function openInWindow(start: ComposeStart): Compose {
  return openComposeWindow(refresh, start)
}

function openAskedComposes(asked: string[]): void {
  for (const name of asked) {
    const ids = idsOfCompose(name)
    if (ids) void reopenDraft(ids.threadId, ids.messageId, openInWindow)
    else if (name === 'new') openComposeWindow(refresh)
  }
}

async function openThread(wanted: NonNullable<Route['thread']>): Promise<void> {
  const mine = ++opening
  const id = 'id' in wanted ? wanted.id : await threadIdOfLegacy(wanted.legacyId)
  const thread = id === undefined ? undefined : await fetchThread(id).catch(() => undefined)
  if (mine !== opening) return
  if (!thread) {
    location.hash = `#${route.list}`
    return
  }
  if (!hasPane) lists.hide()
  opened = { id: thread.id, legacyId: thread.legacyId, version: versionOf(thread) }
  conversation.show(thread, hasPane ? lists.get(route.list).pane : undefined)
  if (hasPane) lists.get(route.list).activate(thread.id)
  setTitle(thread.subject)
  void markRead(thread)
}

async function refreshConversation(shown: { id: string; legacyId: string; version: string }): Promise<void> {
  const mine = ++turn
  const found = await fetchList(`threadid:${BigInt(`0x${shown.legacyId}`)}`).catch(() => [])
  const listed = found.find(({ id }) => id === shown.id)
  if (!listed || mine !== turn || versionOf(listed) === shown.version) return
  const thread = await fetchThread(shown.id).catch(() => undefined)
  if (!thread || opened !== shown) return
  opened = { ...shown, version: versionOf(thread) }
  conversation.update(thread)
  void markRead(thread)
}

async function threadIdOfLegacy(legacyId: string): Promise<string | undefined> {
  const [listed] = await fetchList(`threadid:${BigInt(`0x${legacyId}`)}`).catch(() => [])
  return listed?.id
}

function versionOf({ mails }: { mails: { legacyId: string }[] }): string {
  return mails.map(({ legacyId }) => legacyId).join(' ')
}

async function markRead({ id, mails }: OpenedThread): Promise<void> {
  const unread = mails.filter(({ labels }) => labels.includes('^u')).map((mail) => mail.id)
  if (unread.length === 0) return
  try {
    await changeLabels(id, { remove: ['^u'], mails: unread })
    showUnread(await fetchList('in:inbox'))
  } catch {
    // It is still unread then, and will be marked when it is opened again.
  }
}

function listTitle(list: string): string {
  if (list.startsWith('search/')) return word('Search results')
  if (list.startsWith('label/')) return decodeURIComponent(list.slice('label/'.length))
  return word(LIST_TITLES[list] ?? list)
}

function setTitle(text: string): void {
  document.title = `${text} - ${me.address} - Gmail`
}
