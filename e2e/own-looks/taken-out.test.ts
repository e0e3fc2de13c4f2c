import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pixelUrl } from '../../shared/pixel.ts'
import { mintToken, newMailboxId, newMessageId, parseToken } from '../../shared/token/index.ts'
import { defaultView } from '../gmail/view-settings.ts'
import { ANNA, ME, PUBLIC_HOST } from '../stage/index.ts'
import { settled } from '../stage/pictures.ts'
import { sends, tokensIn } from '../stage/requests.ts'
import { raiseLooksStage } from './looks-stage.ts'
import type { LooksStage } from './looks-stage.ts'
import { PLACES } from './places.ts'

const { proxied, direct, rewritten, drafted, inPrint, inPrintDirect } = PLACES
let stage: LooksStage

beforeAll(async () => {
  stage = await raiseLooksStage('taken out')
})
afterAll(() => stage.stop())

describe('taking pixels out alone keeps the sender’s looks from fetching anything', () => {
  it.each([...proxied, ...direct, ...rewritten])('$name', async (place) => {
    expect(await stage.ownPixelsAt(place)).toBe(0)
    expect(await stage.fetches()).toBe(0)
  })

  it('and leaves another user’s pixel where it is, even while it is not known whose it is', async () => {
    const mailbox = newMailboxId(new Uint8Array(8).fill(7))
    const key = { mailbox, generation: 1, pixelKey: new Uint8Array(32) }
    const token = mintToken(key, 'open', newMessageId(Date.now(), new Uint8Array(4)))
    const url = pixelUrl(`https://${PUBLIC_HOST}`, token)
    stage.lab.deliver({
      from: ANNA.address,
      to: ME.address,
      subject: 'Tracked',
      html: `Hi<img src="${url}">`,
    })
    const mail = stage.lab.mailsOf(ME.address).find(({ subject }) => subject === 'Tracked')
    await stage.sender.killBackground()
    const page = await stage.sender.browser.newPage()
    await page.goto(`https://mail.google.com/mail/u/0/#inbox/${mail?.legacyThreadId}`)
    await page.waitForSelector(`.a3s img[src*="${token}"]`)
    await expect.poll(() => stage.lab.proxyFetches.some((fetched) => fetched.url === url)).toBe(true)
    await page.close()
  })

  it('and takes them out of what is forwarded', async () => {
    const gmail = await stage.open()
    await gmail.forward('carla@example.org', 'See below.')
    const [forwarded, ...others] = tokensIn(sends(stage.lab).at(-1) ?? '')
    expect(others).toEqual([])
    expect(stage.pixel).not.toContain(forwarded?.message)
  })

  it('and out of the quote of what is answered, unfolded or not, which carries a pixel of its own', async () => {
    stage.passTime(60_000)
    stage.lab.settings(defaultView())
    const gmail = await stage.open()
    const carried: unknown[] = [parseToken(stage.pixel.slice(-40, -4))?.message]
    for (const unfold of [true, false]) {
      await gmail.reply('One more thing.', { unfold })
      await settled(gmail.page)
      const answer = sends(stage.lab).at(-1) ?? ''
      expect(answer).toContain('gmail_quote')
      const tokens = tokensIn(answer).map(({ message }) => message)
      expect(tokens).toEqual([expect.any(String)])
      expect(carried).not.toContain(tokens[0])
      carried.push(...tokens)
    }
    expect(await stage.fetches()).toBe(0)
  })

  it.each(drafted)('$name', async (place) => {
    expect(await stage.ownPixelsAt(place)).toBe(0)
    expect(await stage.fetches()).toBe(0)
  })
})

describe('taken out of what is printed, although it was fetched ahead of every script, is the pixel', () => {
  it.each([...inPrint, ...inPrintDirect])('$name', async (place) => {
    expect(await stage.ownPixelsAt(place)).toBe(0)
  })
})
