import type { GmailSettings } from '../messages.ts'
import { isPaused } from '../pause.ts'
import { speak } from '../words.ts'
import { accountOfPage } from './account.ts'
import { askedTwice } from './asked-twice.ts'
import { ask } from './background.ts'
import { isPageOurs } from './page-script.ts'

const NOTHING: GmailSettings = { own: [], obstacle: 'not-consented', trackByDefault: true, choices: [] }

/** What the background last said; until it has spoken, nothing goes into mails. */
export class Settings {
  #present = NOTHING
  #isKnown = false
  readonly #listeners = new Set<() => void>()
  #endOfPause: ReturnType<typeof setTimeout> | undefined

  get present(): GmailSettings {
    return this.#present
  }

  /** Why nothing goes into mails of this page's account at present: the end of its text's key. */
  get obstacle(): GmailSettings['obstacle'] | 'account-off' | 'reload' {
    const { obstacle, accountsOff = [] } = this.#present
    if (obstacle !== undefined) return obstacle
    if (!isPageOurs()) return 'reload'
    return accountsOff.includes(accountOfPage() ?? '') ? 'account-off' : undefined
  }

  /** Whether the background has spoken. */
  get isKnown(): boolean {
    return this.#isKnown
  }

  /** Whether nothing new is tracked for now. The background need not be awake for a pause to end. */
  get isPaused(): boolean {
    return isPaused(this.#present.paused, Date.now())
  }

  onChange(listener: () => void): void {
    this.#listeners.add(listener)
  }

  /** Asks again. */
  async refresh(): Promise<void> {
    const said = await askedTwice(() => ask<'gmail-settings'>({ type: 'gmail-settings' }))
    if (!said) return
    this.#present = said
    this.#isKnown = true
    speak(said.words)
    this.#tell()
    clearTimeout(this.#endOfPause)
    const { until } = said.paused ?? {}
    if (until !== undefined && this.isPaused)
      this.#endOfPause = setTimeout(() => this.#tell(), until - Date.now())
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
