import type { Language } from '../../alerts/letter.ts'
import type { Sentence } from './blocks.ts'
import type { Moment } from './moments.ts'
import { english } from './words-en.ts'
import { russian } from './words-ru.ts'

/** A mail as it may be named: by when it was sent, and by a title where there is one. */
export interface Named {
  sent: Moment
  title?: string | undefined
}

/** Something that happened so many times, first at a moment. */
export interface Happened {
  first: Moment
  times: number
}

export type Missing = 'read' | 'answer'

/** Everything that mails say, in one language. */
export interface Words {
  /** What a subject says of one piece of news; … */
  readHeadline(mail: Named): Sentence
  clickedHeadline(mail: Named): Sentence
  reminderHeadline(mail: Named, missing: Missing): Sentence
  /** … of several about one mail; and about so many. */
  newsOf(mail: Named): Sentence
  newsOfSeveral(mails: number): Sentence

  read(mail: Named, happened: Happened): Sentence
  clicked(mail: Named, happened: Happened, target: string | undefined): Sentence
  reminder(mail: Named, missing: Missing): Sentence

  digestHeadline(weekday: number, date: string): Sentence
  digestRead: string
  digestWaiting: string
  digestReminders: string
  digestEmpty: string
  /** One line of a digest; `times` may be 0 where only a link was followed. */
  readItem(mail: Named, happened: Happened, clicked: boolean): Sentence
  waitingItem(mail: Named): Sentence
  reminderItem(mail: Named, missing: Missing): Sentence
  andMore(count: number): string

  testHeadline: string
  test: string

  confirmationHeadline: string
  confirmationAsked(endpoint: string): string
  confirmationHow(until: Moment): string
  confirmationLink: string
  confirmationElse: string

  why(endpoint: string): string
  stop: string
}

export const WORDS: Readonly<Record<Language, Words>> = { en: english, ru: russian }
