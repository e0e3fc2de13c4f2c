export interface Person {
  address: string
  /** Empty when nobody gave one. */
  name: string
}

/** A message as lists know it. */
export interface ListedMail {
  id: string
  legacyId: string
  from: Person
  to: Person[]
  labels: string[]
  time: number
  snippet: string
}

export interface ListedThread {
  id: string
  legacyId: string
  subject: string
  snippet: string
  mails: ListedMail[]
}

/** A message with its text. */
export interface OpenedMail extends ListedMail {
  cc: Person[]
  bcc: Person[]
  subject: string
  html: string
  rfcId: string
  /** When its writer's clock said it was written, or when it is to be sent. */
  clientTime: number
}

export interface OpenedThread {
  id: string
  legacyId: string
  subject: string
  mails: OpenedMail[]
}

/** `Anna` for a person with a name, else what stands before the @. */
export function shortName(person: Person): string {
  return person.name === '' ? (person.address.split('@')[0] ?? person.address) : person.name
}

/** Reads the answer to a `bv` request. */
export function readList(answer: unknown): ListedThread[] {
  return list(at(answer, 2)).map((entry) => {
    const thread = at(entry, 0)
    return {
      id: text(at(thread, 3)),
      legacyId: text(at(thread, 19)),
      subject: text(at(thread, 0)),
      snippet: text(at(thread, 1)),
      mails: list(at(thread, 4)).map(readListedMail),
    }
  })
}

function readListedMail(mail: unknown): ListedMail {
  return {
    id: text(at(mail, 0)),
    legacyId: text(at(mail, 55)),
    from: readPerson(at(mail, 1)),
    to: list(at(mail, 2)).map(readPerson),
    labels: list(at(mail, 10)).map(text),
    time: Number(at(mail, 17)),
    snippet: text(at(mail, 9)),
  }
}

/** Reads the first thread of the answer to an `fd` request. */
export function readThread(answer: unknown): OpenedThread | undefined {
  const thread = at(answer, 1, 0)
  if (!Array.isArray(thread)) return undefined
  const summaries = list(at(thread, 1, 1))
  return {
    id: text(at(thread, 0)),
    legacyId: text(at(thread, 1, 0, 15)),
    subject: text(at(thread, 1, 0, 1)),
    mails: list(at(thread, 2)).map((entry, index) => {
      const record = at(entry, 1)
      const summary = summaries[index]
      return {
        id: text(at(entry, 0)),
        legacyId: text(at(record, 34)),
        from: readPerson(at(summary, 1)),
        to: list(at(record, 0)).map(readPerson),
        cc: list(at(record, 1)).map(readPerson),
        bcc: list(at(record, 2)).map(readPerson),
        labels: list(at(summary, 3)).map(text),
        time: Number(at(record, 16)),
        snippet: '',
        subject: text(at(record, 4)),
        html: list(at(record, 5, 1))
          .map((part) => text(at(part, 2, 1)))
          .join(''),
        rfcId: text(at(record, 7)),
        clientTime: Number(at(record, 15)),
      }
    }),
  }
}

/** What the answer to `s` tells of one message: its new legacy ids, or undefined when it is not in there (B4). */
export function readSavedIds(
  answer: unknown,
  messageId: string,
): { legacyId: string; legacyThreadId: string } | undefined {
  for (const entry of list(at(answer, 1, 5))) {
    const thread = at(entry, 0, 2, 6, 0)
    const mail = list(at(thread, 4)).find((candidate) => at(candidate, 0) === messageId)
    if (mail) return { legacyId: text(at(mail, 55)), legacyThreadId: text(at(thread, 19)) }
  }
  return undefined
}

/** The server's clock for its own changes, which the next save repeats. */
export function readCursor(answer: unknown): number | undefined {
  const cursor = at(answer, 3, 0)
  return typeof cursor === 'number' ? cursor : undefined
}

function readPerson(person: unknown): Person {
  return { address: text(at(person, 1)), name: text(at(person, 2)) }
}

function at(value: unknown, ...path: number[]): unknown {
  return path.reduce<unknown>((inner, index) => (Array.isArray(inner) ? inner[index] : undefined), value)
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
