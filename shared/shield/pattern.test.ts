import { describe, expect, it } from 'vitest'
import { fits, parsePattern } from './pattern.ts'

describe('a pattern of addresses', () => {
  it.each([
    ['example.com/open', '/open?u=1', true],
    ['example.com/open', '/opened', true],
    ['example.com/open', '/a/open', false],
    ['example.com/Open', '/open', true],
    ['example.com/q/*~~/', '/q/abc~~/x', true],
    ['example.com/q/*~~/', '/q/abc~/x', false],
    ['example.com/o/*.gif|', '/o/1.gif', true],
    ['example.com/o/*.gif|', '/o/1.gif?2', false],
    ['example.com/o.gif|', '/o.gif', true],
    ['example.com/o.gif|', '/o.gif2', false],
    ['example.com/a*a|', '/a', false],
    ['example.com/', '/anything', true],
    ['*/wf/open?upn=', '/wf/open?upn=x', true],
  ])('%s beside %s: %s', (pattern, path, fitting) => {
    expect(fits(parsePattern(pattern), path)).toBe(fitting)
  })
  it.each(['', 'example.com', '*', '*/o', 'https://example.com/', 'localhost/x', 'example.com/a b'])(
    'is not “%s”',
    (text) => {
      expect(() => parsePattern(text)).toThrow(/pattern|address/)
    },
  )
})
