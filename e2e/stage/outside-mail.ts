import type { Page } from 'puppeteer-core'

/** A mail of another mail program's. */
export interface OutsideMail {
  key: string
  /** The path of its image at the endpoint. */
  path: string
}

/** Makes a mail for another mail program, by what the popup's form asks of the background; `page` is one of ours. */
export async function makeOutsideMail(page: Page, title: string): Promise<OutsideMail> {
  const made = await page.evaluate(async (of) => {
    const { mail } = await chrome.runtime.sendMessage({
      type: 'make-outside-mail',
      title: of,
      recipients: [],
    })
    return [mail, await chrome.runtime.sendMessage({ type: 'outside-image', mail })]
  }, title)
  const [key = '', image = ''] = made.map(String)
  const [path = ''] = /\/p\/[\w-]{36}\.gif/.exec(image) ?? []
  return { key, path }
}
