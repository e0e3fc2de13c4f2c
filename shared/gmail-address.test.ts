import { describe, expect, it } from 'vitest'
import { addressId, composeAddress, conversationAddress } from './gmail-address.ts'

describe('a conversation’s address', () => {
  it('spells an id as Gmail does', () => {
    expect(addressId('thread-f:1867738929962152335')).toBe('FMfcgzQgMMHLwtbqvvsLSmnmFrtzlwhR')
  })
  it('stays in the tab that shows the account', () => {
    const mail = { account: 'me@example.com', legacyThreadId: '183234ce86ffa010' }
    expect(conversationAddress(mail, 'https://mail.google.com/mail/u/3/?tab=rm#inbox')).toBe(
      'https://mail.google.com/mail/u/3/#all/183234ce86ffa010',
    )
    expect(conversationAddress(mail, 'https://mail.google.com/mail/u/0/d/AEoR/#inbox')).toBe(
      'https://mail.google.com/mail/u/0/d/AEoR/#all/183234ce86ffa010',
    )
  })
  it('names the account where no tab shows it', () => {
    expect(conversationAddress({ account: 'a+b@example.com', legacyThreadId: '183234ce86ffa010' })).toBe(
      'https://mail.google.com/mail/?authuser=a%2Bb%40example.com#all/183234ce86ffa010',
    )
  })
  it('is the Sent folder where nothing else is known', () => {
    expect(conversationAddress({})).toBe('https://mail.google.com/mail/#sent')
  })
})

describe('a compose’s address', () => {
  it('carries the mail', () => {
    const mail = { account: 'me@example.com', to: 'me@example.com', subject: 'A & b?', body: 'Grüße' }
    expect(composeAddress(mail)).toBe(
      'https://mail.google.com/mail/?authuser=me%40example.com&view=cm&fs=1&to=me%40example.com&su=A%20%26%20b%3F&body=Gr%C3%BC%C3%9Fe',
    )
  })
})
