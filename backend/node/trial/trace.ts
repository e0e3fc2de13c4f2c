import { TOKEN_LENGTH, parseToken } from '../../../shared/token/index.ts'

/** One system call in a trace: the lines on which it began and ended, which are in order over all threads. */
interface Call {
  name: string
  /** What strace shows between the brackets. */
  text: string
  file: string
  began: number
  ended: number
}

/** What a trace must hold: see {@link answersWithoutSync}. */
export const TRACED_CALLS = 'read,recvfrom,fsync,fdatasync,pwrite64,write,writev,sendto,sendmsg'

/** How much of each buffer the trace must show: a page of the database. */
export const TRACED_BYTES = 4_200

/**
 * Goes through what `strace -f -y` saw of an endpoint, and looks for each request of a pixel whether the log
 * (SQLite's WAL) was synced between the write that holds the hit and the first byte of the answer.
 * @returns the tokens that were answered, and those of them that were answered too early
 */
export function answersWithoutSync(trace: string): { answered: string[]; early: string[] } {
  const calls = callsOf(trace)
  const written = calls.filter(({ name, file }) => name === 'pwrite64' && file.endsWith('-wal'))
  const synced = calls.filter(({ name, file }) => name.endsWith('sync') && file.endsWith('-wal'))
  const answered: string[] = []
  const early: string[] = []
  for (const request of calls) {
    const token = new RegExp(`GET /p/([\\w-]{${TOKEN_LENGTH}})\\.gif`).exec(request.text)?.[1]
    if (!['read', 'recvfrom'].includes(request.name) || token === undefined) continue
    const answer = calls.find(
      ({ name, file, began }) =>
        /^(?:write|send)/.test(name) && file === request.file && began > request.ended,
    )
    const message = parseToken(token)?.message
    if (!answer || message === undefined) continue
    answered.push(token)
    const write = written.find(({ text, began }) => began > request.ended && text.includes(message))
    const sync = write && synced.find(({ file, began }) => file === write.file && began > write.ended)
    if (!sync || sync.ended >= answer.began) early.push(token)
  }
  return { answered, early }
}

// 4711 fdatasync(23</data/doublecheck.sqlite-wal>) = 0
// 4711 write(21<socket:[5]>, "HTTP/1.1 200 OK\r\n"..., 12 <unfinished ...>
// 4711 <... write resumed>) = 12
function callsOf(trace: string): Call[] {
  const calls: Call[] = []
  const unfinished = new Map<string, Call>()
  for (const [line, said] of trace.split('\n').entries()) {
    const [, thread = '', text = ''] = /^(\d+) +(.*)$/.exec(said) ?? []
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(text)
    const begun = unfinished.get(thread)
    if (resumed && begun) {
      // What is read is known when it has been read.
      begun.text += resumed[1] ?? ''
      begun.ended = line
      unfinished.delete(thread)
      continue
    }
    const [, name, file] = /^(\w+)\(\d+<([^>]*)>/.exec(text) ?? []
    if (name === undefined || file === undefined) continue
    const call: Call = { name, file, text, began: line, ended: line }
    calls.push(call)
    if (text.endsWith('<unfinished ...>')) unfinished.set(thread, call)
  }
  return calls
}
