/** What Gmail asks its server to do with a message. */
export type Action = 'send' | 'schedule' | 'save'

export interface Person {
  address: string
  name?: string | undefined
}

/** One piece of a message's body: the user's own text, or the folded quote below it. */
export interface BodyPart {
  own: boolean
  html: string
  /** Where its HTML stands in the request. */
  path: readonly number[]
}

/** One message in a request to Gmail's `/sync/u/N/i/s`. */
export interface OutgoingMessage {
  action: Action
  /** `msg-a:r…`: the same from the first save of a draft to the sent mail. */
  messageId: string
  /** `thread-a:r…` or `thread-f:…`. */
  threadId: string
  /** The alias that it is sent as. */
  from: string
  recipients: Person[]
  subject: string
  /** Whether it is sent as HTML. */
  html: boolean
  /** Gmail's confidential mode: recipients see a page of Google's. */
  confidential: boolean
  /** Unix milliseconds for which a scheduled message is scheduled. */
  scheduledFor?: number | undefined
  parts: BodyPart[]
}

/**
 * Reads the messages that a request saves, schedules or sends. The format is that of arrays, in use since
 * September 2022; a request in any other shape holds no message that we know.
 * @param request the parsed body
 */
export function outgoingMessages(request: unknown): OutgoingMessage[] {
  const found: OutgoingMessage[] = []
  for (const [i, operation] of list(at(request, 1, 0)).entries()) {
    const threadId = at(operation, 1, 0)
    if (typeof threadId !== 'string') continue
    for (const path of messagePaths(at(operation, 1, 1))) {
      const fullPath = [1, 0, i, 1, 1, ...path]
      const message = messageAt(at(request, ...fullPath), threadId, fullPath)
      if (message) found.push(message)
    }
  }
  return found
}

// An operation holds its message at one of these, seen in captures of 2022 to 2026: the first save of a new
// message (which may hold several), the first save or send of a reply, every later save or send.
function messagePaths(operation: unknown): number[][] {
  const first = list(at(operation, 2)).flatMap((thread, i) => list(at(thread, 4)).map((_, j) => [2, i, 4, j]))
  return [...first, [1, 0], [13, 0]]
}

function messageAt(message: unknown, threadId: string, path: readonly number[]): OutgoingMessage | undefined {
  const messageId = at(message, 0)
  const labels = list(at(message, 10)).filter((label) => typeof label === 'string')
  const action = actionOf(labels)
  if (typeof messageId !== 'string' || !messageId.startsWith('msg-') || !action) return undefined
  const subject = at(message, 7)
  return {
    action,
    messageId,
    threadId,
    from: personOf(at(message, 1))?.address ?? '',
    recipients: [2, 3, 4].flatMap((field) =>
      list(at(message, field)).flatMap((entry) => personOf(entry) ?? []),
    ),
    subject: typeof subject === 'string' ? subject : '',
    html: at(message, 8, 6) === 1,
    confidential: labels.includes('^irm_outbound'),
    scheduledFor: action === 'schedule' ? firstTime(message, [53, 17, 6]) : undefined,
    parts: list(at(message, 8, 1)).flatMap((part, i) => {
      const html = at(part, 1)
      return typeof html === 'string' ? [{ own: at(part, 0) === 0, html, path: [...path, 8, 1, i, 1] }] : []
    }),
  }
}

function actionOf(labels: readonly string[]): Action | undefined {
  if (labels.includes('^r') && labels.includes('^r_bt')) return 'save'
  if (labels.includes('^pfg')) return 'send'
  if (labels.includes('^scheduled')) return 'schedule'
  return undefined
}

function personOf(entry: unknown): Person | undefined {
  const [address, name] = [at(entry, 1), at(entry, 2)]
  if (typeof address !== 'string') return undefined
  return typeof name === 'string' && name ? { address, name } : { address }
}

function firstTime(message: unknown, fields: readonly number[]): number | undefined {
  const times = fields.map((field) => at(message, field))
  // 2001-09-09 in milliseconds: whatever is smaller is no time.
  return times.find((time): time is number => Number.isInteger(time) && Number(time) > 1e12)
}

/** Follows indices through arrays; undefined wherever there is none. */
export function at(value: unknown, ...path: readonly number[]): unknown {
  let reached = value
  for (const index of path) {
    if (!Array.isArray(reached)) return undefined
    reached = reached[index]
  }
  return reached
}

/** An array's entries; none where it is no array. */
export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
