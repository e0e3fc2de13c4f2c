import { scaleLinear } from 'd3-scale'
import { direction, language } from '../../words.ts'

/** So wide may what stands beside an axis be, in pixels. */
export const AXIS = 44

/**
 * How a drawing is laid out: it begins where lines of text begin.
 * @param width in pixels
 */
export function layoutOf(width: number) {
  const isRtl = direction() === 'rtl'
  return {
    /** The left edge of what begins so far from the start, and is so wide. */
    left: (fromStart: number, wide = 0) => (isRtl ? width - fromStart - wide : fromStart),
    /** What `text-anchor` is for a text that ends, or begins, at a point. */
    ends: isRtl ? ('start' as const) : ('end' as const),
    begins: isRtl ? ('end' as const) : ('start' as const),
  }
}

/** A scale from none to the most, with round numbers of things that can be counted. */
export function countScale(most: number, height: number) {
  const scale = scaleLinear([0, Math.max(most, 1)], [height, 0]).nice(4)
  return { scale, ticks: scale.ticks(4).filter(Number.isInteger) }
}

export function numberText(number: number): string {
  return new Intl.NumberFormat(language()).format(number)
}

/** A number as short as it gets, for an axis: "1.2K". */
export function shortNumberText(number: number): string {
  return new Intl.NumberFormat(language(), { notation: 'compact' }).format(number)
}

/** How much room a text of the drawing's size takes at most, in pixels. */
export function roomFor(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length)) * 7.5
}

export function percentText(part: number, of: number): string {
  return new Intl.NumberFormat(language(), { style: 'percent' }).format(part / of)
}

/** A date or hour of the clock on the wall, which is kept as if it were that of UTC. */
export function wallFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language(), { timeZone: 'UTC', ...options })
}
