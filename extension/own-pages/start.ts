import { cloneElement, h, render } from 'preact'
import type { VNode } from 'preact'
import browser from 'webextension-polyfill'
import { wordsOf } from '../chosen-words.ts'
import type { Announcement } from '../messages.ts'
import { getSetting, isOfNewer, openStore } from '../store/index.ts'
import type { LanguageChoice } from '../words.ts'
import { direction, language, say, speak } from '../words.ts'
import { NewerStore } from './newer-store.tsx'
import './own-pages.css'

let spoken: LanguageChoice | undefined

/** Draws a page of ours, in the user's language and its direction, and again when they choose another. */
export async function start(page: VNode): Promise<void> {
  if (await openStore().then(() => false, isOfNewer)) return drawIn('browser', h(NewerStore, {}))
  const draw = async () => {
    const choice = (await getSetting(await openStore(), 'language')) ?? 'browser'
    if (choice !== spoken) await drawIn(choice, page)
  }
  browser.runtime.onMessage.addListener((message: unknown) => {
    if ((message as Announcement).type === 'settings-changed') void draw()
    return undefined
  })
  await draw()
}

/** Draws a page of ours in a language; that it was chosen is not kept. */
export async function drawIn(choice: LanguageChoice, page: VNode): Promise<void> {
  spoken = choice
  speak(await wordsOf(choice))
  document.documentElement.lang = language()
  document.documentElement.dir = direction()
  document.title = say('name')
  // The same element would be taken for drawn already.
  render(cloneElement(page), document.body)
}

/** In which language the page is drawn. */
export function languageDrawn(): LanguageChoice {
  return spoken ?? 'browser'
}
