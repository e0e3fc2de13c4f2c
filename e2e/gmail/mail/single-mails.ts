import type { Mail, Thread } from './mailbox.ts'

/**
 * The mails of `threads` as Gmail lists them when conversation view is off: each by itself, under the ids of
 * both, newest first.
 */
export function asSingleMails(threads: Thread[], wanted: (mail: Mail) => boolean): Thread[] {
  return threads
    .flatMap((thread) => thread.mails.filter(wanted).map((mail) => alone(thread, mail)))
    .toSorted((a, b) => (b.mails[0]?.serverTime ?? 0) - (a.mails[0]?.serverTime ?? 0))
}

/** One mail of a thread, as a thread. */
export function alone(thread: Thread, mail: Mail): Thread {
  return { ...thread, id: `${thread.id}|${mail.id}`, mails: [mail] }
}

/** The thread's own id, where the mail's may stand behind it. */
export function withoutMailId(id: string): string {
  return id.split('|')[0] ?? id
}
