import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'
import type { Env } from './settings.ts'

const given = (texts: Partial<Env>) => readSettings({ MASTER: 'A'.repeat(43), ...texts } as Env)

describe('settings of the Worker', () => {
  it('have defaults', () => {
    expect(given({ PUBLIC_URL: '' })).toEqual({
      master: new Uint8Array(32),
      publicUrl: undefined,
      setupCode: undefined,
      mailboxesMost: 100,
      mail: undefined,
    })
  })

  it('take the secret as openssl writes it', () => {
    const MASTER = '+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/8=\n'
    expect(given({ MASTER }).master).toHaveLength(32)
  })

  it.each([
    [{ MASTER: '' }, 'MASTER is missing'],
    [{ MASTER: 'short' }, 'MASTER is 32 random bytes'],
    [{ PUBLIC_URL: 'reads.example.org' }, 'PUBLIC_URL is the address'],
    [{ SETUP_CODE: 'short' }, 'SETUP_CODE has'],
    [{ MAILBOXES_MOST: 'many' }, 'MAILBOXES_MOST is a number'],
    [{ SMTP_URL: 'example.org', MAIL_FROM: 'a@example.org' }, 'SMTP_URL names the server'],
    [{ SMTP_URL: 'smtp://example.org' }, 'SMTP_URL needs MAIL_FROM'],
    [{ MAIL_FROM: 'somebody' }, 'MAIL_FROM is the address'],
  ])('%j is refused with what to do', (texts, line) => {
    expect(() => given(texts)).toThrow(line)
    expect(() => given(texts)).toThrow('npm run deploy')
  })
})
