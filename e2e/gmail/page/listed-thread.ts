import type { ListedMail, ListedThread } from './mail.ts'

/** Whether a mail in it was not opened yet. */
export function isUnread(thread: ListedThread): boolean {
  return thread.mails.some(({ labels }) => labels.includes('^u'))
}

/** The draft, when the thread is nothing but one. */
export function standaloneDraft(thread: ListedThread): ListedMail | undefined {
  const [only] = thread.mails
  return thread.mails.length === 1 && only?.labels.includes('^r') ? only : undefined
}
