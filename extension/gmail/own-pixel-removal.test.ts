// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { takeOut } from './own-pixel-removal.ts'

const IMAGE = '<img src="https://pixel.example.org/p/x.gif" hspace="doublecheck">'

/** @returns what is left of a mail's HTML once its only image is taken out */
function without(html: string): string {
  document.body.innerHTML = html
  for (const image of document.querySelectorAll('img')) takeOut(image)
  return document.body.innerHTML
}

describe('an image that is taken out of the page', () => {
  it('goes with its wrapper', () => {
    expect(without(`<p>Hi</p><div hspace="doublecheck">${IMAGE}\n</div>`)).toBe('<p>Hi</p>')
  })
  it('leaves a wrapper that is not ours', () => {
    expect(without(`<div>${IMAGE}</div>`)).toBe('<div></div>')
  })
  it('leaves what a person wrote into the wrapper', () => {
    expect(without(`<div hspace="doublecheck">${IMAGE}Fine with me.</div>`)).toContain('Fine with me.')
  })
})
