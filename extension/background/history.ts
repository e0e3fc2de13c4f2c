import browser from 'webextension-polyfill'
import type { Event } from '../../shared/events.ts'
import type { History, HistoryEntry } from '../messages.ts'
import { openStore } from '../store/index.ts'
import { isUsersWord } from '../store/judgements.ts'
import { historyOf } from '../store/mails.ts'
import type { KnownHistory } from '../store/mails.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
/** Beyond this it does not matter any more how soon after sending a fetch came. */
const SOON_MS = 10 * MINUTE

/** So much of a link's path is shown, in characters. */
const PATH_SHOWN = 32

/** @returns a mail's way in time, in the user's words; or null where there is no such mail */
export async function history(key: string): Promise<History | null> {
  const found = await historyOf(await openStore(), key)
  return found && historyInWords(found, Date.now())
}

/**
 * Tells a mail's way in time in the user's own language. It is told in the background, since all that it takes
 * would weigh on Gmail's page.
 * @param now Unix milliseconds
 */
export function historyInWords({ mail, sentAt, events }: KnownHistory, now: number): History {
  const isOpen = mail.status.mark !== 'read' && (mail.scheduledFor ?? 0) <= now
  return {
    mail,
    sentAt,
    entries: events.map((event) => entryOf(event, sentAt)),
    ...(isOpen ? { silence: browser.i18n.getMessage('history_silence') } : {}),
  }
}

function entryOf(event: Event, sentAt: number): HistoryEntry {
  const { id, at, count, target, verdict } = event
  const link = target === undefined ? undefined : startOfLink(target)
  const said = sentenceOf(event, link)
  const details = [
    soonAfter(at - sentAt),
    count > 1 ? counted('in_a_burst', count) : undefined,
    link === undefined || said.includes(link) ? undefined : browser.i18n.getMessage('history_link', link),
  ].filter((detail) => detail !== undefined)
  const isReader = verdict.by === 'recipient' || verdict.by === 'unsure'
  const sayable = isReader ? 'that-was-me' : isUsersWord(verdict) ? 'undo' : undefined
  return { event: id, at, by: verdict.by, said, details, ...(sayable ? { sayable } : {}) }
}

/** A rule of a newer endpoint's has no text here: then its own English sentence says why. */
function sentenceOf({ verdict, facts }: Event, link = ''): string {
  const { getMessage } = browser.i18n
  const rule = verdict.rule.replaceAll('-', '_')
  const owner = facts?.networkOwner
  return (
    (owner !== undefined && getMessage(`owner_${rule}`, owner)) ||
    getMessage(`rule_${rule}`, link) ||
    verdict.why
  )
}

function soonAfter(milliseconds: number): string | undefined {
  if (milliseconds < 0 || milliseconds >= SOON_MS) return undefined
  if (milliseconds >= MINUTE) return counted('after_minutes', Math.floor(milliseconds / MINUTE))
  return counted('after_seconds', Math.max(1, Math.floor(milliseconds / SECOND)))
}

/** A text with a number in it, in the form that the text's own language has for that number. */
function counted(key: string, count: number): string {
  const { getMessage } = browser.i18n
  const language = getMessage('language')
  const form = new Intl.PluralRules(language).select(count)
  return getMessage(`${key}_${form}`, new Intl.NumberFormat(language).format(count))
}

/** @returns a link's host and the start of its path, set apart from the direction of the text around it */
function startOfLink(target: string): string {
  const url = URL.canParse(target) ? new URL(target) : undefined
  const whole = url ? `${url.host}${url.pathname}${url.search}`.replace(/\/$/, '') : target
  const shown = (url?.host.length ?? 0) + PATH_SHOWN
  return `\u2068${whole.length > shown ? `${whole.slice(0, shown)}…` : whole}\u2069`
}
