import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { AlertsAnswer, AlertsTestAnswer, DeliveriesAnswer, MessageAnswer } from '../../shared/alerts.ts'
import type { PairingAnswer } from '../../shared/api.ts'
import { Export } from '../../shared/export.ts'
import type { MessageId } from '../../shared/token/index.ts'
import type { Delivery } from '../alerts/letter.ts'
import type { Arrived } from '../alerts/stand-in-receiver.ts'
import { hosts } from './hosts.ts'
import { DAY, SECOND, THUNDERBIRD, refusalOf, stageOn } from './stage.ts'

const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const ADDRESS = 'maria@example.org'
const BASE = { language: 'en', timeZone: 'Europe/Berlin' }
const WEBHOOK = {
  form: 'standard',
  url: 'https://hooks.example.org/secret/path',
  secret: 'whsec_QUJDREVGR0hJSktMTU5PUFFSU1RVVldY',
}
const SCANNER = 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)'

describe.each(hosts)('alerts on $name', (host) => {
  const stage = stageOn(host)

  const setUp = async ({ apiKey }: PairingAnswer, more: object) =>
    await stage.put('/v1/alerts', { ...BASE, ...more }, apiKey)

  const shown = async ({ apiKey }: PairingAnswer) =>
    v.parse(AlertsAnswer, await (await stage.ask('/v1/alerts', { key: apiKey })).json()).alerts

  /** Pairs, and sets a webhook up. */
  async function withWebhook(more: object = {}, webhook: object = {}): Promise<PairingAnswer> {
    const paired = await stage.pair()
    expect((await setUp(paired, { webhook: { ...WEBHOOK, ...webhook }, ...more })).status).toBe(200)
    return paired
  }

  async function say(paired: PairingAnswer, message: MessageId, said: object): Promise<Response> {
    return await stage.put(`/v1/messages/${message}`, said, paired.apiKey)
  }

  /** Time passes, and what is due by then is done. */
  async function pass({ mailbox }: PairingAnswer, milliseconds: number): Promise<void> {
    await stage.wait(milliseconds)
    await stage.endpoint.doChores(mailbox)
  }

  async function test({ apiKey, mailbox }: PairingAnswer, channel = 'webhook'): Promise<string> {
    const answer = await stage.post('/v1/alerts/test', { channel }, apiKey)
    expect(answer.status).toBe(202)
    await stage.endpoint.doChores(mailbox)
    return v.parse(AlertsTestAnswer, await answer.json()).letter
  }

  /** @returns all that arrives until a test letter does: whatever was due came with it */
  async function arrivedUntilTest(paired: PairingAnswer): Promise<Arrived['letter']['content'][]> {
    await test(paired)
    return (await stage.letters(1)).map(contentOf)
  }

  const contentOf = ({ letter }: Arrived) => letter.content

  async function deliveries({ apiKey }: PairingAnswer) {
    const answer = await stage.ask('/v1/alerts/deliveries', { key: apiKey })
    return v.parse(DeliveriesAnswer, await answer.json()).deliveries
  }

  const answersOf = async (paired: PairingAnswer, count: number) => {
    await expect.poll(async () => (await deliveries(paired)).map(({ tries }) => tries)[0]).toBe(count)
    return await deliveries(paired)
  }

  /** Sets an address up and follows the link that comes. */
  async function withMail(more: object = {}): Promise<PairingAnswer> {
    const paired = await stage.pair()
    expect((await setUp(paired, { mail: { address: ADDRESS, ...more } })).status).toBe(200)
    await stage.endpoint.doChores(paired.mailbox)
    await follow(linkOf(await stage.letters(1)))
    return paired
  }

  function linkOf([arrived]: Arrived[]): string {
    const link = /https?:[^"]+\/mail\/[^"]+/.exec(JSON.stringify(arrived?.to))?.[0] ?? ''
    return new URL(link).pathname
  }

  const follow = async (path: string) => (await stage.ask(path, { method: 'POST' })).status

  describe('tell what was read', () => {
    it('a minute later, together with what came meanwhile, by nothing but its moment', async () => {
      const paired = await withWebhook()
      const [one, other] = [stage.mail(paired), stage.mail(paired, stage.now - HOUR)]
      await say(paired, other.message, { title: 'My résumé' })
      const at = stage.now
      await stage.open(one.token)
      await stage.wait(30 * SECOND)
      await stage.open(other.token)
      await pass(paired, 30 * SECOND)
      expect(await stage.letters(1)).toMatchObject([
        {
          by: 'webhook',
          to: { form: 'standard', url: WEBHOOK.url, secret: WEBHOOK.secret },
          letter: {
            mailbox: paired.mailbox,
            language: 'en',
            timeZone: 'Europe/Berlin',
            at: at + MINUTE,
            content: {
              kind: 'news',
              news: [
                { kind: 'read', mail: { message: one.message }, at, times: 1 },
                { kind: 'read', mail: { message: other.message }, at: at + 30 * SECOND, times: 1 },
              ],
            },
          },
        },
      ])
      expect(await arrivedUntilTest(paired)).toEqual([TEST])
    })

    it('by its title only where that may be named', async () => {
      const paired = await withWebhook({}, { names: ['title'] })
      const [one, other] = [stage.mail(paired), stage.mail(paired)]
      await say(paired, one.message, { title: 'My résumé' })
      await stage.open(one.token)
      await stage.open(other.token)
      await pass(paired, MINUTE)
      const unnamed = { message: other.message, sentAt: expect.any(Number) }
      const titled = { message: one.message, sentAt: expect.any(Number), title: 'My résumé' }
      expect((await stage.letters(1)).map(contentOf)).toEqual([
        { kind: 'news', news: [titled, unnamed].map((mail) => expect.objectContaining({ mail })) },
      ])
    })

    it('once, however often it is read', async () => {
      const paired = await withWebhook()
      const { token } = stage.mail(paired)
      await stage.open(token)
      await pass(paired, MINUTE)
      await stage.letters(1)
      await stage.open(token)
      await pass(paired, MINUTE)
      expect(await arrivedUntilTest(paired)).toEqual([TEST])
    })

    it('each time, where that is asked for', async () => {
      const paired = await withWebhook({}, { tells: ['every-read'] })
      const { token } = stage.mail(paired)
      for (const times of [1, 2]) {
        await stage.open(token)
        await pass(paired, MINUTE)
        expect((await stage.letters(1)).map(contentOf)).toMatchObject([{ news: [{ kind: 'read', times }] }])
      }
    })

    it('again, after what was told turned out to be the sender’s own look', async () => {
      const paired = await withWebhook()
      const { token } = stage.mail(paired)
      await stage.open(token)
      await pass(paired, MINUTE)
      await stage.letters(1)
      const [event] = (await stage.eventsOf(paired)).events
      await stage.judge(paired, event?.id ?? '', { by: 'sender', rule: 'that-was-me' })
      await stage.wait(2 * DAY)
      await stage.open(token, THUNDERBIRD)
      await pass(paired, MINUTE)
      expect((await stage.letters(1)).map(contentOf)).toMatchObject([{ news: [{ kind: 'read', times: 1 }] }])
    })

    it('not of machines, not of the sender, not of muted mails, and not of what was read before', async () => {
      const paired = await stage.pair()
      const before = stage.mail(paired)
      await stage.open(before.token)
      await stage.wait(MINUTE)
      await setUp(paired, { webhook: WEBHOOK })
      const [own, muted, scanned] = [stage.mail(paired), stage.mail(paired), stage.mail(paired)]
      await say(paired, muted.message, { muted: true })
      await stage.open(before.token)
      await stage.open(own.token)
      await stage.open(muted.token)
      await stage.open(scanned.token, SCANNER)
      await stage.post('/v1/views', { message: own.message, ago: 0 }, paired.apiKey)
      await pass(paired, MINUTE)
      expect(await arrivedUntilTest(paired)).toEqual([TEST])
    })

    it('not of opens in Gmail where no recipient is, but of all others', async () => {
      const paired = await withWebhook()
      const { message, token } = stage.mail(paired)
      await say(paired, message, { notInGmail: true })
      await stage.open(token)
      await pass(paired, MINUTE)
      expect(await arrivedUntilTest(paired)).toEqual([TEST])
      const at = stage.now
      await stage.open(token, THUNDERBIRD)
      await pass(paired, MINUTE)
      expect((await stage.letters(1)).map(contentOf)).toMatchObject([
        { news: [{ kind: 'read', mail: { message }, at, times: 1 }] },
      ])
      await say(paired, message, { notInGmail: false })
      expect((await stage.exportOf(paired)).messages).toEqual([{ message, muted: false, answered: false }])
    })

    it('no first read, nor an own look, of a mail of which nothing more is kept', async () => {
      const paired = await withWebhook()
      const [told, elsewhere] = [stage.mail(paired), stage.mail(paired)]
      const remind = { at: stage.now + HOUR, unless: 'answered' }
      await say(paired, elsewhere.message, { notInGmail: true, title: 'An offer', remind })
      await stage.open(told.token)
      await pass(paired, HOUR)
      await stage.letters(1)
      await stage.put('/v1/retention', { days: 30 }, paired.apiKey)
      await pass(paired, 40 * DAY)
      expect(await stage.messagesOf(paired)).toEqual([])
      expect((await stage.exportOf(paired)).messages).toEqual([
        { message: elsewhere.message, muted: false, answered: false, notInGmail: true },
      ])
      await stage.open(told.token)
      await stage.open(elsewhere.token)
      await pass(paired, MINUTE)
      expect(await arrivedUntilTest(paired)).toEqual([TEST])
    })

    it('not of the last seconds, in which a scanner may still show itself', async () => {
      const paired = await withWebhook()
      const [one, other] = [stage.mail(paired), stage.mail(paired)]
      await stage.open(one.token)
      await stage.wait(50 * SECOND)
      await stage.open(other.token, THUNDERBIRD)
      await pass(paired, 10 * SECOND)
      expect((await stage.letters(1)).map(contentOf)).toMatchObject([
        { news: [{ mail: { message: one.message } }] },
      ])
      await pass(paired, 50 * SECOND)
      expect((await stage.letters(1)).map(contentOf)).toMatchObject([
        { news: [{ mail: { message: other.message } }] },
      ])
    })

    it('in twelve letters an hour, and what is beyond goes with the next', async () => {
      const paired = await withWebhook()
      const began = stage.now
      for (let i = 0; i < 12; i++) {
        await stage.open(stage.mail(paired).token)
        await pass(paired, MINUTE)
        await stage.letters(1)
      }
      const late = [stage.mail(paired), stage.mail(paired)]
      for (const { token } of late) {
        await stage.open(token)
        await pass(paired, MINUTE)
      }
      expect(await arrivedUntilTest(paired)).toEqual([TEST])
      await pass(paired, began + MINUTE + HOUR - stage.now)
      expect((await stage.letters(1)).map(contentOf)).toMatchObject([
        { news: late.map(({ message }) => ({ mail: { message } })) },
      ])
    })
  })

  describe('arrive', () => {
    it('after a failure, with the same id and content, and with what came meanwhile in the next', async () => {
      const paired = await withWebhook()
      await stage.endpoint.answerLetters(failed, { ...failed, after: 10 * MINUTE })
      await stage.open(stage.mail(paired).token)
      await pass(paired, MINUTE)
      const [first] = await stage.letters(1)
      expect(await answersOf(paired, 1)).toMatchObject([
        { state: 'waiting', reason: 'Broken.', dueAt: stage.now + MINUTE },
      ])
      const { message, token } = stage.mail(paired)
      await stage.open(token)
      await pass(paired, MINUTE)
      expect(await stage.letters(1)).toEqual([first])
      await answersOf(paired, 2)
      await pass(paired, 10 * MINUTE)
      expect(await stage.letters(1)).toEqual([first])
      expect(await answersOf(paired, 3)).toMatchObject([
        { id: first?.letter.id, state: 'delivered', tries: 3 },
      ])
      await stage.endpoint.doChores(paired.mailbox)
      expect((await stage.letters(1)).map(contentOf)).toMatchObject([{ news: [{ mail: { message } }] }])
    })

    it('without what may be named no longer when they are tried again', async () => {
      const paired = await withWebhook({}, { names: ['title'] })
      await stage.endpoint.answerLetters(failed)
      const { message, token } = stage.mail(paired)
      await say(paired, message, { title: 'My résumé' })
      await stage.open(token)
      await pass(paired, MINUTE)
      const [first] = await stage.letters(1)
      expect(JSON.stringify(first)).toContain('My résumé')
      await answersOf(paired, 1)
      await setUp(paired, { webhook: WEBHOOK })
      await pass(paired, MINUTE)
      const again = await stage.letters(1)
      expect(again).toMatchObject([
        { letter: { id: first?.letter.id, content: { news: [{ mail: { message } }] } } },
      ])
      expect(JSON.stringify(again)).not.toContain('My résumé')
    })

    it('not any more after a day of failures', async () => {
      const paired = await withWebhook()
      await stage.endpoint.answerLetters(failed, failed)
      await stage.open(stage.mail(paired).token)
      await pass(paired, MINUTE)
      await stage.letters(1)
      await answersOf(paired, 1)
      await pass(paired, DAY)
      await stage.letters(1)
      expect(await answersOf(paired, 2)).toMatchObject([{ state: 'given-up', reason: 'Broken.' }])
      expect(await arrivedUntilTest(paired)).toEqual([TEST])
    })

    it('not again where they were refused', async () => {
      const paired = await withWebhook()
      await stage.endpoint.answerLetters({ kind: 'refused', reason: 'Unknown.' })
      const letter = await test(paired)
      await stage.letters(1)
      expect(await answersOf(paired, 1)).toMatchObject([{ id: letter, kind: 'test', state: 'refused' }])
      await pass(paired, HOUR)
      expect(await arrivedUntilTest(paired)).toEqual([TEST])
    })

    it('over a restart in between', async () => {
      const paired = await withWebhook()
      const { message, token } = stage.mail(paired)
      await stage.open(token)
      await stage.restart()
      await pass(paired, MINUTE)
      expect((await stage.letters(1)).map(contentOf)).toMatchObject([{ news: [{ mail: { message } }] }])
    })
  })

  describe('by mail', () => {
    it('are asked for in one mail, and nothing else goes there before its link is followed', async () => {
      const paired = await stage.pair()
      const mail = { address: ADDRESS }
      await setUp(paired, { mail })
      await stage.endpoint.doChores(paired.mailbox)
      const letters = await stage.letters(1)
      expect(letters).toMatchObject([
        { by: 'mail', to: mail, letter: { language: 'en', content: { kind: 'confirmation' } } },
      ])
      expect(await shown(paired)).toMatchObject({
        mail: { ...mail, state: 'unconfirmed', askedAt: stage.now },
      })
      await setUp(paired, { mail, webhook: WEBHOOK })
      await stage.open(stage.mail(paired).token)
      await pass(paired, MINUTE)
      expect((await stage.letters(1)).map(({ by }) => by)).toEqual(['webhook'])
      const refused = await stage.post('/v1/alerts/test', { channel: 'mail' }, paired.apiKey)
      expect(await refusalOf(refused)).toEqual({ status: 409, code: 'no-such-channel' })
      const link = linkOf(letters)
      expect(await (await stage.ask(link)).text()).toContain('<form method="post">')
      expect(await shown(paired)).toMatchObject({ mail: { state: 'unconfirmed' } })
      expect(await follow(link)).toBe(200)
      expect(await shown(paired)).toMatchObject({ mail: { state: 'confirmed' } })
      await stage.open(stage.mail(paired).token)
      await pass(paired, MINUTE)
      expect((await stage.letters(2)).map(({ by }) => by).toSorted()).toEqual(['mail', 'webhook'])
    })

    it('end in one click, for good', async () => {
      const paired = await withMail()
      await test(paired, 'mail')
      const link = linkOf(await stage.letters(1))
      const oneClick = { method: 'POST', body: 'List-Unsubscribe=One-Click' }
      expect((await stage.ask(link, oneClick)).status).toBe(200)
      expect(await shown(paired)).toMatchObject({ mail: { state: 'unsubscribed' } })
      await setUp(paired, { mail: { address: ADDRESS }, webhook: WEBHOOK })
      expect(await shown(paired)).toMatchObject({ mail: { state: 'unsubscribed' } })
      await stage.open(stage.mail(paired).token)
      await pass(paired, MINUTE)
      expect((await stage.letters(1)).map(({ by }) => by)).toEqual(['webhook'])
      expect(await arrivedUntilTest(paired)).toEqual([TEST])
    })

    it('begin by no link but a fresh one to the address that is set up', async () => {
      const paired = await stage.pair()
      await setUp(paired, { mail: { address: ADDRESS } })
      await stage.endpoint.doChores(paired.mailbox)
      const link = linkOf(await stage.letters(1))
      const flipped = link.slice(0, -2) + (link.at(-2) === 'A' ? 'B' : 'A') + link.slice(-1)
      for (const other of [flipped, `${link}A`, link.replace('confirm', 'unsubscribe'), '/mail/confirm/x']) {
        expect([other, await follow(other)]).toEqual([other, 404])
      }
      await setUp(paired, { mail: { address: 'other@example.org' } })
      expect(await follow(link)).toBe(404)
      await setUp(paired, { mail: { address: ADDRESS } })
      await stage.wait(7 * DAY + SECOND)
      expect(await follow(link)).toBe(410)
      expect(await shown(paired)).toMatchObject({ mail: { state: 'unconfirmed' } })
    })

    it('ask no more than five addresses a day, and none twice a week', async () => {
      const paired = await stage.pair()
      const ask = async (i: number) => await setUp(paired, { mail: { address: `${i}@example.org` } })
      for (const i of [1, 2, 3, 4, 5, 1, 2]) expect((await ask(i)).status).toBe(200)
      expect(await refusalOf(await ask(6))).toEqual({ status: 429, code: 'too-many-confirmations' })
      await stage.endpoint.doChores(paired.mailbox)
      expect(new Set((await stage.letters(5)).map(({ to }) => 'address' in to && to.address)).size).toBe(5)
      await setUp(paired, { webhook: WEBHOOK })
      expect(await arrivedUntilTest(paired)).toEqual([TEST])
    })

    it('ask an address once, however it is spelled', async () => {
      const paired = await stage.pair()
      await setUp(paired, { mail: { address: ADDRESS } })
      await stage.endpoint.doChores(paired.mailbox)
      const link = linkOf(await stage.letters(1))
      await setUp(paired, { mail: { address: 'Maria@Example.org' } })
      expect(await follow(link)).toBe(200)
      expect(await shown(paired)).toMatchObject({ mail: { state: 'confirmed' } })
    })

    it('do not begin again by the old link, once they were ended', async () => {
      const paired = await stage.pair()
      await setUp(paired, { mail: { address: ADDRESS } })
      await stage.endpoint.doChores(paired.mailbox)
      const link = linkOf(await stage.letters(1))
      expect(await follow(link)).toBe(200)
      await test(paired, 'mail')
      await follow(linkOf(await stage.letters(1)))
      expect(await follow(link)).toBe(404)
      expect(await shown(paired)).toMatchObject({ mail: { state: 'unsubscribed' } })
    })

    it('go to no address in other letters, and say how it is written', async () => {
      const paired = await stage.pair()
      const answer = await setUp(paired, { mail: { address: 'maria@пример.рф' } })
      expect(answer.status).toBe(400)
      expect(await answer.text()).toContain('xn--')
    })

    it.each(['', 'maria', 'maria@', 'a@b, c@d', 'Maria <maria@example.org>', 'a@b\r\nBcc: c@d'])(
      'go to no address such as %j',
      async (address) => {
        const paired = await stage.pair()
        expect(await refusalOf(await setUp(paired, { mail: { address } }))).toMatchObject({ status: 400 })
      },
    )
  })

  describe('keep', () => {
    it('a webhook’s secrets to themselves, as long as it goes to the same origin', async () => {
      const paired = await withWebhook()
      const kept = { form: 'standard', origin: 'https://hooks.example.org', hasSecret: true }
      const answer = await stage.ask('/v1/alerts', { key: paired.apiKey })
      const text = await answer.text()
      expect(JSON.parse(text)).toMatchObject({ alerts: { webhook: kept } })
      expect(text).not.toMatch(/whsec|secret\/path/)
      await setUp(paired, { webhook: { form: 'standard' } })
      expect(await shown(paired)).toMatchObject({ webhook: kept })
      await test(paired)
      expect(await stage.letters(1)).toMatchObject([{ to: { url: WEBHOOK.url, secret: WEBHOOK.secret } }])
      await setUp(paired, { webhook: { form: 'standard', url: 'https://elsewhere.example.org' } })
      await test(paired)
      expect(await stage.letters(1)).not.toMatchObject([{ to: { secret: WEBHOOK.secret } }])
      const other = await setUp(paired, { webhook: { form: 'slack' } })
      expect(await refusalOf(other)).toEqual({ status: 400, code: 'no-webhook-address' })
    })

    it('a signing secret that the endpoint made, shown once, until it is to be another', async () => {
      const paired = await stage.pair()
      const { url } = WEBHOOK
      const secretOf = async (answer: Response) =>
        v.parse(AlertsAnswer, await answer.json()).alerts?.webhook?.secret
      const secret = await secretOf(await setUp(paired, { webhook: { form: 'standard', url } }))
      expect(secret).toMatch(/^whsec_[\w+/]{43}=$/)
      expect((await shown(paired))?.webhook).not.toHaveProperty('secret')
      expect(await secretOf(await setUp(paired, { webhook: { form: 'standard' } }))).toBeUndefined()
      await test(paired)
      expect(await stage.letters(1)).toMatchObject([{ to: { url, secret } }])
      const other = await secretOf(await setUp(paired, { webhook: { form: 'standard', secret: null } }))
      expect(other).toMatch(/^whsec_/)
      expect(other).not.toBe(secret)
    })

    it.each([
      [{ form: 'standard', url: 'http://hooks.example.org' }, 'https only'],
      [{ form: 'standard', url: 'https://192.168.1.1/' }, 'private network'],
      [{ form: 'standard', url: WEBHOOK.url, secret: 'short' }, 'whsec_'],
      [{ form: 'slack', url: 'https://hooks.example.org/' }, 'Slack'],
      [{ form: 'telegram', url: 'https://api.telegram.org/bot1:a/sendMessage', chat: 'me' }, 'chat'],
      [{ form: 'telegram', url: 'https://api.telegram.org/bot1:a/sendMessage' }, 'webhook.chat'],
    ])('no webhook such as %j, and say why', async (webhook, why) => {
      const paired = await stage.pair()
      const answer = await setUp(paired, { webhook })
      expect(answer.status).toBe(400)
      expect(await answer.text()).toContain(why)
      expect(await shown(paired)).toBeNull()
    })

    it('no time zone that there is none', async () => {
      const paired = await stage.pair()
      for (const timeZone of ['Mars/Olympus', '+02:00', '', 'UTC; drop table']) {
        expect(await refusalOf(await setUp(paired, { timeZone }))).toMatchObject({ status: 400 })
      }
    })

    it('nothing of a message that is erased', async () => {
      const paired = await withWebhook({}, { names: ['title'] })
      const [kept, erased] = [stage.mail(paired), stage.mail(paired)]
      await say(paired, erased.message, { title: 'Erased', remind: { at: stage.now + HOUR, unless: 'read' } })
      await stage.endpoint.answerLetters(failed)
      for (const { token } of [kept, erased]) await stage.open(token)
      await pass(paired, MINUTE)
      await stage.letters(1)
      await answersOf(paired, 1)
      await stage.ask(`/v1/messages/${erased.message}`, { method: 'DELETE', key: paired.apiKey })
      await pass(paired, MINUTE)
      expect((await stage.letters(1)).map(contentOf)).toEqual([
        {
          kind: 'news',
          news: [expect.objectContaining({ mail: expect.objectContaining({ message: kept.message }) })],
        },
      ])
      expect(await refusalOf(await say(paired, erased.message, { title: 'Back' }))).toEqual({
        status: 410,
        code: 'erased',
      })
      await pass(paired, HOUR)
      expect(await arrivedUntilTest(paired)).toEqual([TEST])
    })

    it('nothing of a mailbox that is erased', async () => {
      const paired = await withWebhook({ digest: { hour: 18, by: 'webhook' } })
      await stage.open(stage.mail(paired).token)
      await stage.ask('/v1/mailbox', { method: 'DELETE', key: paired.apiKey })
      await pass(paired, DAY)
      const other = await withWebhook()
      expect(await arrivedUntilTest(other)).toEqual([TEST])
    })

    it('nothing from its user: all of it is in an export, but for what is secret', async () => {
      const paired = await withWebhook()
      const { message } = stage.mail(paired)
      await say(paired, message, { title: 'My résumé' })
      const text = await (await stage.ask('/v1/export', { key: paired.apiKey })).text()
      const { alerts, messages } = v.parse(Export, JSON.parse(text))
      expect(alerts).toEqual(await shown(paired))
      expect(messages).toEqual([{ message, title: 'My résumé', muted: false, answered: false }])
      expect(text).not.toMatch(/whsec|secret\/path/)
    })

    it('what is said of a mail, until something else is said', async () => {
      const paired = await stage.pair()
      const { message } = stage.mail(paired)
      const notes = async (said: object) => {
        const answer = v.parse(MessageAnswer, await (await say(paired, message, said)).json())
        const { endpoint: _, message: __, ...rest } = answer
        return rest
      }
      const remind = { at: stage.now + HOUR, unless: 'read' }
      expect(await notes({ title: ' My résumé ', remind })).toEqual({
        title: 'My résumé',
        remind,
        muted: false,
        answered: false,
      })
      expect(await notes({ muted: true })).toEqual({
        title: 'My résumé',
        remind,
        muted: true,
        answered: false,
      })
      expect(await notes({ title: null, remind: null, muted: false, answered: true })).toEqual({
        muted: false,
        answered: true,
      })
      const asked = await stage.ask(`/v1/messages/${message}`, { key: paired.apiKey })
      expect(await asked.json()).toMatchObject({ message, answered: true })
    })
  })

  describe('remind', () => {
    it('of a mail that is not read by then, once', async () => {
      const paired = await withWebhook()
      const [unread, read] = [stage.mail(paired), stage.mail(paired)]
      const remind = { at: stage.now + DAY, unless: 'read' }
      await say(paired, unread.message, { title: 'My résumé', remind })
      await say(paired, read.message, { remind })
      await stage.open(read.token)
      await pass(paired, MINUTE)
      await stage.letters(1)
      await pass(paired, DAY)
      expect((await stage.letters(1)).map(contentOf)).toEqual([
        {
          kind: 'news',
          news: [
            {
              kind: 'reminder',
              mail: { message: unread.message, sentAt: expect.any(Number) },
              at: remind.at,
              missing: 'read',
            },
          ],
        },
      ])
      await stage.open(stage.mail(paired).token)
      await pass(paired, MINUTE)
      expect((await stage.letters(1)).map(contentOf)).toMatchObject([{ news: [{ kind: 'read' }] }])
    })

    it('of a mail that was opened in Gmail only, where no recipient is', async () => {
      const paired = await withWebhook()
      const { message, token } = stage.mail(paired)
      await say(paired, message, { notInGmail: true, remind: { at: stage.now + HOUR, unless: 'read' } })
      await stage.open(token)
      await pass(paired, HOUR)
      expect((await stage.letters(1)).map(contentOf)).toMatchObject([
        { news: [{ kind: 'reminder', mail: { message }, missing: 'read' }] },
      ])
    })

    it('not of a muted mail, nor of a read that nobody can see, since a recipient stopped the tracking', async () => {
      const paired = await withWebhook()
      const [read, answered, muted] = [stage.mail(paired), stage.mail(paired), stage.mail(paired)]
      await say(paired, muted.message, { muted: true, remind: { at: stage.now + HOUR, unless: 'read' } })
      await say(paired, read.message, { remind: { at: stage.now + HOUR, unless: 'read' } })
      await say(paired, answered.message, { remind: { at: stage.now + HOUR, unless: 'answered' } })
      for (const { token } of [read, answered]) await stage.ask(`/why/${token}`, { method: 'POST' })
      await pass(paired, HOUR)
      expect((await stage.letters(1)).map(contentOf)).toMatchObject([
        { news: [{ kind: 'reminder', mail: { message: answered.message }, missing: 'answer' }] },
      ])
    })

    it('of every mail, however many are due at once', async () => {
      const paired = await withWebhook()
      const mails = Array.from({ length: 60 }, () => stage.mail(paired))
      for (const { message } of mails) {
        await say(paired, message, { remind: { at: stage.now + HOUR, unless: 'read' } })
      }
      await pass(paired, HOUR)
      const first = await stage.letters(1)
      await answersOf(paired, 1)
      await pass(paired, MINUTE)
      const second = await stage.letters(1)
      const told = JSON.stringify([first, second].map((letters) => letters.map(contentOf)))
      expect(mails.filter(({ message }) => told.split(message).length !== 2)).toEqual([])
    })

    it('not again when a webhook is turned off and on', async () => {
      const paired = await withWebhook()
      await say(paired, stage.mail(paired).message, { remind: { at: stage.now + HOUR, unless: 'read' } })
      await pass(paired, HOUR)
      await stage.letters(1)
      await answersOf(paired, 1)
      await setUp(paired, {})
      await setUp(paired, { webhook: WEBHOOK })
      await stage.wait(HOUR)
      const { message, token } = stage.mail(paired)
      await stage.open(token)
      await pass(paired, MINUTE)
      expect((await stage.letters(1)).map(contentOf)).toMatchObject([
        { news: [{ kind: 'read', mail: { message } }] },
      ])
      expect(await arrivedUntilTest(paired)).toEqual([TEST])
    })

    it('of a mail that is read and not answered, unless it was answered or the reminder taken back', async () => {
      const paired = await withWebhook()
      const [open, answered, forgotten] = [stage.mail(paired), stage.mail(paired), stage.mail(paired)]
      const remind = { at: stage.now + DAY, unless: 'answered' }
      for (const { message } of [open, answered, forgotten]) await say(paired, message, { remind })
      await stage.open(open.token)
      await pass(paired, MINUTE)
      await stage.letters(1)
      await say(paired, answered.message, { answered: true })
      await say(paired, forgotten.message, { remind: null })
      await pass(paired, DAY)
      expect((await stage.letters(1)).map(contentOf)).toMatchObject([
        { news: [{ kind: 'reminder', mail: { message: open.message }, missing: 'answer' }] },
      ])
    })
  })

  describe('sum up the day', () => {
    // The stage begins at 9:00 in UTC, which is 10:00 in Berlin.
    const digest = { hour: 18, by: 'webhook' }
    const QUIET = { tells: [] }

    it('at the user’s hour: what was read, what waits, what wants a reminder', async () => {
      const paired = await withWebhook({ digest }, QUIET)
      const [read, waiting, due] = [
        stage.mail(paired),
        stage.mail(paired),
        stage.mail(paired, stage.now - DAY),
      ]
      await say(paired, waiting.message, { title: 'Waiting' })
      await say(paired, due.message, { remind: { at: stage.now + HOUR, unless: 'answered' } })
      expect(await shown(paired)).toMatchObject({ digest: { ...digest, next: Date.UTC(2100, 0, 4, 17) } })
      const at = stage.now
      await stage.open(read.token)
      await stage.wait(HOUR)
      await stage.open(read.token)
      await pass(paired, 7 * HOUR)
      expect((await stage.letters(1)).map(contentOf)).toMatchObject([
        {
          kind: 'digest',
          day: '2100-01-04',
          read: [{ mail: { message: read.message }, at, times: 2, clicked: false }],
          waiting: [{ message: due.message }, { message: waiting.message }],
          remind: [{ mail: { message: due.message }, missing: 'answer' }],
        },
      ])
      expect(await shown(paired)).toMatchObject({ digest: { next: Date.UTC(2100, 0, 5, 17) } })
    })

    it('without opens in Gmail where no recipient is, and without mails whose tracking was stopped', async () => {
      const paired = await withWebhook({ digest }, QUIET)
      const [read, elsewhere, unsaid, stopped] = [1, 2, 3, 4].map(() => stage.mail(paired, stage.now))
      await say(paired, elsewhere?.message as MessageId, { notInGmail: true, title: 'Elsewhere' })
      await say(paired, unsaid?.message as MessageId, { notInGmail: true })
      await say(paired, stopped?.message as MessageId, { title: 'Stopped' })
      await stage.wait(5 * MINUTE)
      for (const mail of [read, elsewhere, unsaid]) await stage.open(mail?.token ?? '')
      await stage.ask(`/why/${stopped?.token}`, { method: 'POST' })
      await pass(paired, 8 * HOUR)
      const [digested] = (await stage.letters(1)).map(contentOf)
      expect(digested).toMatchObject({
        read: [{ mail: { message: read?.message } }],
        waiting: [{ message: elsewhere?.message }],
      })
    })

    it('not on a day on which nothing happened, nor before its hour', async () => {
      const paired = await withWebhook({ digest }, QUIET)
      await say(paired, stage.mail(paired, stage.now).message, { title: 'Waiting' })
      await pass(paired, 8 * HOUR - SECOND)
      expect(await arrivedUntilTest(paired)).toEqual([TEST])
      await pass(paired, SECOND)
      await stage.letters(1)
      await pass(paired, DAY)
      expect(await arrivedUntilTest(paired)).toEqual([TEST])
    })

    it('by both channels, each with what it may name', async () => {
      const paired = await withMail({ names: ['title'], ...QUIET })
      await setUp(paired, {
        mail: { address: ADDRESS, names: ['title'], ...QUIET },
        webhook: { ...WEBHOOK, ...QUIET },
        digest: { hour: 18, by: 'both' },
      })
      const { message, token } = stage.mail(paired)
      await say(paired, message, { title: 'My résumé' })
      await stage.open(token)
      await pass(paired, 8 * HOUR)
      const letters = (await stage.letters(2)).toSorted((one, other) => (one.by < other.by ? -1 : 1))
      expect(letters.map(contentOf)).toMatchObject([
        { read: [{ mail: { title: 'My résumé' } }] },
        { read: [{ mail: { message } }] },
      ])
      expect(JSON.stringify(letters[1])).not.toContain('résumé')
    })

    it('once, over a restart and days of sleep', async () => {
      const paired = await withWebhook({ digest }, QUIET)
      await stage.open(stage.mail(paired).token)
      await stage.restart()
      await pass(paired, 3 * DAY)
      await stage.letters(1)
      expect(await shown(paired)).toMatchObject({ digest: { next: Date.UTC(2100, 0, 7, 17) } })
      expect(await arrivedUntilTest(paired)).toEqual([TEST])
    })
  })
})

const TEST = { kind: 'test' }
const failed = { kind: 'failed', reason: 'Broken.' } as const satisfies Delivery
