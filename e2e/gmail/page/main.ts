import { me } from './account.ts'
import { openComposeWindow } from './compose-window.ts'
import { ConversationView } from './conversation-view.ts'
import { urlIdOf } from './ids.ts'
import { ListView } from './list-view.ts'
import type { ListedThread, OpenedThread } from './mail.ts'
import { connectOutbox } from './outbox.ts'
import { isUnread, standaloneDraft } from './row.ts'
import { readRoute } from './routes.ts'
import type { Route } from './routes.ts'
import { buildShell } from './shell.ts'
import { changeLabels, fetchList, fetchThread } from './sync.ts'

const REFRESH_EVERY = 1000

const shell = buildShell({ compose: () => openComposeWindow(refresh) })
const conversation = new ConversationView({
  back: () => (location.hash = `#${route.list}`),
  onSaved: refresh,
})
const lists = new Map<string, ListView>()
shell.views.append(conversation.wrapper)

let route = readRoute(location.hash)
let opened: { id: string; legacyId: string; version: string } | undefined
/** Counts navigations and refreshes, so that a late answer does not draw over a newer view. */
let turn = 0

connectOutbox({
  onChange: refresh,
  openThread: (legacyId) => (location.hash = `#${route.list}/${legacyId}`),
})
addEventListener('hashchange', navigate)
navigate()
setInterval(refresh, REFRESH_EVERY)

function navigate(): void {
  route = readRoute(location.hash)
  shell.select(route.list)
  if (route.thread) void openThread(route.thread)
  else {
    opened = undefined
    conversation.hide()
    listView(route.list).show()
    setTitle(listTitle(route.list))
    for (const [name, list] of lists) if (name !== route.list) list.hide()
    refresh()
  }
}

function refresh(): void {
  void (opened ? refreshConversation(opened) : refreshList())
}

async function refreshList(): Promise<void> {
  const { list, query, thread } = route
  if (thread) return
  const mine = ++turn
  const threads = await fetchList(query).catch(() => undefined)
  if (!threads || mine !== turn) return
  listView(list).update(threads)
  if (list !== 'inbox') return
  const unread = showUnread(threads)
  setTitle(unread > 0 ? `Inbox (${unread})` : 'Inbox')
}

function showUnread(inbox: ListedThread[]): number {
  const unread = inbox.filter(isUnread).length
  shell.setUnread(unread)
  return unread
}

function listView(name: string): ListView {
  const known = lists.get(name)
  if (known) return known
  const made = new ListView(name, { open: openRow, refresh })
  lists.set(name, made)
  shell.views.prepend(made.wrapper)
  return made
}

function openRow(thread: ListedThread): void {
  const draft = standaloneDraft(thread)
  if (draft) void reopenDraft(thread.id)
  else location.hash = `#${route.list}/${urlIdOf(thread.id)}`
}

async function reopenDraft(threadId: string): Promise<void> {
  const thread = await fetchThread(threadId).catch(() => undefined)
  const mail = thread?.mails[0]
  if (!thread || !mail) return
  const { id, legacyId, html, to, cc, bcc, subject } = mail
  openComposeWindow(refresh, { threadId: thread.id, draft: { id, legacyId, html }, to, cc, bcc, subject })
}

async function openThread(wanted: NonNullable<Route['thread']>): Promise<void> {
  const mine = ++turn
  const id = 'id' in wanted ? wanted.id : await threadIdOfLegacy(wanted.legacyId)
  const thread = id === undefined ? undefined : await fetchThread(id).catch(() => undefined)
  if (mine !== turn) return
  if (!thread) {
    location.hash = `#${route.list}`
    return
  }
  for (const list of lists.values()) list.hide()
  opened = { id: thread.id, legacyId: thread.legacyId, version: versionOf(thread) }
  conversation.show(thread)
  setTitle(thread.subject)
  void markRead(thread)
}

async function refreshConversation(shown: { id: string; legacyId: string; version: string }): Promise<void> {
  const mine = ++turn
  const [listed] = await fetchList(`threadid:${BigInt(`0x${shown.legacyId}`)}`).catch(() => [])
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
  return list.startsWith('search/') ? 'Search results' : list.charAt(0).toUpperCase() + list.slice(1)
}

function setTitle(text: string): void {
  document.title = `${text} - ${me.address} - Gmail`
}
