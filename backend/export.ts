import type { Context } from 'hono'
import type { Export } from '../shared/export.ts'
import type { MailboxId, MessageId } from '../shared/token/index.ts'
import { callerOf } from './caller.ts'
import type { Host, MailboxDoor } from './host.ts'
import { Problem } from './problems.ts'

const ROWS_AT_ONCE = 500

/** `GET /v1/export`: everything that is held of the mailbox, in pieces, so that no mailbox is too large for it. */
export async function exportMailbox(host: Host, c: Context): Promise<Response> {
  const { id, mailbox } = await callerOf(host, c)
  const pieces = piecesOf(host, id, mailbox)
  // Whatever fails before the first piece is answered as any other failure.
  const first = await pieces.next()
  if (first.done) throw new Problem(401, 'wrong-key', 'This mailbox was erased. Pair the browser again.')
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(first.value)),
    pull: async (controller) => {
      const piece = await pieces.next()
      if (piece.done) controller.close()
      else controller.enqueue(encoder.encode(piece.value))
    },
    cancel: async () => void (await pieces.return()),
  })
  return new Response(body, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="doublecheck.json"',
    },
  })
}

/** The parts of {@link Export}, in one JSON text. */
async function* piecesOf(
  host: Host,
  id: MailboxId,
  mailbox: MailboxDoor,
): AsyncGenerator<string, void, undefined> {
  const about = await mailbox.about()
  if (!about) return
  const alerts = await mailbox.shownSettings()
  const head: Omit<Export, 'events' | 'views' | 'messages' | 'erased' | 'stopped'> = {
    format: 'doublecheck-export',
    version: 1,
    exportedAt: host.now(),
    publicUrl: host.publicUrl,
    mailbox: id,
    ...about,
    ...(alerts ? { alerts } : {}),
  }
  yield `${JSON.stringify(head).slice(0, -1)},"events":[`
  const erased: MessageId[] = []
  const stopped: MessageId[] = []
  let comma = ''
  for (let after = '', more = true; more;) {
    const page = await mailbox.eventsAfter(after, ROWS_AT_ONCE)
    erased.push(...(page.erased ?? []))
    stopped.push(...(page.stopped ?? []))
    if (page.events.length > 0) {
      yield comma + listed(page.events)
      comma = ','
    }
    more = page.cursor !== after
    after = page.cursor
  }
  yield '],"views":['
  comma = ''
  for (let after = 0, more = true; more;) {
    const { views, next } = await mailbox.viewsAfter(after, ROWS_AT_ONCE)
    if (views.length > 0) {
      yield comma + listed(views)
      comma = ','
    }
    more = views.length > 0
    after = next
  }
  yield '],"messages":['
  comma = ''
  for (let after = '', more = true; more;) {
    const notes = await mailbox.notesAfter(after, ROWS_AT_ONCE)
    if (notes.length > 0) {
      yield comma + listed(notes)
      comma = ','
    }
    more = notes.length > 0
    after = notes.at(-1)?.message ?? after
  }
  yield `],"erased":${JSON.stringify(erased)},"stopped":${JSON.stringify(stopped)}}`
}

/** A list's JSON without its brackets. */
function listed(items: readonly unknown[]): string {
  return JSON.stringify(items).slice(1, -1)
}
