import { accountPath } from './account.ts'
import { readCursor, readList, readThread } from './mail.ts'
import type { ListedThread, OpenedThread } from './mail.ts'
import { labelOperation, messageOperation, requestOf } from './message-format.ts'
import type { Action, Operation, OutgoingMail } from './message-format.ts'

/** A request that the server refused (its status) or that never reached it (status 0). */
export class SyncError extends Error {
  readonly status: number
  constructor(status: number) {
    super(`The sync request failed with status ${status}.`)
    this.status = status
  }
}

const started = Date.now()
let requestCount = 0
let lastSeq = 6
let cursor = 527_000

/** Threads of a list, newest first. */
export async function fetchList(query: string): Promise<ListedThread[]> {
  return readList(await post('bv', [[null, 51, null, query]]))
}

export async function fetchThread(threadId: string): Promise<OpenedThread | undefined> {
  return readThread(await post('fd', [[[threadId, 1]], 2]))
}

/** Saves, sends or schedules a message; resolves with the server's answer, rejects with a SyncError. */
export function change(mail: OutgoingMail, action: Action): Promise<unknown> {
  const now = Date.now()
  const operations = [messageOperation(nextSeq(), mail, action, now)]
  if (mail.repliedTo && action.kind !== 'save') {
    const { id, forwarded } = mail.repliedTo
    const labels = { add: ['^io_re'], remove: ['^io_fwd'] }
    const shown = forwarded ? { add: labels.remove, remove: labels.add } : labels
    operations.push(labelOperation(nextSeq(), mail.threadId, { ...shown, mails: [id] }))
  }
  if (action.kind === 'send' && action.archive) {
    operations.push(labelOperation(nextSeq(), mail.threadId, { remove: ['^i'], mails: action.archive }))
  }
  return sendOperations(operations, action.kind !== 'save')
}

export function changeLabels(
  threadId: string,
  labels: { add?: string[]; remove?: string[]; mails: string[] },
): Promise<unknown> {
  return sendOperations([labelOperation(nextSeq(), threadId, labels)], false)
}

let previous: Promise<unknown> = Promise.resolve()

/** One change at a time, so that a send never overtakes the save before it. */
function sendOperations(operations: Operation[], isSend: boolean): Promise<unknown> {
  const request = requestOf(operations, { isSend, cursor, since: started, now: Date.now() })
  const answer = previous.then(() => post('s', request))
  previous = answer.then(
    (value) => {
      cursor = readCursor(value) ?? cursor
    },
    () => undefined,
  )
  return answer
}

function nextSeq(): number {
  lastSeq += 1
  return lastSeq
}

/**
 * The constructor is taken from the window at each request and only `readyState` is looked at: other people's
 * clients replace it, and theirs fires `error` where the browser's fires `load`.
 */
function post(endpoint: 's' | 'bv' | 'fd', body: unknown): Promise<unknown> {
  requestCount += 1
  const request = new window.XMLHttpRequest()
  return new Promise((resolve, reject) => {
    request.open('POST', `/sync${accountPath}/i/${endpoint}?hl=en&c=${requestCount}&rt=r&pt=ji`)
    request.setRequestHeader('Content-Type', 'application/json')
    request.setRequestHeader('X-Framework-Xsrf-Token', window.GM_ACTION_TOKEN)
    request.setRequestHeader('X-Gmail-BTAI', JSON.stringify([null, null, [1, 0, 'en', 'lab']]))
    request.setRequestHeader('X-Google-BTD', '1')
    request.onreadystatechange = () => {
      if (request.readyState !== 4) return
      if (request.status !== 200) reject(new SyncError(request.status))
      else resolve(JSON.parse(request.responseText))
    }
    request.send(JSON.stringify(body))
  })
}
