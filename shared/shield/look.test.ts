import { describe, expect, it } from 'vitest'
import { signsOf } from './look.ts'

const ID = '4f9a2c7d8e01b3a6'
const signs = (src: string, attributes: Record<string, string> = {}, isHiddenAround?: true) =>
  signsOf({ src, attributes, ...(isHiddenAround ? { isHiddenAround } : {}) })

describe('an image that looks like a tracker', () => {
  it.each([
    ['is drawn too small to be seen', { width: '1', height: '1' }],
    ['is drawn so by its style', { style: 'width:1px !important; height:1px' }],
    ['has no height', { style: 'height:0;border:0' }],
    ['is hidden by its style', { style: 'display: none' }],
    ['is hidden by an attribute', { hidden: '' }],
    ['is not opaque at all', { style: 'opacity:0' }],
    ['is a line that is no picture', { width: '300', height: '1' }],
  ])('%s', (_, attributes) => {
    expect(signs(`https://mail.example.com/i/${ID}`, attributes)).toContain('id')
  })
  it('is hidden by what stands around it', () => {
    expect(signs(`https://mail.example.com/i/${ID}`, {}, true)).toContain('hidden-around')
  })
  it('says so in its address, where its mail says nothing of its size', () => {
    expect(signs(`https://mail.example.com/open/${ID}`)).toEqual(['id', 'telling-address', 'no-picture'])
  })
  it('names a person', () => {
    expect(signs('https://example.com/a.gif?to=anna%40example.org', { width: '1' })).toContain('id')
  })
})

it('an image that stands only beside a library of pictures is looked at', () => {
  expect(signs(`https://image.e.example.com/lib/fe${ID}/open`, { width: '1' })).toContain('id')
  expect(signs(`https://click.exct.net/open.aspx?${ID}`, { width: '1' })).toContain('id')
})

describe('what is called a version is an id', () => {
  it.each([
    ['where the path speaks of opening', `https://mail.example.com/open/dot.gif?v=${ID}`],
    ['where the file does', `https://mail.example.com/i/o.gif?v=${ID}`],
    ['where the host speaks of tracking', `https://track.example.com/dot.gif?v=${ID}`],
    ['of what is no file', `https://mail.example.com/i?v=${ID}`],
    ['of a script', `https://mail.example.com/image.php?v=${ID}`],
    ['beside another', `https://mail.example.com/dot.gif?v=${ID}&u=2`],
    ['that is longer than a hash', `https://mail.example.com/dot.gif?v=${ID.repeat(5)}`],
    ['that is a person’s address', 'https://mail.example.com/dot.gif?v=anna@example.org'],
  ])('%s', (_, src) => {
    expect(signs(src, { width: '1', height: '1' })).toContain('id')
  })
  it('of a spacer whose hash has no hash’s length', () => {
    expect(signs(`https://mail.example.com/spacer-${ID}.gif`, { width: '1', height: '1' })).toContain('id')
  })
})

describe('an image that is there to be seen', () => {
  it.each([
    ['has a size', `https://mail.example.com/track/${ID}`, { width: '600', height: '200' }],
    ['has a size in its style', `https://mail.example.com/track/${ID}`, { style: 'max-width:600px' }],
    ['says nothing of its size', `https://cdn.example.com/${ID}/banner.png`, {}],
    [
      'is for another width of screen',
      `https://cdn.example.com/${ID}`,
      { style: 'display:none', width: '600' },
    ],
    [
      'is folded away on a wide screen',
      `https://cdn.example.com/${ID}.jpg`,
      { style: 'max-height:0;width:0;overflow:hidden', width: '320', height: '200' },
    ],
    ['holds a layout apart', `https://cdn.example.com/${ID}/spacer.gif`, { width: '1', height: '1' }],
    [
      'holds a layout apart, by the name of its file’s hash',
      `https://cdn.example.com/assets/spacer-${ID}${ID}.png`,
      { style: 'height:0' },
    ],
    ['is a thin line', `https://cdn.example.com/${ID}/grey.gif`, { width: '600', height: '1' }],
    ['is the same for everybody', 'https://cdn.example.com/dot.gif', { width: '1', height: '1' }],
    [
      'says the version of its file',
      `https://crm.example.com/img/dot.gif?v=${ID}`,
      { width: '1', height: '1' },
    ],
    [
      'says the version of its file by a UUID',
      'https://www.example.com/en-us/CMSImages/1x1clear.gif?version=856b0f52-5f6c-1c0d-b0b0-5c4d5f0b0b0b',
      { width: '1', height: '1' },
    ],
    ['stands where customers keep pictures', `https://mcusercontent.com/${ID}/a.png`, { width: '1' }],
    [
      'stands in a library of pictures on its sender’s host',
      `https://image.e.example.com/lib/fe${ID}/m/2/1_${ID}.png`,
      { width: '1', height: '1' },
    ],
    [
      'stands where no readers are counted',
      'https://www.paypalobjects.com/en_US/i/scr/pixel.gif',
      { width: '1', height: '1' },
    ],
    ['comes with its mail', 'cid:part1.4f9a2c7d8e01b3a6@example.com', { width: '1', height: '1' }],
    ['is written in its mail', 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', { width: '1', height: '1' }],
  ])('%s', (_, src, attributes) => {
    expect(signs(src, attributes)).toEqual([])
  })
})

it('even a style of blanks is looked at fast enough for a page that waits', { timeout: 5_000 }, () => {
  for (const said of ['opacity:', 'display:', 'height:0', 'width:1']) {
    const style = `${said}${' '.repeat(100_000)}x`
    expect(signs(`https://mail.example.com/i/${ID}`, { style })).toEqual([])
  }
})

it('even a long address is looked at fast enough for a page that waits', () => {
  const src = `https://example.com/${'a1B2'.repeat(1_900)}?${'open'.repeat(50)}`
  expect(signs(src, { width: '1', height: '1' })).toContain('id')
})
