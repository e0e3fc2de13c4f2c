import { createHash } from 'node:crypto'
import { base64urlnopad } from '@scure/base'
import { describe, expect, it } from 'vitest'
import type { PairingAnswer } from '../../shared/api.ts'
import { linkUrl } from '../../shared/link.ts'
import { mintToken } from '../../shared/token/index.ts'
import type { MessageId } from '../../shared/token/index.ts'
import { STOPS_A_DAY } from '../mailbox/stopping.ts'
import { hosts } from './hosts.ts'
import { DAY, GOOGLE, THUNDERBIRD, stageOn } from './stage.ts'

const TARGET = 'https://example.org/offer'
const STOPPED = 'This mail is not tracked'

describe.each(hosts)('the recipient’s page on $name', (host) => {
  const stage = stageOn(host)

  const pageOf = async (token: string, init: RequestInit = {}) => await stage.ask(`/why/${token}`, init)
  const textOf = async (token: string, init: RequestInit = {}) => await (await pageOf(token, init)).text()
  const stop = async (token: string, init: RequestInit = {}) =>
    await pageOf(token, { method: 'POST', redirect: 'manual', ...init })

  function linkOf({ mailbox, generation, pixelKey }: PairingAnswer, message: MessageId): string {
    const key = { mailbox, generation, pixelKey: base64urlnopad.decode(pixelKey) }
    return linkUrl('', mintToken(key, 'link', message, TARGET), TARGET)
  }

  it('says how often the image was fetched and links were followed, and nothing of a single time', async () => {
    const paired = await stage.pair()
    const { message, token } = stage.mail(paired)
    expect(await textOf(token)).toContain('Nothing has fetched the image of this mail yet.')
    for (const userAgent of [GOOGLE, THUNDERBIRD, 'curl/8.5.0']) await stage.open(token, userAgent)
    await stage.ask(linkOf(paired, message), { redirect: 'manual' })
    const text = await textOf(token)
    expect(text).toContain('The image of this mail was fetched 3 times.')
    expect(text).toContain('Tracked links in it were followed once.')
    expect(text).not.toMatch(/curl|GoogleImageProxy|2100|140\.4/)
    const [one, other] = [stage.mail(paired), stage.mail(paired)]
    expect(await textOf(one.token)).toBe(await textOf(other.token))
  })

  it('is looked at without a trace', async () => {
    const paired = await stage.pair()
    const { token } = stage.mail(paired)
    await stage.open(token)
    const before = await stage.exportOf(paired)
    for (const method of ['GET', 'HEAD']) expect((await pageOf(token, { method })).status).toBe(200)
    expect(await stage.exportOf(paired)).toEqual(before)
  })

  it('speaks the reader’s language, leads to the other, and keeps the one that was chosen', async () => {
    const { token } = stage.mail(await stage.pair())
    const russian = await pageOf(token, { headers: { 'accept-language': 'de, ru;q=0.8, en;q=0.2' } })
    expect(russian.headers.get('content-language')).toBe('ru')
    const text = await russian.text()
    expect(text).toContain('<html lang="ru">')
    expect(text).toContain('href="?lang=en"')
    const english = await stage.ask(`/why/${token}?lang=en`, { headers: { 'accept-language': 'ru' } })
    expect(await english.text()).toContain('<html lang="en">')
    const stopped = await stop(`${token}?lang=ru`)
    expect(stopped.headers.get('location')).toBe(`/why/${token}?lang=ru`)
  })

  it('lets a browser do nothing with it but ask the endpoint', async () => {
    const { token } = stage.mail(await stage.pair())
    for (const path of [`/why/${token}`, '/why/forged', '/', '/why?image=x']) {
      const answer = await stage.ask(path)
      const { headers } = answer
      expect(headers.get('content-security-policy'), path).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/,
      )
      expect(headers.get('cache-control'), path).toBe('no-store')
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('referrer-policy'), path).toBe('no-referrer')
      expect(headers.get('x-robots-tag'), path).toBe('noindex')
      const [, style = ''] = /<style>([^]*)<\/style>/.exec(await answer.text()) ?? []
      const hash = createHash('sha256').update(style).digest('base64')
      expect(headers.get('content-security-policy'), path).toContain(`'sha256-${hash}'`)
    }
  })

  it('is the same for every token that is none of this endpoint’s, and names nothing', async () => {
    const paired = await stage.pair()
    const { message, token } = stage.mail(paired)
    await stage.open(token)
    const link = linkOf(paired, message).slice('/l/'.length, '/l/'.length + token.length)
    const forged = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')
    const pages = await Promise.all(
      [forged, link, 'x', 'A'.repeat(36), '%00', 'x'.repeat(3_000)].map(async (path) => {
        const [page, stopped] = [await pageOf(path), await stop(path)]
        expect([page.status, stopped.status], path).toEqual([404, 404])
        return [await page.text(), await stopped.text()]
      }),
    )
    const [text = ''] = new Set(pages.flat())
    expect(new Set(pages.flat()).size).toBe(1)
    expect(text).toContain('This address leads nowhere')
    expect(text).not.toContain(token.slice(0, 10))
    expect((await stage.exportOf(paired)).stopped).toEqual([])
  })

  it('stops the tracking of a mail, for good: its image goes out and its links lead on, and nothing is stored', async () => {
    const paired = await stage.pair()
    const [gone, kept] = [stage.mail(paired), stage.mail(paired)]
    await stage.open(gone.token)
    await stage.open(kept.token)
    const answer = await stop(gone.token)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/why/${gone.token}`])
    const again = async () => {
      expect((await stage.open(gone.token, THUNDERBIRD)).status).toBe(200)
      const led = await stage.ask(linkOf(paired, gone.message), { redirect: 'manual' })
      expect(led.headers.get('location')).toBe(TARGET)
      await stage.post('/v1/views', { message: gone.message, ago: 0 }, paired.apiKey)
      expect(await textOf(gone.token)).toContain(STOPPED)
    }
    await again()
    expect((await stop(gone.token)).status).toBe(303)
    await stage.wait(400 * DAY)
    await stage.endpoint.doChores(paired.mailbox)
    await stage.restart()
    await again()
    const { events, stopped, views } = await stage.exportOf(paired)
    expect(stopped).toEqual([gone.message])
    expect(events.map(({ message, count }) => [message, count])).toEqual([
      [gone.message, 1],
      [kept.message, 1],
    ])
    expect(views).toEqual([])
    expect(await textOf(kept.token)).toContain('was fetched once')
  })

  it('forgets at once what stood behind the fetches of a stopped mail, and leaves what was told', async () => {
    const paired = await stage.pair()
    const { message, token } = stage.mail(paired)
    await stage.open(token)
    const [before] = (await stage.eventsOf(paired)).events
    await stop(token)
    const [after] = (await stage.eventsOf(paired)).events
    expect(before?.facts).toBeDefined()
    expect(after).toEqual({ ...before, facts: undefined })
    const judged = await stage.judge(paired, after?.id ?? '', { by: 'sender', rule: 'that-was-me' })
    expect(judged.status).toBe(200)
    expect((await stage.eventsOf(paired)).events).toMatchObject([{ message, verdict: { by: 'sender' } }])
  })

  it('tells every browser of the sender’s that a mail was stopped, and of its erasing afterwards', async () => {
    const first = await stage.pair()
    const second = await stage.join(first)
    const { message, token } = stage.mail(first)
    await stage.open(token)
    const { cursor } = await stage.eventsOf(second)
    const stream = stage.listen(second, cursor)
    await stream.next()
    await stop(token)
    expect(await stream.next()).toMatchObject({ events: [], stopped: [message] })
    await stage.erase(first, message)
    const erased = await stream.next()
    expect(erased).toMatchObject({ events: [], erased: [message] })
    expect(erased.stopped).toBeUndefined()
    stream.socket.close()
    expect(await stage.exportOf(first)).toMatchObject({ events: [], erased: [message], stopped: [] })
    await stop(token)
    expect(await stage.exportOf(first)).toMatchObject({ erased: [message], stopped: [] })
  })

  it('is the same for mails that were stopped, were erased, or whose mailbox is gone', async () => {
    const paired = await stage.pair()
    const [stopped, erased] = [stage.mail(paired), stage.mail(paired)]
    await stop(stopped.token)
    await stage.erase(paired, erased.message)
    const pages = [await textOf(stopped.token), await textOf(erased.token)]
    const lost = stage.mail(paired)
    await stage.ask('/v1/mailbox', { method: 'DELETE', key: paired.apiKey })
    pages.push(await textOf(lost.token))
    expect(pages[0]).toContain(STOPPED)
    expect(new Set(pages).size).toBe(1)
    expect((await stop(lost.token)).status).toBe(303)
  })

  it('stops nothing for a mail that was signed with a key after its end', async () => {
    const paired = await stage.pair()
    await stage.rotate(paired)
    await stage.wait(DAY)
    const { token } = stage.mail(paired)
    expect(await textOf(token)).toContain(STOPPED)
    expect((await stop(token)).status).toBe(303)
    expect((await stage.exportOf(paired)).stopped).toEqual([])
  })

  it('stops no more than so many mails of a mailbox within a day', { timeout: 60_000 }, async () => {
    const paired = await stage.pair()
    for (let i = 0; i < STOPS_A_DAY; i += 50) {
      const mails = Array.from({ length: 50 }, () => stage.mail(paired))
      await Promise.all(mails.map(async ({ token }) => await (await stop(token)).body?.cancel()))
    }
    const { message, token } = stage.mail(paired)
    const refused = await stop(token)
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('86400')
    expect(await refused.text()).toContain('Please try again tomorrow')
    expect(await textOf(token)).not.toContain(STOPPED)
    await stage.wait(DAY)
    expect((await stop(token)).status).toBe(303)
    expect((await stage.exportOf(paired)).stopped).toContain(message)
  })

  it('is found by the address of an image, however it was copied', async () => {
    const { token } = stage.mail(await stage.pair())
    const direct = `${stage.endpoint.publicUrl}/p/${token}.gif`
    for (const pasted of [
      direct,
      `  <img src="${direct}" width="1">`,
      `https://ci3.googleusercontent.com/meips/ADKq_NZ=s0-d-e1-ft#${direct}`,
      `https://ecp.yusercontent.com/mail?url=${encodeURIComponent(direct)}&t=1`,
      `${stage.endpoint.publicUrl}/why/${token}?lang=en`,
    ]) {
      const found = await stage.ask(`/why?image=${encodeURIComponent(pasted)}&lang=ru`, {
        redirect: 'manual',
      })
      expect([found.status, found.headers.get('location')], pasted).toEqual([303, `/why/${token}?lang=ru`])
    }
  })

  it('says what is wrong with an address that is none', async () => {
    for (const pasted of [
      '',
      'x',
      'https://example.org/p/short.gif',
      `${'x'.repeat(9_000)}/p/${'A'.repeat(36)}`,
    ]) {
      const answer = await stage.ask(`/why?image=${encodeURIComponent(pasted)}`)
      expect(answer.status, pasted).toBe(400)
      expect(await answer.text(), pasted).toContain('aria-invalid="true"')
    }
    const asked = await stage.ask('/why')
    expect([asked.status, await asked.text()]).toEqual([200, await (await stage.ask('/')).text()])
  })

  it('holds nothing of what was asked', async () => {
    const pasted = '"><script>alert(1)</script>'
    for (const path of [
      `/why?image=${encodeURIComponent(pasted)}`,
      `/why/${encodeURIComponent(pasted)}`,
      `/?lang=${encodeURIComponent(pasted)}`,
    ]) {
      expect(await (await stage.ask(path)).text(), path).not.toMatch(/<script|alert/)
    }
  })
})
