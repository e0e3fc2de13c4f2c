import type { Page } from 'puppeteer-core'

/** A mail as a person writes it. */
export interface Draft {
  to: string[]
  subject: string
  text: string
}

/** How a mail is sent: by a click on Send, or by Ctrl+Enter. */
export type Sending = 'click' | 'keyboard'

export interface RowInList {
  subject: string
  /** What the mark says, or undefined where there is none. */
  mark: { name: string; words: string } | undefined
}

/** One tab with Gmail in it, used as a person would: by keys and clicks. */
export class GmailTab {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Signs in and opens the inbox of the first address. */
  static async open(page: Page, signInUrl: string): Promise<GmailTab> {
    await page.goto(signInUrl)
    await page.waitForSelector('[gh=cm]')
    return new GmailTab(page)
  }

  async startWriting(draft: Draft): Promise<void> {
    const { page } = this
    await page.bringToFront()
    await page.click('[gh=cm]')
    await page.waitForSelector('[role=dialog] [name=to] input')
    for (const address of draft.to) {
      await page.type('[role=dialog] [name=to] input', `${address},`)
    }
    await page.type('[role=dialog] [name=subjectbox]', draft.subject)
    await page.type('[role=dialog] [g_editable=true]', draft.text)
  }

  /** Writes and sends a mail, and waits until Gmail says that it went. */
  async send(draft: Draft, sending: Sending = 'click'): Promise<void> {
    await this.startWriting(draft)
    await this.pressSend('[role=dialog]', sending)
    await this.waitForSent()
  }

  /** Presses Send in a compose. */
  async pressSend(compose: string, sending: Sending = 'click'): Promise<void> {
    if (sending === 'click') await this.page.click(`${compose} .IZ .Up [role=button]:not([aria-haspopup])`)
    else {
      await this.page.keyboard.down('Control')
      await this.page.keyboard.press('Enter')
      await this.page.keyboard.up('Control')
    }
  }

  /** Waits for Gmail's "View message", and puts it away so that the next one can be waited for. */
  async waitForSent(): Promise<void> {
    const link = await this.page.waitForSelector('#link_vsm')
    await link?.evaluate((element) => element.remove())
  }

  /** Writes a mail and has Gmail send it tomorrow at eight. */
  async schedule(draft: Draft): Promise<void> {
    const { page } = this
    await this.startWriting(draft)
    await page.click('[role=dialog] .hG')
    await page.waitForSelector('[selector=scheduledSend]', { visible: true })
    await page.click('[selector=scheduledSend]')
    await page.waitForSelector('.Az', { visible: true })
    await page.click('.Az')
    await this.waitForSent()
  }

  /** Goes to a list: `inbox`, `sent`, `all`, `scheduled`. */
  async list(name: string): Promise<void> {
    await this.page.evaluate((hash) => (location.hash = hash), `#${name}`)
    await this.page.waitForSelector(`[role=main] [gh=tl]`)
  }

  async rows(): Promise<RowInList[]> {
    return this.page.$$eval('[role=main] tr.zA', (rows) =>
      rows.map((row) => {
        const mark = row.querySelector('.doublecheck-mark')
        const subject = row.querySelector('.y6')?.textContent?.trim() ?? ''
        return {
          subject,
          mark: mark
            ? { name: mark.getAttribute('data-mark') ?? '', words: mark.getAttribute('aria-label') ?? '' }
            : undefined,
        }
      }),
    )
  }

  /** Waits until the row with a subject shows a mark: `sent`, `unsure`, `read`. */
  async waitForMark(subject: string, mark: string): Promise<void> {
    // A tab that nobody sees draws nothing.
    await this.page.bringToFront()
    await this.page.waitForFunction(
      (wantedSubject, wantedMark) =>
        [...document.querySelectorAll('[role=main] tr.zA')].some(
          (row) =>
            row.querySelector('.y6')?.textContent?.includes(wantedSubject) &&
            row.querySelector('.xT > .doublecheck-mark + .y6') !== null &&
            row.querySelector('.doublecheck-mark')?.getAttribute('data-mark') === wantedMark,
        ),
      { polling: 'mutation' },
      subject,
      mark,
    )
  }

  async waitForRow(subject: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('[role=main] tr.zA')].some((row) =>
          row.querySelector('.y6')?.textContent?.includes(wanted),
        ),
      { polling: 'mutation' },
      subject,
    )
  }

  /** Opens the conversation with this subject from the list that is shown. */
  async openConversation(subject: string): Promise<void> {
    await this.waitForRow(subject)
    for (const row of await this.page.$$('[role=main] tr.zA')) {
      const found = await row.$eval('.y6', (cell) => cell.textContent ?? '')
      if (!found.includes(subject)) continue
      await (await row.$('.a4W'))?.click()
      break
    }
    await this.page.waitForSelector('.ii.gt > .a3s')
  }

  /** Answers the opened conversation. */
  async reply(text: string, { unfold = false } = {}): Promise<void> {
    const { page } = this
    await page.bringToFront()
    await page.click('.bkH')
    await page.waitForSelector('.ip.adB [g_editable=true]')
    if (unfold) await page.click('.ip.adB .M9 .ajR')
    await page.focus('.ip.adB [g_editable=true]')
    await page.keyboard.down('Control')
    await page.keyboard.press('Home')
    await page.keyboard.up('Control')
    await page.keyboard.type(text)
    await this.pressSend('.ip.adB')
    await this.waitForSent()
  }

  /** Waits until every picture on the page was fetched, blocked or given up. */
  async picturesSettled(): Promise<void> {
    await this.page.waitForFunction(() => [...document.images].every((image) => image.complete))
  }
}
