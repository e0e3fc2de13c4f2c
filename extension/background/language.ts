import { wordsOf } from '../chosen-words.ts'
import type { LanguageChoice } from '../words.ts'
import { speak } from '../words.ts'
import { getSetting, openStore, setSetting } from '../store/index.ts'
import { announce } from './gmail-tabs.ts'

let learnt: Promise<void> | undefined

/** Lets this life of the background speak as the user chose: to be awaited before it says anything. */
export function speakAsChosen(): Promise<void> {
  learnt ??= learn()
  return learnt
}

async function learn(): Promise<void> {
  speak(await wordsOf(await getSetting(await openStore(), 'language')))
}

/** Keeps the user's choice; all that is open follows. */
export async function chooseLanguage(choice: LanguageChoice): Promise<void> {
  await setSetting(await openStore(), 'language', choice)
  learnt = learn()
  await learnt
  await announce({ type: 'settings-changed' })
}
