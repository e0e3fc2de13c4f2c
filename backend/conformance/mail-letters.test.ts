import PostalMime from 'postal-mime'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newMailboxId, newMessageId } from '../../shared/token/index.ts'
import type { Letter } from '../alerts/letter.ts'
import { mailCarrier } from '../mail/carrier.ts'
import type { MailCarrier } from '../mail/carrier.ts'
import { startMailServer } from '../mail/smtp/stand-in-mail-server.ts'
import type { StandInMailServer } from '../mail/smtp/stand-in-mail-server.ts'
import { mailerOf } from '../node/mailer.ts'
import { readSettings } from '../node/settings.ts'

const AT = Date.UTC(2026, 10, 24, 10, 30)
const TO = {
  address: 'maria@example.org',
  unsubscribeUrl: `https://reads.example.org/mail/unsubscribe/${'x'.repeat(60)}?lang=en`,
}

let server: StandInMailServer
let carrier: MailCarrier | undefined

beforeEach(async () => {
  server = await startMailServer()
  const mailer = mailerOf(
    readSettings({ SMTP_URL: `smtp://127.0.0.1:${server.port}`, MAIL_FROM: 'alerts@example.com' }),
  )
  carrier = mailer && mailCarrier(mailer)
})

afterEach(async () => await server.stop())

function letter(title: string | undefined, more: Partial<Letter> = {}): Letter {
  const mail = { message: newMessageId(1, new Uint8Array(4)), sentAt: Date.UTC(2026, 10, 23, 9, 12) }
  return {
    id: 'letter-1',
    mailbox: newMailboxId(new Uint8Array(8)),
    language: 'en',
    timeZone: 'UTC',
    at: AT,
    content: {
      kind: 'news',
      news: [{ kind: 'read', mail: title === undefined ? mail : { ...mail, title }, at: AT, times: 1 }],
    },
    ...more,
  }
}

async function arrived() {
  return await Promise.all(server.arrived.map(async ({ raw }) => await PostalMime.parse(raw)))
}

describe('a letter that arrives', () => {
  it('names by its moment a mail that may not be named otherwise, in text and HTML', async () => {
    expect(await carrier?.deliver(letter(undefined), TO)).toEqual({ kind: 'delivered' })
    const [mail] = await arrived()
    expect(mail?.subject).toBe('A mail that you sent on Monday at 9:12 was read')
    expect(mail?.text).toContain('A mail that you sent on Monday at 9:12 was read on Tuesday at 10:30.')
    expect(mail?.html).toContain('A mail that you sent on Monday at 9:12 was read on Tuesday at 10:30.')
    expect(mail?.attachments).toEqual([])
  })

  it('has the headers of one click and no answer, whole', async () => {
    await carrier?.deliver(letter(undefined), TO)
    const [mail] = await arrived()
    const headers = Object.fromEntries((mail?.headers ?? []).map(({ key, value }) => [key, value]))
    expect(headers).toMatchObject({
      'list-unsubscribe': `<${TO.unsubscribeUrl}>`,
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      'auto-submitted': 'auto-generated',
      'x-auto-response-suppress': 'All',
      from: 'Doublecheck <alerts@example.com>',
      to: 'maria@example.org',
      date: 'Tue, 24 Nov 2026 10:30:00 +0000',
    })
  })

  it('twice, after a crash, is the same mail by its Message-ID; another letter is another', async () => {
    for (const id of ['letter-1', 'letter-1', 'letter-2'])
      await carrier?.deliver(letter(undefined, { id }), TO)
    const [first, again, other] = (await arrived()).map(({ messageId }) => messageId)
    expect(first).toMatch(/^<[\da-f]{32}@example\.com>$/)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })

  it.each([
    ['A\r\nBcc: all@example.org\r\n\r\nHello', 'A Bcc: all@example.org Hello'],
    ['=?utf-8?Q?=0D=0ABcc:_all@example.org?=', '=?utf-8?Q?=0D=0ABcc:_all@example.org?='],
    ['שלום 12', '\u2068שלום 12\u2069'],
    ['Смета и договор, как мы говорили вчера: с правками и приложениями', undefined],
  ])(
    'with the title %j has it in its subject, and nowhere else among the headers',
    async (title, said = title) => {
      await carrier?.deliver(letter(title), TO)
      const [{ to } = { to: [] }] = server.arrived
      const [mail] = await arrived()
      expect(to).toEqual(['maria@example.org'])
      expect(mail?.subject).toBe(`“${said}” was read`)
      expect(mail?.bcc).toBeUndefined()
      expect(mail?.text).toContain(`“${said}”, sent on Monday`)
    },
  )

  it('goes to no address that is two, or none', async () => {
    for (const address of ['a@b.org, c@d.org', 'a@b.org>\r\nRCPT TO:<c@d.org', 'мария@example.org', '']) {
      expect(await carrier?.deliver(letter(undefined), { ...TO, address })).toMatchObject({ kind: 'refused' })
    }
    expect(server.arrived).toEqual([])
  })
})

it('the mail that asks for a confirmation arrives with its link, and with nothing to unsubscribe from', async () => {
  const confirmUrl = `https://reads.example.org/mail/confirm/${'x'.repeat(51)}?lang=ru`
  const request = { id: 'confirm-1', language: 'ru', timeZone: 'UTC', at: AT } as const
  const to = { address: TO.address, confirmUrl, validUntil: AT + 86_400_000 }
  expect(await carrier?.confirm(request, to)).toEqual({ kind: 'delivered' })
  const [mail] = await arrived()
  expect(mail?.subject).toBe('Подтвердите этот адрес для Doublecheck')
  expect(mail?.text).toContain(confirmUrl)
  expect(mail?.html).toContain(`<a href="${confirmUrl}">Подтвердить этот адрес</a>`)
  expect(mail?.headers.map(({ key }) => key)).not.toContain('list-unsubscribe')
})

it('mails are not offered where nobody set them up', () => {
  expect(mailerOf(readSettings({}))).toBeUndefined()
})
