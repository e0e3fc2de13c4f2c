import { describe, expect, it } from 'vitest'
import { mintToken, newMailboxId, newMessageId } from '../../shared/token/index.ts'
import type { MailboxId } from '../../shared/token/index.ts'
import type { ShieldImage } from '../messages.ts'
import { linksIn, trackersIn } from './shield-judge.ts'

const PROXY = 'https://ci3.googleusercontent.com/meips/ADKq_Na=s0-d-e1-ft#'
const mine = newMailboxId(new Uint8Array(8).fill(1))
const theirs = newMailboxId(new Uint8Array(8).fill(2))
const pixelOf = (mailbox: MailboxId) => {
  const key = { mailbox, generation: 1, pixelKey: new Uint8Array(32) }
  return `https://reads.example.org/p/${mintToken(key, 'open', newMessageId(0, new Uint8Array(4)))}.gif`
}
const KNOWN = pixelOf(theirs)
const LOOKS = 'https://mail.example.net/px?u=4f9a2c7d8e01b3a6'

function image(src: string, state: ShieldImage['state']): ShieldImage {
  return { src, attributes: { width: '1', height: '1' }, state }
}

/** Whether a single image counts as stopped; undefined where it is no tracker. */
function stopped(src: string, state: ShieldImage['state'], isAllowed = false): boolean | undefined {
  return trackersIn({ images: [image(src, state)], own: [mine], isAllowed })[0]?.stopped
}

describe('a tracker counts as stopped', () => {
  it('where it is known and Gmail’s proxy would have fetched it: the browser’s rules stood in the way', () => {
    expect(stopped(PROXY + KNOWN, 'let')).toBe(true)
    expect(stopped(PROXY + KNOWN, 'late')).toBe(true)
  })

  it('where its image was taken out before it was drawn', () => {
    expect(stopped(PROXY + LOOKS, 'stopped')).toBe(true)
  })
})

describe('a tracker may have been fetched', () => {
  it('where only its look says so, and it stood in the page', () => {
    expect(stopped(PROXY + LOOKS, 'let')).toBe(false)
    expect(stopped(PROXY + LOOKS, 'late')).toBe(false)
  })

  it('where it came by no proxy, and was taken from where it stood', () => {
    expect(stopped(LOOKS, 'held')).toBe(false)
    expect(stopped(KNOWN, 'held')).toBe(false)
  })

  it.each([
    'https://a@list-manage.com/track/open.php?u=4f9a2c7d8e&id=01b3a6',
    'https://pixel.mailchimp.example@list-manage.com/track/open.php?u=4f9a2c7d8e',
    'https://shop.list-manage.com/track/open.php?u=4f9a2c7d8e&id=01b3a6#top',
  ])('where it is written as no rule has it: %s', (src) => {
    expect(stopped(PROXY + src, 'let')).toBe(false)
  })

  it('where it is known, and the rules do not see it', () => {
    expect(stopped(KNOWN, 'let')).toBe(false)
    const atYahoo = `https://ecp.yusercontent.com/mail?url=${encodeURIComponent(KNOWN)}&t=1`
    expect(stopped(atYahoo, 'let')).toBe(false)
    expect(stopped(PROXY + atYahoo, 'let')).toBe(false)
  })

  it('where it stood in the page before the shield was there', () => {
    expect(stopped(PROXY + KNOWN, 'before')).toBe(false)
  })

  it('where the user lets the message’s images through', () => {
    for (const state of ['let', 'stopped', 'late', 'held'] as const)
      expect(stopped(PROXY + KNOWN, state, true)).toBe(false)
  })
})

describe('no tracker', () => {
  it('is one’s own image, which has rules of its own', () => {
    expect(stopped(PROXY + pixelOf(mine), 'let')).toBeUndefined()
  })

  it('is what Google serves itself', () => {
    expect(stopped('https://mail.google.com/px?u=4f9a2c7d8e01b3a6', 'let')).toBeUndefined()
    expect(stopped('https://lh3.googleusercontent.com/px?u=4f9a2c7d8e01b3a6', 'let')).toBeUndefined()
  })

  it('is a picture', () => {
    const picture = { ...image('https://www.example.com/logo.png', 'let'), attributes: { width: '120' } }
    expect(trackersIn({ images: [picture], own: [], isAllowed: false })).toEqual([])
  })
})

it('a link is told by its place, with who learns of a click and where it leads', () => {
  const links = [
    'https://example.org/a?b=1',
    'https://example.org/a?utm_source=news&b=1',
    'https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fa&sa=D',
    'https://shop.us1.list-manage.com/track/click?u=4f9a2c7d8e&id=01b3a6',
  ]
  expect(linksIn(links.map((href) => ({ href })))).toEqual([
    { link: 1, target: 'https://example.org/a?b=1' },
    { link: 2, service: 'Google', target: 'https://example.org/a' },
    {
      link: 3,
      service: 'Mailchimp',
      target: 'https://shop.us1.list-manage.com/track/click?u=4f9a2c7d8e&id=01b3a6',
    },
  ])
})

it('a tracker is told by its place, with whose it is and what speaks against it', () => {
  const images = [image('https://www.example.com/line.png', 'let'), image(PROXY + KNOWN, 'let')]
  expect(trackersIn({ images, own: [], isAllowed: false })).toEqual([
    {
      image: 1,
      certainty: 'known',
      service: 'Doublecheck',
      kind: 'personal',
      signs: expect.any(Array),
      stopped: true,
    },
  ])
})
