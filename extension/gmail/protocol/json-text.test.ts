import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exchange, placeOf } from './json-text.ts'

function valueAt(text: string, path: number[]): unknown {
  const place = placeOf(text, path)
  return place && JSON.parse(text.slice(place.start, place.end))
}

describe('a value’s place in a JSON text', () => {
  it.each([
    ['[1,"a",[2,"b"]]', [2, 1], 'b'],
    [' [ 1 , [ "a\\"]" , { "k" : [ "]" , "}" ] } , "c" ] ] ', [1, 2], 'c'],
    ['["\\\\","x"]', [1], 'x'],
    ['[[],[[]],null,true,-1.5e+3]', [4], -1500],
    ['[[],[[]],null,true,-1.5e+3]', [1, 0], []],
    ['"whole"', [], 'whole'],
  ])('in %s at %j is found', (text, path, value) => {
    expect(valueAt(text, path)).toEqual(value)
  })
  it.each([
    ['[1,2]', [2]],
    ['[1,2]', [0, 0]],
    ['[]', [0]],
    ['{"a":[1]}', [0]],
    ['null', [0]],
  ])('in %s at %j does not exist', (text, path) => {
    expect(placeOf(text, path)).toBeUndefined()
  })
  it('is the one that parsing reaches, in whatever JSON', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { minLength: 1 }),
        fc.boolean(),
        fc.nat(),
        (values, pretty, nth) => {
          const text = JSON.stringify(values, null, pretty ? 2 : 0)
          const index = nth % values.length
          expect(valueAt(text, [index])).toEqual(JSON.parse(text)[index])
        },
      ),
    )
  })
  it('takes an exchanged string and leaves every other character', () => {
    const text = '[ "a" ,{"x":1.0}, "b",\n[ "c" ] ]'
    const edits = [[3, 0], [0]].map((path, i) => {
      const place = placeOf(text, path)
      if (!place) throw new Error('no place')
      return { place, value: `new "${i}"` }
    })
    expect(exchange(text, edits)).toBe('[ "new \\"1\\"" ,{"x":1.0}, "b",\n[ "new \\"0\\"" ] ]')
  })
})
