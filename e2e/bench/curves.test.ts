import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawCurves } from './curves.ts'
import type { Picture } from './curves.ts'

const picture: Picture = {
  title: 'Latency under load',
  xLabel: 'hits per second',
  yLabel: 'p99, ms',
  curves: [
    {
      name: 'Node, durable',
      points: [
        { x: 4_000, y: 9 },
        { x: 1_000, y: 2 },
      ],
    },
    {
      name: 'nginx <empty_gif> & co.',
      points: [
        { x: 1_000, y: 1 },
        { x: 4_000, y: 9 },
      ],
    },
  ],
}

const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)
const paths = (svg: string) =>
  [...svg.matchAll(/<g class="c\d"><path d="([^"]*)"/g)].map(([, path = '']) => path)

describe('the picture of curves', () => {
  it('holds its title, its axes with round numbers, and each curve’s name beside its end', () => {
    const svg = drawCurves(picture)
    expect(texts(svg)).toEqual([
      'Latency under load',
      '0',
      '2',
      '4',
      '6',
      '8',
      '10',
      '0',
      '1,000',
      '2,000',
      '3,000',
      '4,000',
      'hits per second',
      'p99, ms',
      'Node, durable',
      'nginx &#60;empty_gif&#62; &#38; co.',
    ])
  })

  it('draws what was measured, from the left to the right, zero at the bottom', () => {
    // 1,000 of 4,000 is a quarter of the way from 72 to 544; 2 of 10 a fifth of the way from 340 up to 48.
    expect(paths(drawCurves(picture))).toEqual(['M190 281.6L544 77.2', 'M190 310.8L544 77.2'])
  })

  it('keeps names apart whose curves end at one place', () => {
    const heights = [...drawCurves(picture).matchAll(/<text x="554" y="([\d.]+)"/g)].map(([, y]) => Number(y))
    expect(heights).toEqual([81.2, 99.2])
  })

  it('goes by powers of ten where that is asked for, and leaves out what is not above zero', () => {
    const points = [0, 1, 100].map((y, x) => ({ x, y }))
    const svg = drawCurves({ ...picture, curves: [{ name: 'one', points }], logarithmic: true })
    expect(paths(svg)).toEqual(['M308 340L544 48'])
    expect(texts(svg).slice(1, 4)).toEqual(['1', '10', '100'])
  })

  it('is light or dark as the reader is, and says what it shows to who does not see it', () => {
    const svg = drawCurves(picture)
    expect(svg).toContain('@media(prefers-color-scheme:dark)')
    expect(svg).toContain('Node, durable: from 2 at 1,000 to 9 at 4,000.')
  })

  it('loads nothing and runs nothing', () => {
    expect(drawCurves(picture)).not.toMatch(/<script|href|url\(|@import/)
  })

  it('refuses what cannot be drawn', () => {
    expect(() => drawCurves({ ...picture, curves: [] })).toThrow('There is no point to draw.')
    const points = [{ x: 1, y: Number.NaN }]
    expect(() => drawCurves({ ...picture, curves: [{ name: 'none', points }] })).toThrow('No point: 1, NaN.')
    const many = Array.from({ length: 7 }, () => ({ name: 'one', points: [{ x: 1, y: 1 }] }))
    expect(() => drawCurves({ ...picture, curves: many })).toThrow('At most 6')
  })

  it('keeps every point within itself, whatever was measured', () => {
    const number = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e9, noNaN: true }))
    const curve = fc.record({
      name: fc.string(),
      points: fc.array(fc.record({ x: number, y: number }), { minLength: 1, maxLength: 8 }),
    })
    fc.assert(
      fc.property(fc.array(curve, { minLength: 1, maxLength: 6 }), (curves) => {
        const svg = drawCurves({ ...picture, curves })
        const places = [...svg.matchAll(/cx="([^"]*)" cy="([^"]*)"/g)].map(([, x, y]) => [
          Number(x),
          Number(y),
        ])
        for (const [x = NaN, y = NaN] of places) {
          expect(x >= 72 && x <= 544 && y >= 48 && y <= 340).toBe(true)
        }
      }),
    )
  })
})
