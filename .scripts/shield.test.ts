import { describe, expect, it } from 'vitest'
import { answerTo } from './shield.ts'

const BESIDE = 'https://mail.example.com/px?u=4f9a2c7d8e01b3a6'

function answer(line: object): unknown {
  return JSON.parse(answerTo(JSON.stringify(line)))
}

describe('npm run shield', () => {
  it('says of a tracker what speaks against it, under the id that it was given', () => {
    expect(answer({ id: 7, src: BESIDE, attrs: { WIDTH: 1, height: '1' } })).toEqual({
      id: 7,
      tracker: true,
      why: 'It looks like one: it is drawn too small to be seen, its address names one reader or one mail, its address speaks of opening or tracking, its address is no picture’s.',
    })
  })
  it('takes attributes as HTML writes them', () => {
    const attrs = 'width="1" height=1 alt=""'
    expect(answer({ src: BESIDE.replace('?', '?a=1&amp;'), attrs })).toMatchObject({ tracker: true })
  })
  it('says of a picture that it is none', () => {
    const src = 'https://www.example.com/images/logo.png'
    expect(answer({ src, attrs: { width: 120, height: 40, hidden: false, alt: null } })).toMatchObject({
      tracker: false,
    })
  })
  it.each([['{', 'This is no JSON.'] as const, ['{"id":1}', expect.stringContaining('src')] as const])(
    'says what is wrong with %s',
    (line, error) => {
      expect(JSON.parse(answerTo(line))).toEqual({ error })
    },
  )
})
