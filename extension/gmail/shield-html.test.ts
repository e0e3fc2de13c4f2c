import { describe, expect, it } from 'vitest'
import { attributeOf, decoded, tagsOf } from '../../shared/html-tags.ts'
import { LENT } from './lent.ts'
import { withoutTrackers } from './shield-html.ts'

Reflect.set(globalThis, LENT, { attributeOf, decoded, tagsOf })

const PROXY = 'https://ci3.googleusercontent.com/meips/AbC_d-1=s0-d-e1-ft#'
const TRACKER = `${PROXY}https://click.example.net/open.php?u=8f3Kd92LmQ0x7Ta5`
const PICTURE = `${PROXY}https://images.example.net/summer/hat.png`
const nobodys = () => false

/** @returns the HTML as it is shown; what is expected has `STOPPED` where the attribute of ours stands */
function shown(html: string, isOwn: (src: string) => boolean = nobodys): string {
  return withoutTrackers(html, isOwn).replaceAll('data-doublecheck-stopped', 'STOPPED')
}

describe('HTML that Gmail is about to show', () => {
  it('has the addresses of images that look like trackers out of reach', () => {
    expect(shown(`<p>Hi</p><img src="${TRACKER}" width="1" height="1" alt=""><p>Bye</p>`)).toBe(
      `<p>Hi</p><img STOPPED="${TRACKER}" width="1" height="1" alt=""><p>Bye</p>`,
    )
  })
  it.each([
    [`<img width=1 height=1 src=${TRACKER}>`, `<img width=1 height=1 STOPPED=${TRACKER}>`],
    [`<IMG SRC = '${TRACKER}' width=1 height=1/>`, `<IMG STOPPED = '${TRACKER}' width=1 height=1/>`],
    [
      `<img data-src="x" src="${TRACKER}&amp;b=1" style="width:1px;height:1px">`,
      `<img data-src="x" STOPPED="${TRACKER}&amp;b=1" style="width:1px;height:1px">`,
    ],
    [
      `<div style="display:none"><p>x<br><img src="${TRACKER}"></div><img src="${PICTURE}">`,
      `<div style="display:none"><p>x<br><img STOPPED="${TRACKER}"></div><img src="${PICTURE}">`,
    ],
  ])('however it is written: %s', (html, expected) => {
    expect(shown(html)).toBe(expected)
  })
  it.each([
    ['pictures', `<img src="${PICTURE}" width="600" height="200">`],
    ['spacers', `<img src="${PROXY}https://images.example.net/spacer.gif" width="1" height="1">`],
    [
      'what comes by no proxy',
      `<img src="https://example.net/open?u=8f3Kd92LmQ0x7Ta5" width="1" height="1">`,
    ],
    ['what is said in text', `<textarea><img src="${TRACKER}" width="1" height="1"></textarea>`],
    [
      'what stands behind what is hidden',
      `<p hidden>x</p><img src="${PICTURE}?id=8f3Kd92LmQ0x7Ta5" width=90>`,
    ],
    ['what does not end', `<img src="${TRACKER}" width="1" height="1"`],
  ])('keeps %s', (_, html) => {
    expect(shown(html)).toBe(html)
  })
  it('keeps one’s own pixels, which are not the shield’s business', () => {
    const html = `<img src="${TRACKER}" width="1" height="1">`
    expect(shown(html, (src) => src === TRACKER)).toBe(html)
  })
})
