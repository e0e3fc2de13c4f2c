import type { ErrorAnswer } from '../shared/api.ts'

/** What goes wrong on the caller's side: its message says what to do next. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  /** Whole seconds to wait before the next try. */
  readonly retryAfter: number | undefined

  constructor(status: number, code: string, message: string, retryAfter?: number) {
    super(message)
    this.status = status
    this.code = code
    this.retryAfter = retryAfter
  }

  /** The one form in which problems leave the endpoint. */
  answer(): Response {
    const body: ErrorAnswer = { error: { code: this.code, message: this.message } }
    const headers = this.retryAfter === undefined ? {} : { 'retry-after': String(this.retryAfter) }
    return Response.json(body, { status: this.status, headers })
  }
}

/** For an endpoint that has as many mailboxes as its owner allows. */
export function endpointFull(): Problem {
  return new Problem(
    403,
    'endpoint-full',
    'This endpoint has as many mailboxes as it may. Its owner can raise MAILBOXES_MOST.',
  )
}
