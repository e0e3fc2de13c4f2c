import type { ImportPiece, ImportRows } from './export-format.ts'

/** So much is put into the store at once: few enough that nothing else has to wait long. */
const MAILS_AT_ONCE = 100
const EVENTS_AT_ONCE = 1_000

/** @returns what a file holds, in pieces of which each stands for itself: whoever stops between two loses nothing */
export function* importPieces(file: ImportRows): Generator<ImportPiece> {
  const { judgements, ...settings } = file.settings
  yield { settings, silences: file.silences, withdrawn: file.withdrawn, erased: file.erased }
  const eventsOf = Map.groupBy(file.events, ({ message }) => message)
  const noteOf = new Map(file.notes.map((note) => [note.message, note]))
  // First each mail with all that belongs to it, then what belongs to none in this file.
  const ofMails = file.mails.map((mail) => ({ mails: [mail], messages: mail.messages }))
  const known = new Set(file.mails.flatMap(({ messages }) => messages))
  const others = [...new Set([...eventsOf.keys(), ...noteOf.keys()])].filter((message) => !known.has(message))
  let piece = emptyPiece()
  for (const { mails, messages } of [
    ...ofMails,
    ...others.map((message) => ({ mails: [], messages: [message] })),
  ]) {
    piece.mails.push(...mails)
    piece.size += 1
    for (const message of messages) {
      piece.events.push(...(eventsOf.get(message) ?? []))
      const note = noteOf.get(message)
      if (note) piece.notes.push(note)
    }
    if (piece.size < MAILS_AT_ONCE && piece.events.length < EVENTS_AT_ONCE) continue
    yield withoutSize(piece)
    piece = emptyPiece()
  }
  if (piece.size > 0) yield withoutSize(piece)
  for (let at = 0; at < file.stopped.length; at += MAILS_AT_ONCE) {
    yield { stopped: file.stopped.slice(at, at + MAILS_AT_ONCE) }
  }
  if (judgements && judgements.length > 0) yield { settings: { judgements } }
}

interface Growing extends Pick<ImportRows, 'mails' | 'events' | 'notes'> {
  size: number
}

function emptyPiece(): Growing {
  return { mails: [], events: [], notes: [], size: 0 }
}

function withoutSize(growing: Growing): ImportPiece {
  const { size: _, ...piece } = growing
  return piece
}
