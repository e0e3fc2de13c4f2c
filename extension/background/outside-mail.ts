import { base64urlnopad } from '@scure/base'
import { isLinkTarget, linkUrl } from '../../shared/link.ts'
import { pixelHtml } from '../../shared/pixel.ts'
import { mintToken, newMessageId } from '../../shared/token/index.ts'
import type { MessageId, MintingKey } from '../../shared/token/index.ts'
import { lineHtml, visibleLine } from '../../shared/visible-line.ts'
import type { Answers, FromOwnPages } from '../messages.ts'
import { obstacleOf } from '../obstacle.ts'
import { getSetting, openStore } from '../store/index.ts'
import { keepOutside, mailByKey } from '../store/mails.ts'
import { changeMails } from './news.ts'

/**
 * By so much a mail for another program is dated ahead. Its own sender's program fetches the image as soon as it is
 * pasted, and says of itself what a reader's does: what fetches more than three minutes before the date is told from
 * no reader (rule `before-delivery`), so for two minutes nothing counts, and for six no browser.
 */
const DATED_AHEAD_MS = 5 * 60_000

/** Makes a mail for another mail program: it is kept before anything of it is given away. */
export async function makeOutsideMail({
  title,
  recipients,
}: Extract<FromOwnPages, { type: 'make-outside-mail' }>): Promise<Answers['make-outside-mail']> {
  const store = await openStore()
  const paired = await getSetting(store, 'paired')
  const obstacle = obstacleOf(paired)
  if (obstacle !== undefined) return { obstacle }
  if (!paired) return { obstacle: 'not-paired' }
  const madeAt = Date.now()
  const offset = (await getSetting(store, 'clockOffset')) ?? 0
  const message = newMessageId(madeAt + offset + DATED_AHEAD_MS, crypto.getRandomValues(new Uint8Array(4)))
  let mail = ''
  await changeMails(async (opened) => {
    mail = await keepOutside(opened, { mailbox: paired.mailbox, message, title, recipients, madeAt })
    return true
  })
  return { mail }
}

/** @returns the HTML of a mail's image, with the visible line where there is one; null where it was made for an endpoint with which this browser is not paired now */
export async function outsideImage(key: string): Promise<string | null> {
  const made = await minting(key)
  if (!made) return null
  const token = mintToken(made.key, 'open', made.message)
  const line = await getSetting(await openStore(), 'line')
  const said = line?.isOn ? lineHtml(visibleLine(line.text), made.publicUrl, token) : ''
  return said + pixelHtml(made.publicUrl, token)
}

/** @returns an address that leads to another by way of the endpoint, where a click on it counts for the mail */
export async function outsideLink(key: string, target: string): Promise<Answers['outside-link']> {
  if (!isLinkTarget(target)) return { problem: 'no-link-target' }
  const made = await minting(key)
  if (!made) return { problem: 'made-elsewhere' }
  const token = mintToken(made.key, 'link', made.message, target)
  return { link: linkUrl(made.publicUrl, token, target) }
}

async function minting(
  mailKey: string,
): Promise<{ key: MintingKey; publicUrl: string; message: MessageId } | null> {
  const store = await openStore()
  const paired = await getSetting(store, 'paired')
  const mail = await mailByKey(store, mailKey)
  const [message] = mail?.messages ?? []
  if (!paired || obstacleOf(paired) !== undefined || mail?.outside !== paired.mailbox) return null
  if (message === undefined) return null
  const { mailbox, generation, pixelKey, publicUrl } = paired
  return { key: { mailbox, generation, pixelKey: base64urlnopad.decode(pixelKey) }, publicUrl, message }
}
