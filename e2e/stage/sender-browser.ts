import type { Browser, Page, WebWorker } from 'puppeteer-core'
import { builtFor } from '../../.scripts/build.ts'
import type { Lab } from '../gmail/index.ts'
import { openChromiumWithExtension } from './chromium.ts'
import { openFirefoxWithExtension } from './firefox.ts'

/** A real browser whose every host is the lab, with our extension as it was built. */
export interface SenderBrowser {
  readonly name: 'Chromium' | 'Firefox'
  readonly browser: Browser
  /** Of the extension's own pages, with a slash at the end. */
  readonly origin: string
  /** Where something can be done with all that the extension may do: in the background, or in a page beside it. */
  inside(): Promise<Page | WebWorker>
  /** Ends the background, as browsers do whenever they like. */
  killBackground(): Promise<void>
  /** Opens a page of the extension's own in a tab. */
  ownPage(path: string): Promise<Page>
  /** Opens the popup. */
  popup(): Promise<Page>
  /** Has all that is downloaded from now on put into a folder. */
  saveInto(folder: string): Promise<void>
  /** Lets the extension's own pages write to the clipboard without a question. */
  letCopy(): Promise<void>
  /** Comes with the page of the extension's own whose address has this in it, once that is open. */
  opened(part: string): Promise<Page>
  readonly notifications: Notifications
  /** Lets the background believe that it is so many milliseconds later than it is, and rings one of its alarms. */
  later(milliseconds: number, alarm: string): Promise<void>
}

/** What the extension shows on the desktop. */
export interface Notifications {
  /** @returns the ids of those that stand on the screen */
  standing(): Promise<string[]>
  /** Clicks one: a browser without a screen has none to be clicked with a mouse. */
  click(id: string): Promise<void>
  /** Lets every one that comes from now on, until the background ends, be read afterwards. */
  record(): Promise<() => Promise<Said[]>>
  /** Leaves the background that runs now without an answer when it shows one, whether it is shown or not. */
  neverAnswer(given: { shown: boolean }): Promise<void>
}

/** What a notification said, as it was handed to the browser. */
export interface Said {
  id: string
  title: string
  message: string
}

/** How a browser with the extension is opened. */
export interface Opening {
  /** The folder of the extension, where it is not the one that was built. */
  extension?: string | undefined
  /** Whether its user agrees to what is kept, in the page that installing opens; by default they do. */
  consents?: boolean | undefined
  /** The folder in which it keeps all that it knows, where it is to be opened again; else one of its own. */
  profile?: string | undefined
}

/** Opens the browser that this run of the tests is about; a Vitest project says which. */
export function openSender(lab: Lab, opening: Opening = {}): Promise<SenderBrowser> {
  return IN_FIREFOX ? openFirefoxWithExtension(lab, opening) : openChromiumWithExtension(lab, opening)
}

/** Whether this run of the tests is about Firefox. */
export const IN_FIREFOX = process.env['SENDER'] === 'firefox'

/** The folder of the extension as it was built for that browser. */
export const BUILT = builtFor(IN_FIREFOX ? 'firefox' : 'chrome')
