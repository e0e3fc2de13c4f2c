import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { MailFrom, SmtpUrl, mailTexts } from './settings.ts'

describe('SMTP_URL', () => {
  it.each([
    ['smtps://smtp.example.org', { host: 'smtp.example.org', port: 465, encryption: 'tls' }],
    ['smtp://smtp.example.org', { host: 'smtp.example.org', port: 587, encryption: 'starttls' }],
    ['smtp://smtp.example.org:25?starttls=off', { host: 'smtp.example.org', port: 25, encryption: 'none' }],
    ['smtp://localhost:25', { host: 'localhost', port: 25, encryption: 'none' }],
    ['smtp://localhost/?starttls=required', { host: 'localhost', port: 587, encryption: 'starttls' }],
    ['smtps://[::1]', { host: '::1', port: 465, encryption: 'tls' }],
    [
      'smtps://maria%40example.org:p%2Fa%20ss@smtp.example.org',
      {
        host: 'smtp.example.org',
        port: 465,
        encryption: 'tls',
        login: { user: 'maria@example.org', password: 'p/a ss' },
      },
    ],
  ])('%s is read', (text, server) => {
    expect(v.parse(SmtpUrl, text)).toEqual(server)
  })

  it.each([
    'smtp.example.org',
    'https://smtp.example.org',
    'smtp://',
    'smtp://smtp.example.org/path',
    'smtp://smtp.example.org?starttls=maybe',
    'smtp://smtp.example.org?tls=no',
    'smtps://smtp.example.org?starttls=off',
    'smtp://maria@smtp.example.org',
    'smtp://maria:%0d%0aQUIT@smtp.example.org',
    'smtp://maria:%zz@smtp.example.org',
    'smtp://maria:pass@smtp.example.org?starttls=off',
  ])('%s is refused with what to do, and nothing of it is repeated', (text) => {
    const result = v.safeParse(SmtpUrl, text)
    expect(result.issues?.[0].message).toMatch(/^SMTP_URL (?:names|has)/)
    expect(result.issues?.[0].message).not.toContain('maria')
  })
})

describe('MAIL_FROM', () => {
  it.each([
    ['alerts@example.org', { name: 'Doublecheck', address: 'alerts@example.org' }],
    ['<alerts@example.org>', { name: 'Doublecheck', address: 'alerts@example.org' }],
    ['Прочитано! <alerts@example.org>', { name: 'Прочитано!', address: 'alerts@example.org' }],
  ])('%s is read', (text, sender) => {
    expect(v.parse(MailFrom, text)).toEqual(sender)
  })

  it.each([
    'somebody',
    'a b@example.org',
    'A <b>',
    'A\r\nBcc: <a@example.org>',
    'a@example.org, b@example.org',
  ])('%j is refused with what to do', (text) => {
    expect(v.safeParse(MailFrom, text).issues?.[0].message).toContain('MAIL_FROM is the address')
  })
})

it.each([
  ['smtps://maria%40a.org:p%2Fa%20s%25s@smtp.example.org', 'alerts@example.org'],
  ['smtp://[::1]:2525', 'Прочитано <alerts@example.org>'],
  ['smtp://mail:25?starttls=off', 'alerts@example.org'],
])('%s from %s is the same when another process reads it', (url, sender) => {
  const mail = { from: v.parse(MailFrom, sender), smtp: v.parse(SmtpUrl, url) }
  const { MAIL_FROM, SMTP_URL } = mailTexts(mail)
  expect({ from: v.parse(MailFrom, MAIL_FROM), smtp: v.parse(SmtpUrl, SMTP_URL) }).toEqual(mail)
})
