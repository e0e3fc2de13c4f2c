import { htmlOf } from '../mail/mailbox.ts'
import type { Mail, Person, Thread } from '../mail/mailbox.ts'
import { sparse } from './json.ts'

/** The answer to `/i/s`: each operation acknowledged, then the threads that changed. */
export function answerToOperations(
  seqs: number[],
  changed: { thread: Thread; justSent: Set<string> }[],
  cursor: number,
): unknown[] {
  const threads = changed.map(({ thread, justSent }) => [
    [thread.id, null, sparse(7, { 6: [threadRecord(thread, justSent), cursor] })],
  ])
  return [[seqs.map((seq) => [seq, 0, null, cursor])], [0, null, null, null, null, threads], [[[]]], [cursor]]
}

/** The answer to `/i/bv`: threads of a list, without bodies. */
export function answerToList(threads: Thread[]): unknown[] {
  return [null, null, threads.map((thread) => [listedThread(thread)])]
}

/** Threads as they come with the page: lists under `a6jdv`, whole ones under `Cl6csf`. */
export function embeddedThreads(
  threads: Thread[],
  render: (html: string) => string,
): Record<string, unknown> {
  const whole = threads.map((thread) => {
    const record = threadRecord(thread, new Set())
    record[4] = thread.mails.map((mail) => {
      const message = messageRecord(mail, false)
      message[8] = [null, [[null, null, [null, render(htmlOf(mail))]]]]
      message[18] = sparse(17, { 16: mail.from.address })
      return message
    })
    return [null, record]
  })
  const listed = threads.map((thread) => sparse(5, { 4: listedThread(thread) }))
  return {
    a6jdv: [[0, 0, JSON.stringify([[listed]])]],
    Cl6csf: [[0, 0, JSON.stringify([null, whole])]],
  }
}

/**
 * The answer to `/i/fd`: whole threads with their HTML. `render` gives a mail's HTML as the page
 * is to show it.
 */
export function answerToThreads(
  threads: Thread[],
  account: string,
  render: (html: string) => string,
): unknown[] {
  return [null, threads.map((thread) => threadDetails(thread, account, render))]
}

function threadDetails(thread: Thread, account: string, render: (html: string) => string): unknown[] {
  const head = sparse(16, {
    0: thread.id,
    1: thread.mails[0]?.subject ?? '',
    2: thread.mails.at(-1)?.snippet ?? '',
    15: thread.legacyId,
  })
  const summaries = thread.mails.map((mail) => [mail.id, person(mail.from), null, sortedLabels(mail)])
  const records = thread.mails.map((mail) => [
    mail.id,
    sparse(35, {
      0: mail.to.map(person),
      1: mail.cc.map(person),
      2: mail.bcc.map(person),
      4: mail.subject,
      5: [null, [[null, null, [null, render(htmlOf(mail))]]]],
      7: mail.rfcId,
      10: sparse(17, { 16: mail.from.address }),
      11: [null, account],
      // When a scheduled mail is to go out: where the real one has it is not known.
      15: String(mail.clientTime),
      16: String(mail.serverTime),
      34: mail.legacyId,
    }),
  ])
  return [thread.id, [head, summaries], records]
}

function listedThread(thread: Thread): unknown[] {
  const last = thread.mails.at(-1)
  const record = threadRecord(thread, new Set())
  record[1] = last?.snippet ?? ''
  record[2] = last?.serverTime ?? null
  return record
}

function threadRecord(thread: Thread, justSent: Set<string>): unknown[] {
  const first = thread.mails[0]
  return sparse(20, {
    0: first?.subject ?? '',
    2: thread.mails.at(-1)?.clientTime,
    3: thread.id,
    4: thread.mails.map((mail) => messageRecord(mail, justSent.has(mail.id))),
    8: first ? `msg-a:bump-${first.id.slice('msg-a:'.length)}` : null,
    14: peopleOf(thread),
    16: 0,
    19: thread.legacyId,
  })
}

function messageRecord(mail: Mail, justSent: boolean): unknown[] {
  return sparse(56, {
    0: mail.id,
    1: person(mail.from),
    2: people(mail.to),
    3: people(mail.cc),
    4: people(mail.bcc),
    6: mail.clientTime,
    7: mail.subject,
    9: mail.snippet,
    // The answer to a send still lists what the request asked for beside `^f` (captures: cvOnSend_response).
    10: justSent ? [...sortedLabels(mail), '^f_cl', '^pfg'].toSorted() : sortedLabels(mail),
    13: mail.rfcId,
    14: mail.references.length > 0 ? mail.references : null,
    15: mail.inReplyTo,
    17: mail.serverTime,
    30: mail.serverTime,
    43: 0,
    55: mail.legacyId,
  })
}

function peopleOf(thread: Thread): unknown {
  const to = thread.mails.flatMap((mail) => mail.to.map(({ name, address }) => [name, address]))
  return to.length > 0 ? [to] : null
}

function people(persons: Person[]): unknown[] | null {
  return persons.length > 0 ? persons.map(person) : null
}

function person({ address, name }: Person): unknown[] {
  return name === '' ? [1, address] : [1, address, name]
}

function sortedLabels(mail: Mail): string[] {
  return [...mail.labels].toSorted()
}
