import type { ElementHandle, Page } from 'puppeteer-core'
import { until } from './until.ts'
import { findSubject, isRowShown, readRows } from './rows-in-page.ts'

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

/** A response that is written below a message; a new mail's compose is a `[role=dialog]`. */
export const REPLY = '.ip.adB'

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

  /** Puts links at the end of a compose's text, as Gmail's own button does, each with what it reads. */
  async addLinks(compose: string, links: readonly [reads: string, address: string][]): Promise<void> {
    await this.page.$eval(
      `${compose} [g_editable=true]`,
      (text, added) => {
        for (const [reads, address] of added) {
          const link = document.createElement('a')
          link.setAttribute('href', address)
          link.append(reads)
          text.append(' ', link)
        }
        text.dispatchEvent(new InputEvent('input', { bubbles: true }))
      },
      links,
    )
  }

  /** Writes and sends a mail, and waits until Gmail says that it went. */
  async send(draft: Draft, sending: Sending = 'click'): Promise<void> {
    await this.startWriting(draft)
    await this.pressSend('[role=dialog]', sending)
    await this.waitForSent()
  }

  /** Presses Send in a compose. */
  async pressSend(compose: string, sending: Sending = 'click'): Promise<void> {
    await this.closeNotice()
    if (sending === 'click')
      await this.page.click(`${compose} .IZ .Up [role=button]:not([aria-haspopup]):not(.Uo)`)
    else {
      await this.page.keyboard.down('Control')
      await this.page.keyboard.press('Enter')
      await this.page.keyboard.up('Control')
    }
  }

  /** Puts away the bar that says what happened: it may lie over the button that is to be pressed. */
  async closeNotice(): Promise<void> {
    await this.page.$eval('.b8 .bBe', (button) => button instanceof HTMLElement && button.click())
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

  /** Presses "Undo" in the bar that says that a mail was sent, and waits for the mail to stand in a compose again. */
  async undo(): Promise<void> {
    await this.page.waitForSelector('#link_undo', { visible: true })
    await this.page.click('#link_undo')
    await this.page.waitForSelector('[role=dialog] [g_editable=true]')
  }

  /** In the opened conversation of a scheduled mail: keeps it from going out, and waits for its compose. */
  async cancelSchedule(): Promise<void> {
    await this.page.waitForSelector('.lab-cancel-send')
    await this.page.click('.lab-cancel-send')
    await this.page.waitForSelector('[role=dialog] [g_editable=true]')
  }

  /** Makes the pop-up as wide as the screen, or small again. */
  async fullScreen(): Promise<void> {
    await this.page.click('[role=dialog] .Hm .Hq')
  }

  /** Takes the pop-up into a window of its own, and gives that window's page. */
  async ownWindow(): Promise<Page> {
    const { page } = this
    const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve))
    await page.keyboard.down('Shift')
    await page.click('[role=dialog] .Hm .Hq')
    await page.keyboard.up('Shift')
    const own = await opened
    if (!own) throw new Error('No window opened.')
    await standsIn(own, '[role=main] [g_editable=true]')
    return own
  }

  /** Folds the pop-up down to its title, or up again. */
  async minimize(): Promise<void> {
    await this.page.click('[role=dialog] .Hm .Hl')
  }

  /** Chooses another address of the account to write from. */
  async chooseAlias(compose: string, address: string): Promise<void> {
    await this.page.click(`${compose} .az1`)
    const choice = `${compose} .J-M-awS [role=menuitem][value="${address}"]`
    await this.page.waitForSelector(choice, { visible: true })
    await this.page.click(choice)
  }

  /** Switches a compose to plain text, or back. */
  async plainText(compose: string): Promise<void> {
    await this.page.click(`${compose} .Xv`)
    await this.page.waitForSelector(`${compose} .lab-plain-text`, { visible: true })
    await this.page.click(`${compose} .lab-plain-text`)
  }

  /** Switches a compose's confidential mode on, or off. */
  async confidential(compose: string): Promise<void> {
    await this.page.click(`${compose} .wG:has(.lab-confidential)`)
  }

  /** Presses "Send & archive" in a reply. */
  async sendAndArchive(compose: string = REPLY): Promise<void> {
    await this.closeNotice()
    await this.page.click(`${compose} .IZ .Up .Uo`)
    await this.waitForSent()
  }

  /** Goes to a list: `inbox`, `sent`, `all`, `scheduled`. */
  async list(name: string): Promise<void> {
    await this.page.evaluate((hash) => (location.hash = hash), `#${name}`)
    await this.page.waitForSelector(`[role=main] [gh=tl]`)
  }

  /** What the list that is shown has, in any layout. */
  async rows(): Promise<RowInList[]> {
    const rows = await this.page.evaluate(readRows)
    return rows.map(({ subject, mark }) => ({ subject, mark }))
  }

  /** Waits until the row with a subject shows a mark: `sent`, `unsure`, `read`. */
  async waitForMark(subject: string, mark: string, timeout = 30_000): Promise<void> {
    // A tab that nobody sees draws nothing.
    await this.page.bringToFront()
    try {
      await this.page.waitForFunction(isRowShown, { polling: 'mutation', timeout }, subject, mark)
    } catch (cause) {
      const rows = JSON.stringify(await this.rows())
      throw new Error(`“${subject}” did not become “${mark}”; the list shows ${rows}.`, { cause })
    }
  }

  async waitForRow(subject: string): Promise<void> {
    await this.page.waitForFunction(isRowShown, { polling: 'mutation' }, subject, undefined)
  }

  /** Opens the conversation with this subject from the list that is shown. */
  async openConversation(subject: string): Promise<void> {
    await this.waitForRow(subject)
    await this.#clickSubject(subject)
    await this.page.waitForFunction(
      (wanted) =>
        document.querySelector('.hP')?.textContent.includes(wanted) === true &&
        document.querySelector('.ii.gt > .a3s') !== null,
      { polling: 'mutation' },
      subject,
    )
  }

  /** Unfolds the messages of the opened conversation that Gmail has folded. */
  async unfold(): Promise<void> {
    for (const folded of await this.page.$$('.kv .adf')) await folded.click()
  }

  /** Gmail may draw its list anew at any time: a row that is gone before it was clicked is looked for again. */
  async #clickSubject(subject: string, triesLeft = 5): Promise<void> {
    const found = await this.page.evaluateHandle(findSubject, subject)
    try {
      await (found.asElement() as ElementHandle<Element> | null)?.click()
    } catch (error) {
      if (triesLeft === 0 || !String(error).includes('detached')) throw error
      await this.#clickSubject(subject, triesLeft - 1)
    }
  }

  /** Answers the opened conversation. */
  async reply(text: string, { unfold = false } = {}): Promise<void> {
    await this.startResponse('reply')
    if (unfold) await this.page.click(`${REPLY} .M9 .ajR`)
    await this.writeAtTop(text)
    await this.pressSend(REPLY)
    await this.waitForSent()
  }

  /** Begins a reply, a reply to all or a forward below the opened conversation's last message. */
  async startResponse(kind: 'reply' | 'replyAll' | 'forward'): Promise<void> {
    const link = { reply: '.bkH', replyAll: '.bkI', forward: '.bkG' }[kind]
    await this.page.bringToFront()
    await this.page.waitForSelector(link, { visible: true })
    await this.page.click(link)
    await this.page.waitForSelector(`${REPLY} [g_editable=true]`)
  }

  /** Answers everybody. */
  async replyAll(text: string): Promise<void> {
    await this.startResponse('replyAll')
    await this.writeAtTop(text)
    await this.pressSend(REPLY)
    await this.waitForSent()
  }

  /** Forwards the opened conversation's last message. */
  async forward(to: string, text: string): Promise<void> {
    await this.startResponse('forward')
    await this.page.type(`${REPLY} [name=to] input`, `${to},`)
    await this.writeAtTop(text)
    await this.pressSend(REPLY)
    await this.waitForSent()
  }

  /** Takes the response that is being written into a pop-up. */
  async popOut(): Promise<void> {
    await this.chooseResponseType(5)
    await this.page.waitForSelector('[role=dialog] [g_editable=true]')
  }

  /** Makes the response that is being written another one: a reply, a reply to all, a forward. */
  async become(kind: 'reply' | 'replyAll' | 'forward'): Promise<void> {
    await this.chooseResponseType({ reply: 1, replyAll: 2, forward: 3 }[kind])
  }

  /** Types at the beginning of a response's text. */
  async writeAtTop(text: string, compose: string = REPLY): Promise<void> {
    const { page } = this
    await page.focus(`${compose} [g_editable=true]`)
    await page.keyboard.down('Control')
    await page.keyboard.press('Home')
    await page.keyboard.up('Control')
    await page.keyboard.type(text)
  }

  private async chooseResponseType(place: number): Promise<void> {
    await this.page.click(`${REPLY} .HQ`)
    const item = `${REPLY} .HX [role=menuitem]:nth-child(${place})`
    await this.page.waitForSelector(item, { visible: true })
    await this.page.click(item)
  }

  /** Allows the images of the opened messages, where Gmail asks first. */
  async displayImages(): Promise<void> {
    for (const link of await this.page.$$('.ado [role=link]')) await link.click()
  }

  /** Opens the page on which Gmail prints the opened conversation. */
  async printPage(): Promise<Page> {
    const opened = new Promise<Page | null>((resolve) => this.page.once('popup', resolve))
    await this.page.click('.bHJ [role=button]:has(.lab-print)')
    const page = await opened
    if (!page) throw new Error('Gmail opened no page to print.')
    return page
  }

  /** Waits until every picture on the page was fetched, blocked or given up. */
  async picturesSettled(): Promise<void> {
    await this.page.waitForFunction(() => [...document.images].every((image) => image.complete))
  }
}

/**
 * Comes once something stands in a window that has just opened. In Firefox a wait that began in the window's first, empty
 * document may not go on in the one that follows.
 */
async function standsIn(page: Page, selector: string): Promise<void> {
  const look = async () => (await page.$(selector).catch(() => null)) ?? undefined
  await until(look, `There is no ${selector} in the window that opened.`)
}
