import type { GmailSettings } from '../messages.ts'
import { ask } from './background.ts'

const NOTHING: GmailSettings = { own: [], obstacle: 'not-paired', trackByDefault: true, choices: [] }

/** What the background last said; until it has spoken, nothing goes into mails. */
export class Settings {
  #present = NOTHING
  #isKnown = false
  readonly #listeners = new Set<() => void>()

  get present(): GmailSettings {
    return this.#present
  }

  /** Whether the background has spoken. */
  get isKnown(): boolean {
    return this.#isKnown
  }

  onChange(listener: () => void): void {
    this.#listeners.add(listener)
  }

  /** Asks again. */
  async refresh(): Promise<void> {
    const said = await ask<'gmail-settings'>({ type: 'gmail-settings' })
    if (!said) return
    this.#present = said
    this.#isKnown = true
    for (const listener of this.#listeners) listener()
  }
}
