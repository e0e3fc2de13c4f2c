import { isAbsolute } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SettingError, readSettings } from './settings.ts'

describe('settings', () => {
  it('have defaults', () => {
    const { data, ...others } = readSettings({ PORT: '' })
    expect(isAbsolute(data)).toBe(true)
    expect(others).toEqual({
      port: 8787,
      host: '127.0.0.1',
      publicUrl: undefined,
      setupCode: undefined,
      mailboxes: undefined,
    })
  })
  it('are taken from the environment', () => {
    const given = {
      PORT: '80',
      HOST: '::',
      DATA: '/x',
      PUBLIC_URL: 'https://a.org/',
      SETUP_CODE: 'abcd-efgh-jkmn-pqrs',
      MAILBOXES_MOST: '10',
    }
    expect(readSettings(given)).toEqual({
      port: 80,
      host: '::',
      data: '/x',
      publicUrl: 'https://a.org',
      setupCode: 'abcd-efgh-jkmn-pqrs',
      mailboxes: 10,
    })
  })
  it('trust no proxy unless told to', () => {
    expect(readSettings({}).trustedProxies).toBeUndefined()
    const { trustedProxies } = readSettings({ TRUSTED_PROXY: 'loopback' })
    expect([trustedProxies?.('127.0.0.1'), trustedProxies?.('10.0.0.1')]).toEqual([true, false])
  })
  it('say how mails go out', () => {
    const { mail } = readSettings({ SMTP_URL: 'smtp://localhost:25', MAIL_FROM: 'alerts@example.org' })
    expect(mail).toEqual({
      from: { name: 'Doublecheck', address: 'alerts@example.org' },
      smtp: { host: 'localhost', port: 25, encryption: 'none' },
    })
    expect(readSettings({}).mail).toBeUndefined()
  })
  it('let webhooks go to private addresses only where told to', () => {
    const allowed = (given?: string) => readSettings({ WEBHOOKS_TO_PRIVATE: given }).webhooksToPrivate
    expect([allowed(), allowed('no'), allowed('yes')]).toEqual([undefined, false, true])
  })
  it.each([
    [{ PORT: 'x' }, 'PORT is a number'],
    [{ PORT: '70000' }, 'PORT is a number'],
    [{ HOST: 'a b' }, 'HOST is an address'],
    [{ PUBLIC_URL: 'reads.example.org' }, 'PUBLIC_URL is the address'],
    [{ PUBLIC_URL: 'https://reads.example.org/path' }, 'PUBLIC_URL is the address'],
    [{ MAILBOXES_MOST: 'many' }, 'MAILBOXES_MOST is how many'],
    [{ TRUSTED_PROXY: 'my-proxy' }, 'TRUSTED_PROXY names the proxies'],
    [{ WEBHOOKS_TO_PRIVATE: '1' }, 'WEBHOOKS_TO_PRIVATE is yes or no'],
    [{ SETUP_CODE: 'short' }, 'SETUP_CODE has 16 to 100'],
    [{ SMTP_URL: 'smtp.example.org', MAIL_FROM: 'a@example.org' }, 'SMTP_URL names the server'],
    [{ SMTP_URL: 'smtp://example.org' }, 'SMTP_URL needs MAIL_FROM'],
    [{ MAIL_FROM: 'a@example.org' }, 'MAIL_FROM needs SMTP_URL'],
    [{ MAIL_FROM: 'somebody', SMTP_URL: 'smtp://example.org' }, 'MAIL_FROM is the address'],
    [{ SETUP_CODE: 'with blanks in between it' }, 'SETUP_CODE has 16 to 100'],
  ])('%j is refused in one line', (environment, line) => {
    expect(() => readSettings(environment)).toThrow(SettingError)
    expect(() => readSettings(environment)).toThrow(line)
  })
})
