import { say } from './butter-bar.ts'
import type { Compose } from './compose.ts'
import type { ComposeStart } from './compose-start.ts'
import type { OpenedMail, OpenedThread } from './mail.ts'
import { responseAgain } from './reply.ts'
import { fetchThread } from './sync.ts'

/** Opens a message in a compose. */
export type Opener = (start: ComposeStart) => Compose

/** Opens a draft, as the server has it; without a message's id the first of the thread. */
export async function reopenDraft(
  threadId: string,
  messageId: string | undefined,
  open: Opener,
): Promise<void> {
  const thread = await fetchThread(threadId).catch(() => undefined)
  const mail = thread?.mails.find(({ id }) => messageId === undefined || id === messageId)
  if (thread && mail?.labels.includes('^r')) open(startOf(thread, mail))
}

/**
 * Takes back a mail that was sent a moment ago, or that is scheduled: the server's copy opens as a draft under
 * its old ids, and the save of it is what keeps the mail from going out.
 */
export async function takeBack(threadId: string, messageId: string, open: Opener): Promise<void> {
  const thread = await fetchThread(threadId).catch(() => undefined)
  const mail = thread?.mails.find(({ id }) => id === messageId)
  const isWaiting = mail?.labels.some((label) => label === '^pfg' || label === '^scheduled')
  if (thread && mail && isWaiting) await open(startOf(thread, mail)).save()
  else say('This message cannot be taken back any more.')
}

/** How a compose begins that shows a message of the server's again. */
export function startOf(thread: OpenedThread, mail: OpenedMail): ComposeStart {
  const { id, legacyId, html, from, to, cc, bcc, subject } = mail
  const draft = { id, legacyId, html, saved: true, changed: false }
  const answered = thread.mails
    .slice(0, thread.mails.indexOf(mail))
    .findLast((one) => !one.labels.includes('^r'))
  if (answered) return responseAgain(thread, answered, mail, draft)
  return { threadId: thread.id, legacyThreadId: thread.legacyId, draft, from, to, cc, bcc, subject }
}
