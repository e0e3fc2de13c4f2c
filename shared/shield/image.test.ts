import { expect, it } from 'vitest'
import { originalOf } from './image.ts'

const PIXEL = 'https://track.example.net/open?u=1&b=%20'

it.each([
  ['Gmail’s proxy', `https://ci3.googleusercontent.com/meips/AbC_d-1=s0-d-e1-ft#${PIXEL}`, PIXEL],
  ['Gmail’s proxy of before', `https://ci6.googleusercontent.com/proxy/AbC=s0-d-e1-ft#${PIXEL}`, PIXEL],
  [
    'Yahoo’s proxy',
    `https://ecp.yusercontent.com/mail?url=${encodeURIComponent(PIXEL)}&t=1&ymreqid=x`,
    PIXEL,
  ],
  ['no proxy', PIXEL, PIXEL],
  ['a picture of Google’s', 'https://lh3.googleusercontent.com/a/x=s40#top', undefined],
  ['a broken escape', 'https://ecp.yusercontent.com/mail?url=https%3A%2', undefined],
])('finds the address behind %s', (_, src, original) => {
  expect(originalOf(src)).toBe(original ?? src)
})
