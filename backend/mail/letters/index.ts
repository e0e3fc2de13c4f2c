import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Digest, Language, Letter, NamedMail, News } from '../../alerts/letter.ts'
import type { OutgoingMail } from '../mailer.ts'
import { htmlOf, plain, textOf } from './blocks.ts'
import type { Block, Sentence } from './blocks.ts'
import { oneLine } from './given-text.ts'
import { digestDay, momentOf } from './moments.ts'
import { WORDS } from './words.ts'
import type { Happened, Named, Words } from './words.ts'

const LONGEST_TITLE = 200
const LONGEST_TARGET = 200
/** So many lines of one kind are told; the others are counted. */
const MOST_LINES = 50

/** Where a letter goes and where its reader can end them. */
export interface Receiver {
  /** A confirmed address. */
  address: string
  /** See `unsubscriptionLink`. */
  unsubscribeUrl: string
}

/** The first and only mail to an address that nobody has confirmed. */
export interface ConfirmationRequest {
  /** The same at every try. */
  id: string
  address: string
  /** See `confirmationLink`. */
  confirmUrl: string
  language: Language
  timeZone: string
  /** When it was asked for, and until when the link is good, in Unix milliseconds. */
  at: number
  validUntil: number
}

/** What a mail says. */
interface Content {
  subject: Sentence
  blocks: Block[]
}

/** @returns a letter as a mail, in its language and time zone, that names no more than the letter does */
export function mailOfLetter(letter: Letter, { address, unsubscribeUrl }: Receiver): OutgoingMail {
  const words = WORDS[letter.language]
  const { subject, blocks } = contentOf(letter, words)
  return outgoing(
    { id: letter.id, to: address, at: letter.at, language: letter.language },
    subject,
    [
      ...blocks,
      { kind: 'paragraph', sentence: [words.why(hostOf(unsubscribeUrl))] },
      { kind: 'link', label: words.stop, href: unsubscribeUrl },
    ],
    unsubscribeHeaders(unsubscribeUrl),
  )
}

/** @returns the mail that asks whether its receiver wants any */
export function mailOfConfirmation(request: ConfirmationRequest): OutgoingMail {
  const { id, address, confirmUrl, language, timeZone, at, validUntil } = request
  const words = WORDS[language]
  return outgoing(
    { id, to: address, at, language },
    [words.confirmationHeadline],
    [
      { kind: 'paragraph', sentence: [words.confirmationAsked(hostOf(confirmUrl))] },
      { kind: 'paragraph', sentence: [words.confirmationHow(momentOf(validUntil, at, timeZone, language))] },
      { kind: 'link', label: words.confirmationLink, href: confirmUrl },
      { kind: 'paragraph', sentence: [words.confirmationElse] },
    ],
    {},
  )
}

interface Envelope {
  id: string
  to: string
  at: number
  language: Language
}

function outgoing(
  { id: letter, to, at, language }: Envelope,
  subject: Sentence,
  blocks: readonly Block[],
  headers: Record<string, string>,
): OutgoingMail {
  const id = bytesToHex(sha256(utf8ToBytes(letter)).subarray(0, 16))
  return {
    id,
    to,
    at,
    subject: plain(subject),
    text: textOf(blocks),
    html: htmlOf(language, subject, blocks),
    headers: {
      // RFC 3834, 5.1; the other one is what Exchange reads: both keep "out of office" away.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      // Cloudflare makes a Message-ID of its own at each try.
      'X-Doublecheck-Letter': id,
      ...headers,
    },
  }
}

/** RFC 8058 wants https, and so do mail programs; the link at the mail's end works at any address. */
function unsubscribeHeaders(link: string): Record<string, string> {
  if (!link.startsWith('https://')) return {}
  return { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

function contentOf(letter: Letter, words: Words): Content {
  const { content } = letter
  switch (content.kind) {
    case 'news':
      return newsContent(content.news, letter, words)
    case 'digest':
      return digestContent(content, letter, words)
    case 'test':
      return { subject: [words.testHeadline], blocks: [{ kind: 'paragraph', sentence: [words.test] }] }
  }
}

function newsContent(news: readonly News[], letter: Letter, words: Words): Content {
  const [first] = news
  const mails = new Set(news.map(({ mail }) => mail.message)).size
  const sentences = news.map((one) => newsSentence(one, letter, words))
  const blocks: Block[] =
    sentences.length === 1
      ? sentences.map((sentence) => ({ kind: 'paragraph', sentence }))
      : [list(sentences, words)]
  if (!first || mails > 1) return { subject: words.newsOfSeveral(mails), blocks }
  return {
    subject: news.length === 1 ? headlineOf(first, letter, words) : words.newsOf(named(first.mail, letter)),
    blocks,
  }
}

function headlineOf(news: News, letter: Letter, words: Words): Sentence {
  const mail = named(news.mail, letter)
  switch (news.kind) {
    case 'read':
      return words.readHeadline(mail)
    case 'clicked':
      return words.clickedHeadline(mail)
    case 'reminder':
      return words.reminderHeadline(mail, news.missing)
  }
}

function newsSentence(news: News, letter: Letter, words: Words): Sentence {
  const mail = named(news.mail, letter)
  switch (news.kind) {
    case 'read':
      return words.read(mail, happened(news, letter))
    case 'clicked': {
      const target = news.target === undefined ? undefined : oneLine(news.target, LONGEST_TARGET)
      return words.clicked(mail, happened(news, letter), target || undefined)
    }
    case 'reminder':
      return words.reminder(mail, news.missing)
  }
}

function digestContent(digest: Digest, letter: Letter, words: Words): Content {
  const { weekday, date } = digestDay(digest.day, letter.language)
  const section = (heading: string, items: Sentence[]): Block[] =>
    items.length > 0 ? [{ kind: 'heading', text: heading }, list(items, words)] : []
  const blocks = [
    ...section(
      words.digestRead,
      digest.read.map((one) => words.readItem(named(one.mail, letter), happened(one, letter), one.clicked)),
    ),
    ...section(
      words.digestReminders,
      digest.remind.map(({ mail, missing }) => words.reminderItem(named(mail, letter), missing)),
    ),
    ...section(
      words.digestWaiting,
      digest.waiting.map((mail) => words.waitingItem(named(mail, letter))),
    ),
  ]
  return {
    subject: words.digestHeadline(weekday, date),
    blocks: blocks.length > 0 ? blocks : [{ kind: 'paragraph', sentence: [words.digestEmpty] }],
  }
}

function list(items: readonly Sentence[], words: Words): Block {
  const more = items.length - MOST_LINES
  return {
    kind: 'list',
    items: more > 0 ? [...items.slice(0, MOST_LINES), [words.andMore(more)]] : items,
  }
}

function named({ sentAt, title }: NamedMail, { at, timeZone, language }: Letter): Named {
  const line = title === undefined ? '' : oneLine(title, LONGEST_TITLE)
  return { sent: momentOf(sentAt, at, timeZone, language), title: line || undefined }
}

function happened(
  { at: first, times }: { at: number; times: number },
  { at, timeZone, language }: Letter,
): Happened {
  return { first: momentOf(first, at, timeZone, language), times }
}

/** The endpoint is known by the host of its links. */
function hostOf(link: string): string {
  return new URL(link).host
}
