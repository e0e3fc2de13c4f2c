import { describe, expect, it } from 'vitest'
import { outcomeOf } from './outcome.ts'

const of = (error: object, secrets: string[] = []) =>
  outcomeOf(Object.assign(new Error(), error), secrets, 'anna.o+x@example.org')

describe('a try that failed', () => {
  it.each([
    [{ code: 'EENVELOPE', responseCode: 421, response: '421 Bye' }, 'failed'],
    [{ code: 'EENVELOPE', responseCode: 503, response: '503 Bad sequence' }, 'failed'],
    [{ code: 'EENVELOPE', responseCode: 550, response: '550 No' }, 'refused'],
    [{ code: 'EMESSAGE', responseCode: 552, response: '552 Too big' }, 'refused'],
    [{ code: 'EPROTOCOL', responseCode: 554, response: '554 No mail here' }, 'refused'],
    [{ code: 'EAUTH', responseCode: 535 }, 'refused'],
    [{ code: 'EAUTH', responseCode: 454 }, 'failed'],
    [{ code: 'ETLS', command: 'STARTTLS', responseCode: 502 }, 'failed'],
    [{ code: 'ESOCKET', originalCode: 'ECONNRESET' }, 'failed'],
    [{ code: 7 }, 'failed'],
  ])('with %j is %s', (error, kind) => {
    expect(of(error).kind).toBe(kind)
  })

  it.each([
    [{ code: 'CERT_HAS_EXPIRED' }, 'certificate is not trusted (CERT_HAS_EXPIRED)'],
    [{ code: 'ESOCKET', originalCode: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'certificate is not trusted'],
    [{ code: 'ETLS', command: 'STARTTLS', responseCode: 502 }, 'Does SMTP_URL name the right port?'],
    [{ code: 'EAUTH', responseCode: 535 }, 'sets them in SMTP_URL'],
    [{ code: 'ERR_SSL_WRONG_VERSION_NUMBER' }, 'smtps:// is for a port like 465'],
    [{ code: 'EPROTOCOL', responseCode: 554, response: '554 No mail here' }, '554 No mail here'],
    [{ code: 'ECONNREFUSED' }, 'not reached, or broke off (ECONNREFUSED)'],
  ])('with %j says what to do', (error, words) => {
    expect(of(error)).toMatchObject({ reason: expect.stringContaining(words) })
  })

  it('is told without the address that the mail went to', () => {
    const response =
      '550 5.1.1 <Anna.O+X@example.org>: annaXo+x@example.org is unknown, anna.o+x@example.org too'
    expect(of({ responseCode: 550, response })).toMatchObject({
      reason: 'The mail server refused the mail (550 5.1.1 <…>: annaXo+x@example.org is unknown, … too).',
    })
  })

  it('is told in one bounded line', () => {
    const response = `550-first\n550 ${'x'.repeat(1_000)}`
    const { reason = '' } = of({ responseCode: 550, response }) as { reason?: string }
    expect(reason).toMatch(/550-first 550 x+…/)
    expect(reason.length).toBeLessThan(300)
  })

  it('repeats no secret, however the server writes it', () => {
    const error = { responseCode: 550, response: '550 What is c2VjcmV0?' }
    expect(of(error, ['C2VJCMV0'])).toEqual({
      kind: 'refused',
      reason: 'The mail server refused the mail (550).',
    })
  })
})
