import type { Person } from './mail.ts'

/** What the lab was started with, as far as the page must know it. */
export interface Settings {
  aliases: Person[]
  undoDelay: number
  sendAndArchive: boolean
}

const AS_BY_DEFAULT: Settings = { aliases: [], undoDelay: 0, sendAndArchive: false }

export const settings: Settings = { ...AS_BY_DEFAULT, ...window.LAB_DATA.lab }
